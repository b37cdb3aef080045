// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/licence_rows.h"

#include "client/pages/licences/offline_licences.h"
#include "client/pages/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace client::pages::licences {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(client::pages::licences::Rows)
};

/// Outside of row(): lupdate loses the context of a function that answers a type of another namespace.
QString voidNote(const QString &reason)
{
    return Words::tr("void: %1").arg(reason);
}

QString givenNote()
{
    return Words::tr("given here, saved");
}

} // namespace

QString holder(const domain::Case &subject)
{
    const QString own = subject.licence.fields.value(u"holder"_s);
    return own.isEmpty() ? subject.applicant.name : own;
}

QList<domain::Case> issued(const QList<client::store::CaseView> &cases, const QString &words)
{
    const auto wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<domain::Case> found;
    for (const auto &view : cases) {
        const auto &subject = view.base;
        if (subject.state != domain::CaseState::Approved || subject.licence.isNull())
            continue;
        const QString all =
            QStringList{subject.licence.number, subject.licence.name, holder(subject), subject.number, subject.title}.join(u'\n');
        if (std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }))
            found << subject;
    }
    std::stable_sort(found.begin(), found.end(), [](const domain::Case &a, const domain::Case &b) {
        return a.licence.issuedOn != b.licence.issuedOn ? a.licence.issuedOn > b.licence.issuedOn : a.licence.number > b.licence.number;
    });
    return found;
}

widgets::BriefRow row(const domain::Case &subject)
{
    QString note = holder(subject);
    if (isGivenHere(subject))
        note = givenNote() + u" · "_s + note;
    if (subject.licence.isVoid())
        note = voidNote(subject.licence.voidReason) + u" · "_s + note;
    return {subject.id, {}, subject.licence.number, note, words::date(subject.licence.issuedOn)};
}

} // namespace client::pages::licences
