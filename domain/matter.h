// SPDX-License-Identifier: GPL-3.0-or-later
// A matter (事项): one kind of case, described as data in a package of forms/matters.
#pragma once

#include "domain/document.h"
#include "domain/route.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>

namespace domain {

struct Material {
    QString id;
    QString name;
    bool required = true;
    bool deferrable = false; ///< may be promised for later (容缺)
    QString howMany = {};    ///< for example 原件1份
    QJsonObject when = {};   ///< a JSON Schema over the application; empty: always
    bool operator==(const Material &) const = default;
};

/// A charge (收费), with the rule it rests on.
struct Fee {
    QString id = {};
    QString name = {};
    qint64 amountFen = 0;
    QString basis = {};
    QJsonObject when = {}; ///< as Material::when
    bool operator==(const Fee &) const = default;
};

/// One rule of a matter that is decided at once (秒批): the application fits the schema, or the words of `failed` say why not.
struct InstantRule {
    QString id = {};
    QString title = {};
    QJsonObject schema = {};
    QString failed = {};
    bool operator==(const InstantRule &) const = default;
};

/// A further template of the same licence, for example the duplicate (副本).
struct LicenceForm {
    QString id = {};
    QString name = {};
    BlobRef blob = {};
    bool operator==(const LicenceForm &) const = default;
};

struct Matter {
    QString code;    ///< for example "zs-contract-filing"
    QString version; ///< for example "2004.1"; a case keeps the one it began with
    QString name;
    QString shortName;
    QString unitId;        ///< the responsible unit
    QString basis;         ///< legal basis in one line
    int promisedDays = 0;  ///< working days promised to the public (承诺时限)
    int statutoryDays = 0; ///< working days the law allows (法定时限)
    Route route;
    QList<Material> materials;
    QMap<QString, QString> smsTexts; ///< "approved", "declined", "returned", "accepted", "not_accepted", "voided" → text with {applicant}
                                     ///< {case} {licence} {reason}
    QString licenceName;             ///< empty when approval gives no licence
    QString licenceNumberPattern;    ///< for example "中建备〔{year}〕{serial}号"
    BlobRef licenceTemplate;         ///< JSON template for printing/
    BlobRef guide;                   ///< 办事指南, one HTML file
    BlobRef form = {};               ///< the questions and the form (forms/matters/README.md); null: nothing to fill in
    bool instant = false;            ///< 即办件: decided in the same sitting
    QString category = {};           ///< 主题, for choosing
    QString pinyin = {};             ///< initials of the short name, lower case
    QList<Fee> fees = {};
    QList<InstantRule> rules = {};   ///< all passed: approved by the server at once; none: a person decides
    QString stockKind = {};          ///< numbered stock the licence is printed on; empty: plain paper
    QString typeCode = {};           ///< 证照类型代码, 21 characters (GB/T 36904); empty: no identifier
    int validMonths = 0;             ///< of the licence; 0: unlimited
    QList<LicenceForm> further = {}; ///< other templates of the licence
    bool operator==(const Matter &) const = default;
    QString key() const { return code + QLatin1Char('@') + version; }
};

/// Checks what the shape of the JSON cannot say: code and version set, limits in order, route sound, material ids unique, placeholders
/// known, a licence name and a number pattern with {serial} together or not at all. Raises MatterMalformed.
Result<Nothing> checkMatter(const Matter &matter);
/// MatterMalformed, for whoever finds a flaw in a package.
tl::unexpected<Failure> matterMalformed(const QString &detail);

} // namespace domain
