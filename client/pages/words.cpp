// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace client::pages::words {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("words", text);
}

constexpr const char *documentKinds[] = {
    QT_TRANSLATE_NOOP("words", "Resolution"),
    QT_TRANSLATE_NOOP("words", "Decision"),
    QT_TRANSLATE_NOOP("words", "Order"),
    QT_TRANSLATE_NOOP("words", "Communiqué"),
    QT_TRANSLATE_NOOP("words", "Announcement"),
    QT_TRANSLATE_NOOP("words", "Public notice"),
    QT_TRANSLATE_NOOP("words", "Opinion"),
    QT_TRANSLATE_NOOP("words", "Notice"),
    QT_TRANSLATE_NOOP("words", "Circular"),
    QT_TRANSLATE_NOOP("words", "Report"),
    QT_TRANSLATE_NOOP("words", "Request"),
    QT_TRANSLATE_NOOP("words", "Reply"),
    QT_TRANSLATE_NOOP("words", "Motion"),
    QT_TRANSLATE_NOOP("words", "Letter"),
    QT_TRANSLATE_NOOP("words", "Minutes"),
};

} // namespace

QString name(domain::Urgency value)
{
    switch (value) {
    case domain::Urgency::ExtraUrgent:
        return say(QT_TRANSLATE_NOOP("words", "Extra urgent"));
    case domain::Urgency::Urgent:
        return say(QT_TRANSLATE_NOOP("words", "Urgent"));
    case domain::Urgency::None:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Ordinary"));
}

QString name(domain::DocumentKind value)
{
    return say(documentKinds[static_cast<int>(value)]);
}

QString name(domain::ReceiptState value)
{
    switch (value) {
    case domain::ReceiptState::SignedFor:
        return say(QT_TRANSLATE_NOOP("words", "Signed for"));
    case domain::ReceiptState::Read:
        return say(QT_TRANSLATE_NOOP("words", "Read"));
    case domain::ReceiptState::Unreceived:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Not received"));
}

QString name(domain::Lamp value)
{
    switch (value) {
    case domain::Lamp::Green:
        return say(QT_TRANSLATE_NOOP("words", "On time"));
    case domain::Lamp::DueSoon:
        return say(QT_TRANSLATE_NOOP("words", "Due soon"));
    case domain::Lamp::Yellow:
        return say(QT_TRANSLATE_NOOP("words", "Yellow card"));
    case domain::Lamp::Red:
        return say(QT_TRANSLATE_NOOP("words", "Red card"));
    case domain::Lamp::Grey:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Suspended"));
}

QString name(domain::TaskState value)
{
    switch (value) {
    case domain::TaskState::Waiting:
        return say(QT_TRANSLATE_NOOP("words", "Not yet its turn"));
    case domain::TaskState::Open:
        return say(QT_TRANSLATE_NOOP("words", "To be decided"));
    case domain::TaskState::Agreed:
        return say(QT_TRANSLATE_NOOP("words", "Agreed"));
    case domain::TaskState::Declined:
        return say(QT_TRANSLATE_NOOP("words", "Declined"));
    case domain::TaskState::Returned:
        return say(QT_TRANSLATE_NOOP("words", "Returned"));
    case domain::TaskState::Skipped:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Not needed"));
}

QString name(domain::CaseState value)
{
    switch (value) {
    case domain::CaseState::Running:
        return say(QT_TRANSLATE_NOOP("words", "In progress"));
    case domain::CaseState::Returned:
        return say(QT_TRANSLATE_NOOP("words", "Returned for correction"));
    case domain::CaseState::Declined:
        return say(QT_TRANSLATE_NOOP("words", "Not approved"));
    case domain::CaseState::Approved:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Approved"));
}

QString name(domain::Decision value)
{
    switch (value) {
    case domain::Decision::Agree:
        return say(QT_TRANSLATE_NOOP("words", "Agree"));
    case domain::Decision::Decline:
        return say(QT_TRANSLATE_NOOP("words", "Decline"));
    case domain::Decision::Return:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Return for correction"));
}

QString name(client::store::OutboxState value)
{
    using client::store::OutboxState;
    switch (value) {
    case OutboxState::Held:
        return say(QT_TRANSLATE_NOOP("words", "May still be undone"));
    case OutboxState::Saved:
        return say(QT_TRANSLATE_NOOP("words", "Saved here"));
    case OutboxState::Sent:
        return say(QT_TRANSLATE_NOOP("words", "Sent"));
    case OutboxState::Effective:
        return say(QT_TRANSLATE_NOOP("words", "Effective"));
    case OutboxState::Refused:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Refused"));
}

QString name(domain::Role value)
{
    switch (value) {
    case domain::Role::Officer:
        return say(QT_TRANSLATE_NOOP("words", "Officer"));
    case domain::Role::Leader:
        return say(QT_TRANSLATE_NOOP("words", "Leader"));
    case domain::Role::Window:
        return say(QT_TRANSLATE_NOOP("words", "Service window"));
    case domain::Role::Supervisor:
        return say(QT_TRANSLATE_NOOP("words", "Supervisor"));
    case domain::Role::Administrator:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Administrator"));
}

QString name(domain::TapeReason value)
{
    switch (value) {
    case domain::TapeReason::Receipt:
        return say(QT_TRANSLATE_NOOP("words", "Day of receipt, not counted"));
    case domain::TapeReason::Workday:
        return say(QT_TRANSLATE_NOOP("words", "Working day"));
    case domain::TapeReason::AdjustedWorkday:
        return say(QT_TRANSLATE_NOOP("words", "Working day by adjustment"));
    case domain::TapeReason::Weekend:
        return say(QT_TRANSLATE_NOOP("words", "Weekend, not counted"));
    case domain::TapeReason::Holiday:
        return say(QT_TRANSLATE_NOOP("words", "Public holiday, not counted"));
    case domain::TapeReason::Suspended:
        break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Clock stopped, not counted"));
}

QString lampGlyph(domain::Lamp value)
{
    constexpr QStringView glyphs = u"●◐▲■‖";
    return glyphs.mid(static_cast<int>(value), 1).toString();
}

namespace {

/// What a command is called on the outbox page; `action` only of tickets.
struct CommandName {
    QLatin1StringView kind;
    QLatin1StringView action;
    const char *words;
};

constexpr CommandName commandNames[] = {
    {domain::command_kind::signFor, {}, QT_TRANSLATE_NOOP("words", "Sign for a paper")},
    {domain::command_kind::markRead, {}, QT_TRANSLATE_NOOP("words", "Mark a paper as read")},
    {domain::command_kind::ticket, "take"_L1, QT_TRANSLATE_NOOP("words", "Give a queue ticket")},
    {domain::command_kind::ticket, "call"_L1, QT_TRANSLATE_NOOP("words", "Call a ticket")},
    {domain::command_kind::ticket, "recall"_L1, QT_TRANSLATE_NOOP("words", "Call a ticket again")},
    {domain::command_kind::ticket, "start"_L1, QT_TRANSLATE_NOOP("words", "Begin to serve a ticket")},
    {domain::command_kind::ticket, "hold"_L1, QT_TRANSLATE_NOOP("words", "Put a ticket on hold")},
    {domain::command_kind::ticket, "resume"_L1, QT_TRANSLATE_NOOP("words", "Take a ticket back into the queue")},
    {domain::command_kind::ticket, "no_show"_L1, QT_TRANSLATE_NOOP("words", "Mark a ticket as not come")},
    {domain::command_kind::ticket, "transfer"_L1, QT_TRANSLATE_NOOP("words", "Send a ticket to another window")},
    {domain::command_kind::ticket, "finish"_L1, QT_TRANSLATE_NOOP("words", "Finish with a ticket")},
    {domain::command_kind::intake, {}, QT_TRANSLATE_NOOP("words", "Take in an application")},
    {domain::command_kind::supplement, {}, QT_TRANSLATE_NOOP("words", "Add papers to an application")},
    {domain::command_kind::handOver, {}, QT_TRANSLATE_NOOP("words", "Hand over a licence")},
    {domain::command_kind::rate, {}, QT_TRANSLATE_NOOP("words", "Satisfaction rating")},
    {domain::command_kind::delivered, {}, QT_TRANSLATE_NOOP("words", "Confirm a delivery")},
    {domain::command_kind::stockReceive, {}, QT_TRANSLATE_NOOP("words", "Receive paper stock")},
    {domain::command_kind::stockHandOut, {}, QT_TRANSLATE_NOOP("words", "Hand out paper stock")},
    {domain::command_kind::sheetReserve, {}, QT_TRANSLATE_NOOP("words", "Reserve a sheet")},
    {domain::command_kind::sheetRelease, {}, QT_TRANSLATE_NOOP("words", "Release a sheet")},
    {domain::command_kind::sheetPrint, {}, QT_TRANSLATE_NOOP("words", "Begin to print on a sheet")},
    {domain::command_kind::sheetIssue, {}, QT_TRANSLATE_NOOP("words", "Confirm a printed sheet")},
    {domain::command_kind::sheetSpoil, {}, QT_TRANSLATE_NOOP("words", "Write off a sheet")},
    {domain::command_kind::sheetMissing, {}, QT_TRANSLATE_NOOP("words", "Report a sheet as not found")},
    {domain::command_kind::deskClose, {}, QT_TRANSLATE_NOOP("words", "Close the day of a window")},
    {domain::command_kind::deskWitness, {}, QT_TRANSLATE_NOOP("words", "Sign as witness for the day of a window")},
    {domain::command_kind::licenceCopy, {}, QT_TRANSLATE_NOOP("words", "Enter a printed licence")},
    {domain::command_kind::licenceVoid, {}, QT_TRANSLATE_NOOP("words", "Take a licence back")},
    {domain::command_kind::licenceLease, {}, QT_TRANSLATE_NOOP("words", "Take licence numbers along")},
    {domain::command_kind::licenceReturn, {}, QT_TRANSLATE_NOOP("words", "Give licence numbers back")},
};

} // namespace

QString commandName(const domain::Command &command)
{
    const QString action = command.args.value("action"_L1).toString();
    for (const CommandName &name : commandNames)
        if (command.kind == name.kind && (name.action.isEmpty() || action == name.action))
            return say(name.words);
    if (command.kind != domain::command_kind::tick)
        return say(QT_TRANSLATE_NOOP("words", "Another command"));
    const QString decision = command.args.value("decision"_L1).toString();
    if (decision == "decline"_L1)
        return say(QT_TRANSLATE_NOOP("words", "Decision: decline"));
    if (decision == "return"_L1)
        return say(QT_TRANSLATE_NOOP("words", "Decision: return for correction"));
    return say(QT_TRANSLATE_NOOP("words", "Decision: agree"));
}

} // namespace client::pages::words
