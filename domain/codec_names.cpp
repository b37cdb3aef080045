// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec_names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

// Each list stands in the order of its enum.
constexpr std::array urgencies{"none"_L1, "urgent"_L1, "extra_urgent"_L1};
constexpr std::array documentKinds{"resolution"_L1, "decision"_L1, "order"_L1, "communique"_L1, "announcement"_L1, "public_notice"_L1,
    "opinion"_L1, "notice"_L1, "circular"_L1, "report"_L1, "request"_L1, "reply"_L1, "motion"_L1, "letter"_L1, "minutes"_L1};
constexpr std::array receiptStates{"unreceived"_L1, "signed_for"_L1, "read"_L1};
constexpr std::array roles{"officer"_L1, "leader"_L1, "window"_L1, "supervisor"_L1, "administrator"_L1};
constexpr std::array stepRules{"all_of"_L1, "any_of"_L1, "n_of"_L1};
constexpr std::array decisions{"agree"_L1, "decline"_L1, "return"_L1};
constexpr std::array taskStates{"waiting"_L1, "open"_L1, "agreed"_L1, "declined"_L1, "returned"_L1, "skipped"_L1};
constexpr std::array caseStates{"running"_L1, "returned"_L1, "declined"_L1, "approved"_L1};
constexpr std::array lamps{"green"_L1, "due_soon"_L1, "yellow"_L1, "red"_L1, "grey"_L1};
constexpr std::array tapeReasons{"receipt"_L1, "workday"_L1, "adjusted_workday"_L1, "weekend"_L1, "holiday"_L1, "suspended"_L1};
constexpr std::array intakeStates{"received"_L1, "accepted"_L1, "corrections"_L1, "not_accepted"_L1};
constexpr std::array ticketStates{"waiting"_L1, "called"_L1, "serving"_L1, "held"_L1, "done"_L1, "no_show"_L1};
constexpr std::array ticketActions{
    "take"_L1, "call"_L1, "recall"_L1, "start"_L1, "hold"_L1, "resume"_L1, "no_show"_L1, "transfer"_L1, "finish"_L1};
constexpr std::array sheetStates{"received"_L1, "at_desk"_L1, "reserved"_L1, "printing"_L1, "issued"_L1, "spoiled"_L1, "unaccounted"_L1};
constexpr std::array answerStatuses{"accepted"_L1, "refused"_L1};

template <class Names, class E> QString name(const Names &names, E value)
{
    return names.at(static_cast<size_t>(value));
}

template <class Names, class E> bool find(const Names &names, const QString &text, E *value)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (text == names[i]) {
            *value = static_cast<E>(i);
            return true;
        }
    }
    return false;
}

} // namespace

QString text(Urgency value)
{
    return name(urgencies, value);
}
QString text(DocumentKind value)
{
    return name(documentKinds, value);
}
QString text(ReceiptState value)
{
    return name(receiptStates, value);
}
QString text(Role value)
{
    return name(roles, value);
}
QString text(StepRule value)
{
    return name(stepRules, value);
}
QString text(Decision value)
{
    return name(decisions, value);
}
QString text(TaskState value)
{
    return name(taskStates, value);
}
QString text(CaseState value)
{
    return name(caseStates, value);
}
QString text(Lamp value)
{
    return name(lamps, value);
}
QString text(TapeReason value)
{
    return name(tapeReasons, value);
}
QString text(AnswerStatus value)
{
    return name(answerStatuses, value);
}
QString text(IntakeState value)
{
    return name(intakeStates, value);
}
QString text(TicketState value)
{
    return name(ticketStates, value);
}
QString text(TicketAction value)
{
    return name(ticketActions, value);
}
QString text(SheetState value)
{
    return name(sheetStates, value);
}

bool fromText(const QString &text, Urgency *value)
{
    return find(urgencies, text, value);
}
bool fromText(const QString &text, DocumentKind *value)
{
    return find(documentKinds, text, value);
}
bool fromText(const QString &text, ReceiptState *value)
{
    return find(receiptStates, text, value);
}
bool fromText(const QString &text, Role *value)
{
    return find(roles, text, value);
}
bool fromText(const QString &text, StepRule *value)
{
    return find(stepRules, text, value);
}
bool fromText(const QString &text, Decision *value)
{
    return find(decisions, text, value);
}
bool fromText(const QString &text, TaskState *value)
{
    return find(taskStates, text, value);
}
bool fromText(const QString &text, CaseState *value)
{
    return find(caseStates, text, value);
}
bool fromText(const QString &text, AnswerStatus *value)
{
    return find(answerStatuses, text, value);
}

bool fromText(const QString &text, IntakeState *value)
{
    return find(intakeStates, text, value);
}
bool fromText(const QString &text, TicketState *value)
{
    return find(ticketStates, text, value);
}
bool fromText(const QString &text, TicketAction *value)
{
    return find(ticketActions, text, value);
}
bool fromText(const QString &text, SheetState *value)
{
    return find(sheetStates, text, value);
}

} // namespace domain
