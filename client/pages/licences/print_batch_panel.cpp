// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_batch_panel.h"

#include "client/pages/make_action.h"
#include "client/pages/window/flow_layout.h"
#include "widgets/key_button.h"
#include "widgets/plain_label.h"
#include "widgets/theme/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using licences::BatchItem;
using licences::BatchMark;
using widgets::KeyButton;

PrintBatchPanel::PrintBatchPanel(QWidget *parent)
    : QFrame(parent)
{
    theme::setRole(this, theme::role::card);
    buildActions();
    build();
    retranslate();
}

void PrintBatchPanel::buildActions()
{
    const auto make = [this](const QKeySequence &key, auto slot) { return makeActionInside(this, key, slot); };
    m_go = make(Qt::SHIFT | Qt::Key_P, &PrintBatchPanel::goWanted);
    m_stop = make(Qt::SHIFT | Qt::Key_S, &PrintBatchPanel::stopWanted);
    m_skip = make(Qt::SHIFT | Qt::Key_K, &PrintBatchPanel::skipWanted);
    m_good = make(Qt::SHIFT | Qt::Key_G, &PrintBatchPanel::wasPrinted);
    m_again = make(Qt::SHIFT | Qt::Key_R, &PrintBatchPanel::printAgainWanted);
    m_more = make(Qt::Key_Plus, [this] { Q_EMIT changeWanted(qMax(0, m_list->currentIndex().row()), +1); });
    m_fewer = make(Qt::Key_Minus, [this] { Q_EMIT changeWanted(qMax(0, m_list->currentIndex().row()), -1); });
    m_end = make(Qt::SHIFT | Qt::Key_X, &PrintBatchPanel::endWanted);
}

void PrintBatchPanel::build()
{
    m_heading = widgets::plainLabel(theme::role::strong, this);
    m_words = widgets::plainLabel({}, this);
    m_list = new widgets::BriefList(this);
    m_list->setObjectName(u"print-batch"_s);
    m_list->setCurrentAlwaysShown(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its rows; the side panel scrolls
    connect(m_list, &widgets::BriefList::opened, this, [this](const QString &place) { Q_EMIT showWanted(place.toInt()); });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    all->setSpacing(theme::space::half);
    all->addWidget(m_heading);
    all->addWidget(m_words);
    auto *counts = new window::FlowLayout(window::FlowLayout::Toward::Left);
    for (QAction *action : actions()) {
        auto *button = new KeyButton(action == m_go ? KeyButton::Rank::Primary : KeyButton::Rank::Ordinary, this);
        button->follow(action);
        m_buttons << button;
        if (action == m_more)
            all->addLayout(counts);
        if (action == m_more || action == m_fewer)
            counts->addWidget(button);
        else
            all->addWidget(button); // one below the other: their words are long in some languages
    }
    all->addWidget(m_list);
}

void PrintBatchPanel::present(const licences::PrintBatch &batch, State state, const QStringList &papers, const QString &words)
{
    m_batch = batch;
    m_state = state;
    m_papers = papers;
    m_why = words;
    showBatch();
}

void PrintBatchPanel::showBatch()
{
    const bool collects = m_state == State::Collecting;
    const bool stands = m_state == State::Paused || m_state == State::Asking;
    setVisible(m_state != State::Empty);
    theme::setRole(this, stands ? theme::role::cardWarn : theme::role::card);
    m_heading->setText(heading());
    m_words->setText(sentence());
    m_words->setVisible(!m_words->text().isEmpty());
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_words->text());
    QList<widgets::BriefRow> rows;
    for (const BatchItem &item : std::as_const(m_batch.items))
        rows << row(int(rows.size()), item);
    m_list->setRows(rows);
    m_list->setFixedHeight(qMax(1, int(rows.size())) * widgets::BriefList::rowHeight());
    m_list->setAccessibleName(m_heading->text());
    if (const int at = m_batch.at(); m_batch.isBegun && at >= 0)
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
    m_go->setText(collects ? tr("Print one after the other") : tr("Go on with this sheet"));
    m_end->setText(collects ? tr("Drop the list") : m_state == State::Over ? tr("Close the list") : tr("End it here"));
    m_go->setEnabled(collects || m_state == State::Paused);
    m_stop->setEnabled(m_state == State::Running);
    m_skip->setEnabled(m_state == State::Running || stands);
    m_good->setEnabled(m_state == State::Asking);
    m_again->setEnabled(m_state == State::Asking);
    m_more->setEnabled(collects);
    m_fewer->setEnabled(collects);
    m_end->setEnabled(collects || stands || m_state == State::Over);
    for (KeyButton *button : std::as_const(m_buttons))
        button->setVisible(button->isEnabled());
}

QString PrintBatchPanel::heading() const
{
    if (m_state == State::Collecting)
        return tr("To be printed in one go: %n", nullptr, int(m_batch.items.size()));
    if (m_state == State::Over)
        return tr("Printed in one go: %1 of %2").arg(m_batch.count(BatchMark::Done)).arg(m_batch.items.size());
    return tr("In one go: %1 of %2").arg(m_batch.at() + 1).arg(m_batch.items.size());
}

QString PrintBatchPanel::sentence() const
{
    if (m_state == State::Over) {
        const int skipped = m_batch.count(BatchMark::Skipped);
        return skipped > 0 ? tr("%n left out; what became of each stands below.", nullptr, skipped) : tr("Each has its sheet.");
    }
    if (m_state == State::Asking)
        return tr("This one was on its way to the printer when the program ended. Look at the paper: is it there?");
    QStringList lines = m_papers;
    if (!m_why.isEmpty())
        lines.prepend(m_why);
    return lines.join(u'\n');
}

widgets::BriefRow PrintBatchPanel::row(int place, const BatchItem &item) const
{
    const bool hasCopies = std::any_of(m_batch.items.cbegin(), m_batch.items.cend(),
        [&](const BatchItem &each) { return each.caseId == item.caseId && each.copyId != item.copyId; });
    const QString part = !item.part.isEmpty() ? item.part : hasCopies ? tr("The licence itself") : QString();
    QString note = part.isEmpty() ? item.holder : part + u" · "_s + item.holder;
    if (item.spoiled > 0)
        note += u" · "_s + tr("%n spoiled", nullptr, item.spoiled);
    QString trailing;
    switch (item.mark) {
    case BatchMark::Waiting:
        trailing = item.count > 1 ? tr("%n copies", nullptr, item.count) : QString();
        break;
    case BatchMark::Sent:
        trailing = tr("at the printer");
        break;
    case BatchMark::Done:
        trailing = item.serial.isEmpty() ? tr("printed") : tr("on %1").arg(item.serial);
        break;
    case BatchMark::Skipped:
        trailing = tr("left out");
        break;
    }
    return {QString::number(place), {}, item.number, note, trailing};
}

void PrintBatchPanel::retranslate()
{
    m_stop->setText(tr("Stop after this one"));
    m_skip->setText(tr("Leave this one out"));
    m_good->setText(tr("It is there and good"));
    m_again->setText(tr("It is not there: print it"));
    m_more->setText(tr("One more"));
    m_fewer->setText(tr("One fewer"));
    showBatch();
}

} // namespace client::pages
