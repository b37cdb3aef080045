// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/outbox_rows.h"

#include "client/pages/words.h"
#include "domain/codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace client::pages::outbox {

using namespace Qt::StringLiterals;
using client::store::OutboxEntry;
using client::store::OutboxState;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("outbox", text);
}

bool lineIsDown(const client::sync::WireState &wire)
{
    return wire.wire == client::sync::Wire::Offline || wire.wire == client::sync::Wire::NeverConnected;
}

int rank(const OutboxEntry &entry)
{
    if (entry.state == OutboxState::Refused)
        return entry.seen ? 2 : 0;
    return entry.state == OutboxState::Effective ? 3 : 1;
}

} // namespace

widgets::Stage stage(OutboxState state)
{
    switch (state) {
    case OutboxState::Sent:
        return widgets::Stage::Half;
    case OutboxState::Effective:
        return widgets::Stage::Full;
    case OutboxState::Refused:
        return widgets::Stage::Refused;
    case OutboxState::Held:
    case OutboxState::Saved:
        break;
    }
    return widgets::Stage::Hollow;
}

OutboxState shownState(const OutboxEntry &entry, const QDateTime &now)
{
    const bool over = entry.state == OutboxState::Held && entry.notBefore.isValid() && entry.notBefore <= now;
    return over ? OutboxState::Saved : entry.state;
}

QList<OutboxEntry> inOrder(const QList<OutboxEntry> &entries)
{
    QList<OutboxEntry> sorted = entries;
    std::stable_sort(sorted.begin(), sorted.end(), [](const OutboxEntry &a, const OutboxEntry &b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return a.signedCommand.command.madeAt > b.signedCommand.command.madeAt;
    });
    return sorted;
}

widgets::BriefRow row(const OutboxEntry &entry, const QDateTime &now)
{
    const domain::Command &command = entry.signedCommand.command;
    return {command.id, stage(entry.state), entry.subject.isEmpty() ? words::commandName(command) : entry.subject,
        words::commandName(command) + u" · "_s + words::name(shownState(entry, now)), words::shortDate(command.madeAt, now)};
}

QString why(const OutboxEntry &entry, const client::sync::WireState &wire, const QDateTime &now)
{
    switch (shownState(entry, now)) {
    case OutboxState::Held:
        return say(QT_TRANSLATE_NOOP("outbox", "It is held for a few seconds so that you can undo it; it leaves %1."))
            .arg(words::until(entry.notBefore, now));
    case OutboxState::Sent:
        return say(QT_TRANSLATE_NOOP(
            "outbox", "It was sent; the answer of the back office has not arrived. It is asked again by itself and is never done twice."));
    case OutboxState::Effective:
        return say(QT_TRANSLATE_NOOP("outbox", "The back office accepted it at %1.")).arg(words::dateTime(entry.answer.at));
    case OutboxState::Refused: {
        domain::FailureCode code{};
        if (domain::codeFromText(entry.answer.code, &code))
            return words::failure({code, entry.answer.detail, false});
        return say(QT_TRANSLATE_NOOP("outbox", "The back office did not accept it."));
    }
    case OutboxState::Saved:
        break;
    }
    if (entry.attempts > 0)
        return words::failure(entry.lastFailure);
    if (lineIsDown(wire))
        return say(QT_TRANSLATE_NOOP("outbox", "It is safe on this desk and waits for the line to the back office."));
    return say(QT_TRANSLATE_NOOP("outbox", "It is safe on this desk and is being sent."));
}

QString nextTry(const OutboxEntry &entry, const client::sync::WireState &wire, const QDateTime &now)
{
    if (const OutboxState state = shownState(entry, now); state != OutboxState::Saved && state != OutboxState::Sent)
        return {};
    const QDateTime at = entry.nextTryAt.isValid() ? entry.nextTryAt : wire.nextTryAt;
    if (!at.isValid())
        return say(QT_TRANSLATE_NOOP("outbox", "as soon as the line is back"));
    return u"%1 (%2)"_s.arg(words::until(at, now), words::shortTime(at));
}

bool hasNoCase(const OutboxEntry &entry)
{
    return entry.signedCommand.command.kind == domain::command_kind::intake;
}

bool canTakeBack(const OutboxEntry &entry)
{
    return entry.mayTakeBack && (entry.state == OutboxState::Held || entry.state == OutboxState::Saved);
}

Version mine(const OutboxEntry &entry, const client::store::Directory &people)
{
    const domain::Command &command = entry.signedCommand.command;
    domain::Decision decision{};
    Version version;
    version.decision =
        domain::fromText(command.args.value("decision"_L1).toString(), &decision) ? words::name(decision) : words::commandName(command);
    version.who = people.officerName(command.officerId);
    version.when = words::dateTime(command.madeAt);
    version.opinion = command.args.value("opinion"_L1).toString();
    return version;
}

Version theirs(const OutboxEntry &entry, const client::store::Directory &people)
{
    const auto current = domain::fromJson<domain::Case>(entry.answer.current);
    if (!current)
        return {};
    Version version;
    const domain::Task *task = current->taskById(entry.taskId());
    if (task == nullptr) {
        version.decision = words::name(current->state);
        return version;
    }
    version.decision = words::name(task->state);
    if (task->isDecided()) {
        version.who = people.officerName(task->officerId);
        version.when = words::dateTime(task->decidedAt);
        version.opinion = task->opinion;
    } else {
        version.when = words::name(current->state);
    }
    return version;
}

} // namespace client::pages::outbox
