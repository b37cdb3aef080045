// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/outbox_detail.h"

#include "client/pages/words.h"
#include "widgets/badges.h"
#include "widgets/plain_label.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

void showRow(QLabel *name, QLabel *value, const QString &text)
{
    value->setText(text);
    name->setVisible(!text.isEmpty());
    value->setVisible(!text.isEmpty());
}

} // namespace

OutboxDetail::OutboxDetail(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::card);
    column->setSpacing(theme::space::half);
    m_what = widgets::copyableLabel(theme::role::secondary, this);
    m_subject = widgets::copyableLabel(theme::role::title, this);
    m_stage = new widgets::StageBadge(this);
    m_why = widgets::copyableLabel({}, this);
    m_code = widgets::copyableLabel(theme::role::secondary, this);
    column->addWidget(m_what);
    column->addWidget(m_subject);
    column->addSpacing(theme::space::grid);
    column->addWidget(m_stage);
    column->addWidget(m_why);
    column->addWidget(m_code);
    column->addSpacing(theme::space::half);
    column->addLayout(buildFacts());
    column->addSpacing(theme::space::half);
    column->addWidget(buildComparison());
    column->addStretch(1);
    retranslate();
}

QLayout *OutboxDetail::buildFacts()
{
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(theme::space::page);
    facts->setVerticalSpacing(theme::space::half);
    int row = 0;
    const auto fact = [&](QLabel *&name, QLabel *&value) {
        name = widgets::copyableLabel(theme::role::bodySecond, this);
        value = widgets::copyableLabel({}, this);
        facts->addWidget(name, row, 0, Qt::AlignTop);
        facts->addWidget(value, row++, 1);
    };
    fact(m_madeName, m_made);
    fact(m_nextName, m_next);
    fact(m_attemptsName, m_attempts);
    fact(m_opinionName, m_opinion);
    facts->setColumnStretch(1, 1);
    return facts;
}

QWidget *OutboxDetail::buildComparison()
{
    m_comparison = new QWidget(this);
    auto *sides = new QHBoxLayout(m_comparison);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(theme::space::card);
    m_mine = makeSide();
    m_theirs = makeSide();
    sides->addWidget(m_mine.card, 1);
    sides->addWidget(m_theirs.card, 1);
    return m_comparison;
}

OutboxDetail::Side OutboxDetail::makeSide()
{
    Side side;
    side.card = new QFrame(m_comparison);
    theme::setRole(side.card, theme::role::card);
    side.heading = widgets::copyableLabel(theme::role::secondary, side.card);
    side.decision = widgets::copyableLabel(theme::role::section, side.card);
    side.who = widgets::copyableLabel(theme::role::bodySecond, side.card);
    side.opinion = widgets::copyableLabel({}, side.card);
    auto *column = new QVBoxLayout(side.card);
    column->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    column->setSpacing(theme::space::half);
    for (QLabel *each : {side.heading, side.decision, side.who, side.opinion})
        column->addWidget(each);
    column->addStretch(1);
    return side;
}

void OutboxDetail::retranslate()
{
    m_madeName->setText(tr("Decided"));
    m_nextName->setText(tr("Next try"));
    m_attemptsName->setText(tr("Tries so far"));
    m_opinionName->setText(tr("My words"));
    m_mine.heading->setText(tr("Mine"));
    m_theirs.heading->setText(tr("As it is now"));
}

void OutboxDetail::present(const client::store::OutboxEntry &entry, const client::store::Directory &people,
    const client::sync::WireState &wire, const QDateTime &now)
{
    const domain::Command &command = entry.signedCommand.command;
    const bool refused = entry.state == client::store::OutboxState::Refused;
    m_what->setText(words::commandName(command));
    m_subject->setText(entry.subject);
    m_subject->setVisible(!entry.subject.isEmpty());
    m_stage->setStage(outbox::stage(entry.state), words::name(outbox::shownState(entry, now)));
    m_why->setText(outbox::why(entry, wire, now));
    const QString code = refused
        ? entry.answer.code
        : (entry.attempts > 0 && entry.state == client::store::OutboxState::Saved ? domain::codeText(entry.lastFailure.code) : QString());
    m_code->setText(code);
    m_code->setVisible(!code.isEmpty());
    showRow(m_madeName, m_made, words::dateTime(command.madeAt));
    showRow(m_nextName, m_next, outbox::nextTry(entry, wire, now));
    showRow(m_attemptsName, m_attempts, entry.attempts > 0 && !refused ? QLocale().toString(entry.attempts) : QString());
    showRow(m_opinionName, m_opinion, refused ? QString() : command.args.value("opinion"_L1).toString());
    const bool compared = refused && command.kind == domain::command_kind::tick;
    m_comparison->setVisible(compared);
    if (compared) {
        showSide(m_mine, outbox::mine(entry, people));
        showSide(m_theirs, outbox::theirs(entry, people));
    }
}

void OutboxDetail::showSide(const Side &side, const outbox::Version &version)
{
    side.decision->setText(version.decision);
    QStringList who;
    for (const QString &part : {version.who, version.when})
        if (!part.isEmpty())
            who.append(part);
    side.who->setText(who.join(u" · "_s));
    side.who->setVisible(!who.isEmpty());
    side.opinion->setText(version.opinion.isEmpty() ? tr("No opinion written.") : version.opinion);
    side.card->setAccessibleName(side.heading->text());
}

void OutboxDetail::clear()
{
    for (QLabel *each : findChildren<QLabel *>())
        if (each != m_madeName && each != m_nextName && each != m_attemptsName && each != m_opinionName && each != m_mine.heading
            && each != m_theirs.heading)
            each->clear();
}

} // namespace client::pages
