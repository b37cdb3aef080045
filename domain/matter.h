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
    bool operator==(const Material &) const = default;
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
    QMap<QString, QString> smsTexts; ///< "approved", "declined", "returned" → text with {applicant} {case} {licence} {reason}
    QString licenceName;             ///< empty when approval gives no licence
    QString licenceNumberPattern;    ///< for example "中建备〔{year}〕{serial}号"
    BlobRef licenceTemplate;         ///< JSON template for printing/
    BlobRef guide;                   ///< 办事指南, one HTML file
    bool operator==(const Matter &) const = default;
    QString key() const { return code + QLatin1Char('@') + version; }
};

/// Checks what the shape of the JSON cannot say: code and version set, limits in order, route sound, material ids unique, placeholders
/// known, a licence name and a number pattern with {serial} together or not at all. Raises MatterMalformed.
Result<Nothing> checkMatter(const Matter &matter);
/// MatterMalformed, for whoever finds a flaw in a package.
tl::unexpected<Failure> matterMalformed(const QString &detail);

} // namespace domain
