// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/paper_notes.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace client::pages {

using namespace Qt::StringLiterals;
using printing::PaperNote;

namespace {

class Notes {
    Q_DECLARE_TR_FUNCTIONS(Notes)
public:
    static QString words(const PaperNote &note)
    {
        if (note.what == PaperNote::What::OtherFace)
            return tr("Printed in another typeface, because the sheet's own has not got them: %1. Look at them on the sheet.")
                .arg(note.characters);
        return tr("%1 is so long that it prints at %2 points; below %3 points people can hardly read it. Use the template for A4, or "
                  "shorten it here and put the whole on an annex.")
            .arg(subject(note.place), number(note.points), number(printing::leastLegible));
    }

    /// Of "elements[3] {caption}「名称」" the field, as people call it.
    static QString subject(const QString &place)
    {
        if (place.contains("{applicant}"_L1))
            return tr("The holder's name");
        if (place.contains("{caseTitle}"_L1))
            return tr("The title of the case");
        if (const QString label = labelIn(place); !label.isEmpty())
            return tr("“%1”").arg(label);
        return tr("A text of the sheet (%1)").arg(place.section(u' ', 1));
    }
    /// What the sheet itself calls it; may be empty.
    static QString labelIn(const QString &place) { return place.section(u'「', 1).section(u'」', 0, 0); }

private:
    static QString number(double points) { return QLocale().toString(points, 'g', 3); }
};

} // namespace

QString paperNoteWords(const QList<PaperNote> &notes)
{
    QStringList lines;
    for (const auto &note : notes)
        if (const auto line = Notes::words(note); !lines.contains(line))
            lines.append(line);
    return lines.join(u'\n');
}

QString sheetDetail(const QString &detail)
{
    static const QRegularExpression element(uR"(^elements\[\d+\] [^:「]*(?:「[^」]*」)?)"_s);
    const QString place = element.match(detail).captured();
    if (place.isEmpty())
        return detail;
    const QString label = Notes::labelIn(place);
    return (label.isEmpty() ? Notes::subject(place) : label) + detail.mid(place.size());
}

} // namespace client::pages
