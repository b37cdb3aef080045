// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/copy_rows.h"

#include "client/pages/words.h"
#include "domain/json_reader.h"

#include <algorithm>

namespace client::pages::licences {

using namespace Qt::StringLiterals;
using domain::LicenceCopy;
using domain::Need;

namespace {

/// What a licence_copy on its way says.
LicenceCopy pendingCopy(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    return {.copyId = in.text("copyId"_L1, Need::Optional),
        .count = in.count("count"_L1, 10'000, Need::Optional),
        .pdf = in.blob("pdf"_L1, Need::Optional),
        .officerId = command.officerId,
        .at = command.madeAt};
}

bool isKnown(const QList<CopyRows::Row> &rows, const domain::Sheet &sheet)
{
    return std::any_of(rows.cbegin(), rows.cend(), [&](const CopyRows::Row &row) { return row.copy.serial == sheet.serial; });
}

/// The PDF of an issued sheet whose order is on its way.
domain::BlobRef pdfOf(const domain::Sheet &sheet, const QList<store::OutboxEntry> &entries)
{
    for (const store::OutboxEntry &entry : entries) {
        const domain::Command &command = entry.signedCommand.command;
        if (command.kind == domain::command_kind::sheetIssue && command.args.value("sheetId"_L1).toString() == sheet.id)
            return pendingCopy(command).pdf;
    }
    return {};
}

} // namespace

QList<CopyRows::Row> CopyRows::rows(const domain::Case &subject, const stock::Book &book, const QList<store::OutboxEntry> &entries)
{
    QList<Row> rows;
    for (const LicenceCopy &copy : subject.copies)
        rows.append({copy, false});
    for (const domain::Sheet &sheet : book.sheets)
        if (sheet.caseId == subject.id && sheet.state == domain::SheetState::Issued && !isKnown(rows, sheet))
            rows.append(
                {{sheet.copyId, sheet.serial, 1, pdfOf(sheet, entries), sheet.officerId, sheet.at}, book.pending.contains(sheet.id)});
    for (const store::OutboxEntry &entry : entries)
        if (entry.signedCommand.command.kind == domain::command_kind::licenceCopy && entry.caseId() == subject.id
            && entry.state != store::OutboxState::Refused && entry.state != store::OutboxState::Effective)
            rows.append({pendingCopy(entry.signedCommand.command), true});
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.copy.at > b.copy.at; });
    return rows;
}

QString CopyRows::partName(const QString &copyId, const domain::Matter &matter)
{
    for (const domain::LicenceForm &further : matter.further)
        if (further.id == copyId)
            return further.name;
    return tr("The licence itself");
}

widgets::BriefRow CopyRows::row(int place, const Row &row, const domain::Matter &matter, const store::Directory &people)
{
    const LicenceCopy &copy = row.copy;
    const QString where = copy.serial.isEmpty() ? tr("%n on plain paper", nullptr, copy.count) : tr("sheet %1").arg(copy.serial);
    QStringList notes{words::dateTime(copy.at)};
    if (const QString who = people.officerName(copy.officerId); !who.isEmpty())
        notes << who;
    if (row.isPending)
        notes << tr("saved here");
    if (copy.pdf.isNull())
        notes << tr("no PDF kept");
    return {QString::number(place), {}, partName(copy.copyId, matter) + u" · "_s + where, notes.join(u" · "_s), {}};
}

} // namespace client::pages::licences
