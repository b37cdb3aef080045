// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_rows.h"

#include "client/pages/words.h"
#include "widgets/theme/tokens.h"

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::Lamp;
using store::CaseView;
using store::OutboxEntry;
using store::OutboxState;

namespace {

bool isSupplement(const OutboxEntry &entry)
{
    return entry.signedCommand.command.kind == domain::command_kind::supplement;
}

bool fits(const domain::Case &subject, const QString &words)
{
    const QString all =
        QStringList{subject.number, subject.title, subject.applicant.name, subject.applicant.idNumber, subject.applicant.phone}.join(u'\n');
    const QStringList each = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(each.cbegin(), each.cend(), [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

/// Place in the list: refused, promised, to be corrected, nothing.
int rank(const CaseView &file)
{
    if (SupplementRows::refused(file) != nullptr)
        return 0;
    const Lack lack = lackOf(file.base);
    return lack == Lack::Nothing ? 3 : (lack == Lack::Owes ? 1 : 2);
}

QString paragraph(const QString &words, const QColor &ink)
{
    return u"<p style='margin: 0 0 8px 0; color: %1'>%2</p>"_s.arg(ink.name(), words.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString heading(const QString &words)
{
    return u"<p style='margin: 12px 0 4px 0'><b>%1</b></p>"_s.arg(words.toHtmlEscaped());
}

QColor inkOf(Lamp lamp)
{
    const auto &c = widgets::theme::colors();
    return lamp == Lamp::Red ? c.vermilion : (lamp == Lamp::DueSoon ? c.lampDueSoon : c.lampGreen);
}

QString materialName(const domain::Matter *matter, const QString &id)
{
    if (matter != nullptr)
        for (const domain::Material &each : matter->materials)
            if (each.id == id)
                return each.name;
    return id;
}

/// What the officer wrote who sent the case back.
QString lastOpinion(const domain::Case &subject)
{
    const domain::Task *last = nullptr;
    for (const domain::Task &task : subject.tasks)
        if (task.state == domain::TaskState::Returned && (last == nullptr || task.decidedAt >= last->decidedAt))
            last = &task;
    return last == nullptr ? QString() : last->opinion;
}

} // namespace

Lamp SupplementRows::lamp(const QDate &promisedOn, const QDate &today)
{
    if (promisedOn < today)
        return Lamp::Red;
    return today.daysTo(promisedOn) <= soonDays ? Lamp::DueSoon : Lamp::Green;
}

QDate SupplementRows::firstPromise(const domain::Case &subject)
{
    QDate first;
    for (const domain::Deferred &each : subject.intake.deferred)
        if (!first.isValid() || each.promisedOn < first)
            first = each.promisedOn;
    return first;
}

const OutboxEntry *SupplementRows::onItsWay(const CaseView &file)
{
    const auto found = std::find_if(file.pending.cbegin(), file.pending.cend(), [](const OutboxEntry &entry) {
        return isSupplement(entry) && entry.state != OutboxState::Refused && entry.state != OutboxState::Effective;
    });
    return found == file.pending.cend() ? nullptr : &*found;
}

const OutboxEntry *SupplementRows::refused(const CaseView &file)
{
    const auto found = std::find_if(file.pending.crbegin(), file.pending.crend(),
        [](const OutboxEntry &entry) { return isSupplement(entry) && entry.state == OutboxState::Refused && !entry.seen; });
    return found == file.pending.crend() ? nullptr : &*found;
}

QList<CaseView> SupplementRows::owing(const QList<CaseView> &files)
{
    QList<CaseView> rows;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(rows),
        [](const CaseView &file) { return lackOf(file.base) == Lack::Owes && onItsWay(file) == nullptr; });
    std::stable_sort(
        rows.begin(), rows.end(), [](const CaseView &a, const CaseView &b) { return firstPromise(a.base) < firstPromise(b.base); });
    return rows;
}

QList<CaseView> SupplementRows::listed(const QList<CaseView> &files, const QString &words)
{
    QList<CaseView> rows;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(rows), [&words](const CaseView &file) {
        if (words.isEmpty())
            return lackOf(file.base) != Lack::Nothing || refused(file) != nullptr;
        return !file.base.intake.isNull() && fits(file.base, words);
    });
    std::stable_sort(rows.begin(), rows.end(), [](const CaseView &a, const CaseView &b) {
        const int left = rank(a), right = rank(b);
        if (left != right)
            return left < right;
        return left == 1 ? firstPromise(a.base) < firstPromise(b.base) : a.base.receivedAt < b.base.receivedAt;
    });
    return rows;
}

widgets::BriefRow SupplementRows::row(const CaseView &file, const QDate &today)
{
    const domain::Case &subject = file.base;
    widgets::BriefRow row{subject.id, Lamp::Grey, subject.applicant.name, subject.number + u' ' + subject.title, {}};
    if (refused(file) != nullptr) {
        row.sign = Lamp::Red;
        row.trailing = tr("refused");
        return row;
    }
    if (onItsWay(file) != nullptr) {
        row.trailing = tr("on its way");
        return row;
    }
    switch (lackOf(subject)) {
    case Lack::Owes:
        row.sign = lamp(firstPromise(subject), today);
        row.trailing = promise(firstPromise(subject), today);
        break;
    case Lack::Corrections:
        row.sign = Lamp::DueSoon;
        row.trailing = tr("Corrections: %n", nullptr, int(subject.intake.corrections.size()));
        break;
    case Lack::SentBack:
        row.sign = Lamp::DueSoon;
        row.trailing = tr("sent back");
        break;
    case Lack::Received:
        row.sign = Lamp::Green;
        row.trailing = tr("only handed in");
        break;
    case Lack::Nothing:
        row.trailing = tr("nothing owed");
        break;
    }
    return row;
}

QString SupplementRows::wordsFrom(const QString &scanned)
{
    const QStringList parts = scanned.trimmed().split(u'|');
    return parts.size() == 3 && parts.first() == "CASE"_L1 ? parts.at(1) : scanned.trimmed();
}

QString SupplementRows::promise(const QDate &promisedOn, const QDate &today)
{
    const int days = int(today.daysTo(promisedOn));
    if (days < 0)
        return tr("overdue by %n days", nullptr, -days);
    return days == 0 ? tr("due today") : tr("due in %n days", nullptr, days);
}

QString SupplementRows::lacks(const domain::Case &subject, const domain::Matter *matter, const QDate &today)
{
    const auto &c = widgets::theme::colors();
    QString html;
    switch (lackOf(subject)) {
    case Lack::Owes:
        html += heading(tr("Papers promised"));
        for (const domain::Deferred &each : subject.intake.deferred) {
            const Lamp sign = lamp(each.promisedOn, today);
            html += u"<p style='margin: 0 0 4px 0'><span style='color: %1'>%2</span> %3<br><span style='color: %4'>%5</span></p>"_s.arg(
                inkOf(sign).name(), words::lampGlyph(sign), materialName(matter, each.materialId).toHtmlEscaped(), c.secondInk.name(),
                tr("promised for %1, %2").arg(words::date(each.promisedOn), promise(each.promisedOn, today)).toHtmlEscaped());
        }
        break;
    case Lack::Corrections:
        html += heading(tr("To be corrected, as told on %1").arg(words::date(subject.intake.correctedAt.toOffsetFromUtc(8 * 3600).date())))
            + u"<ol style='margin: 0'>"_s;
        for (const QString &each : subject.intake.corrections)
            html += u"<li style='margin: 0 0 4px 0'>%1</li>"_s.arg(each.toHtmlEscaped());
        html += u"</ol>"_s;
        break;
    case Lack::SentBack:
        html += heading(tr("Sent back by the office")) + paragraph(lastOpinion(subject), c.ink);
        break;
    case Lack::Received:
        html += paragraph(tr("Only handed in: nobody has accepted it yet."), c.ink);
        break;
    case Lack::Nothing:
        html += paragraph(tr("Nothing is owed in this case."), c.secondInk);
        break;
    }
    return html;
}

QString SupplementRows::html(const CaseView &file, const domain::Matter *matter, const QDate &today)
{
    const auto &c = widgets::theme::colors();
    const domain::Case &subject = file.base;
    const QString who = QStringList{subject.applicant.name, subject.applicant.idNumber, subject.applicant.phone}.join(u"   "_s).trimmed();
    QString html =
        u"<p style='margin: 0 0 4px 0'><big><b>%1</b></big></p>"_s.arg((matter == nullptr ? subject.title : matter->name).toHtmlEscaped());
    html += paragraph(subject.number + u'\n' + who, c.secondInk);
    if (const OutboxEntry *no = refused(file)) {
        domain::Failure failure;
        domain::codeFromText(no->answer.code, &failure.code);
        html +=
            paragraph(u"✗ "_s + tr("The back office refused it: %1").arg(words::failure(failure)) + u'\n' + no->answer.detail, c.vermilion);
    }
    if (onItsWay(file) != nullptr)
        html += paragraph(u"○ "_s + tr("What was brought is saved here and on its way."), c.ink);
    return html + lacks(subject, matter, today);
}

} // namespace client::pages::window
