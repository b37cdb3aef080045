// SPDX-License-Identifier: GPL-3.0-or-later
// A sample official document in words, before it is laid out.
#pragma once

#include "domain/document.h"

#include <QStringList>

namespace printing::samples {

enum class ParagraphStyle { Plain, Heading, Flush };

/// One paragraph: Heading is 黑体, Flush has no indent, a Plain one may begin with a bold lead ("出席：").
struct Paragraph {
    QString text;
    ParagraphStyle style = ParagraphStyle::Plain;
    QString lead;
};

struct Paper {
    domain::DocumentKind kind = domain::DocumentKind::Notice;
    domain::Urgency urgency = domain::Urgency::None;
    QString unitId;
    QString issuer; ///< full name, as in the seal
    QString mark;   ///< 机关代字
    int serial = 0;
    QDate issuedOn;
    QStringList titleParts; ///< may be broken between parts
    QStringList addressees; ///< unit ids
    QString to;             ///< 主送, printed; empty for papers to everybody
    QList<Paragraph> body;
    QString attachment; ///< name of the one attachment, a table; empty without one
    QList<QStringList> rows;
    QString signer; ///< 签发人 of a paper to a higher authority
    QString note;   ///< 附注
    QString copyTo; ///< 抄送
    QString printedBy;
    QString summary;

    QString number() const { return mark + QStringLiteral("〔%1〕%2号").arg(issuedOn.year()).arg(serial); }
    QString title() const { return titleParts.join(QString()); }
    bool isLetter() const { return kind == domain::DocumentKind::Letter; }
    bool isUpward() const { return kind == domain::DocumentKind::Report || kind == domain::DocumentKind::Request; }
};

} // namespace printing::samples
