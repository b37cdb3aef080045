// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_panel.h"

#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/print_words.h"
#include "client/pages/words.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using widgets::KeyButton;
using State = PrintRun::State;

namespace {

constexpr int factRows = 6;
constexpr int mostCopies = 20;

QLabel *label(QLatin1StringView role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    if (!role.isEmpty())
        theme::setRole(made, role);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText); // names come from the public
    return made;
}

QVBoxLayout *column(QWidget *widget, int spacing)
{
    auto *made = new QVBoxLayout(widget);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(spacing);
    return made;
}

} // namespace

PrintPanel::PrintPanel(const PrintActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
{
    theme::setRole(this, theme::role::surface);
    auto *content = new QWidget(this);
    theme::setRole(content, theme::role::surface);
    auto *inner = column(content, theme::space::card);
    inner->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    inner->addWidget(buildFacts());
    auto *line = new QFrame(content);
    theme::setRole(line, theme::role::hairline);
    inner->addWidget(line);
    inner->addWidget(buildPrinting());
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *all = column(this, 0);
    all->addWidget(scroll, 1);
    m_standing = column(nullptr, 0); // what became of the sheet is always in view, above the buttons
    m_standing->setContentsMargins(theme::space::card, 0, theme::space::card, theme::space::half);
    m_standing->addWidget(buildState());
    all->addLayout(m_standing);
    all->addWidget(buildFoot());
}

QWidget *PrintPanel::buildFacts()
{
    auto *box = new QWidget(this);
    auto *all = column(box, theme::space::half);
    m_name = label(theme::role::section, box);
    all->addWidget(m_name);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(theme::space::card);
    m_facts->setVerticalSpacing(theme::space::grid);
    m_facts->setColumnStretch(1, 1);
    for (int row = 0; row < factRows; ++row) {
        auto *name = label(theme::role::bodySecond, box);
        name->setWordWrap(false);
        auto *value = label({}, box);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(name, row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row, 1);
        m_factLabels << name << value;
    }
    all->addLayout(m_facts);
    return box;
}

QWidget *PrintPanel::buildPrinting()
{
    auto *box = new QWidget(this);
    auto *all = column(box, theme::space::half);
    m_printHeading = label(theme::role::section, box);
    m_printerLabel = label(theme::role::bodySecond, box);
    m_copiesLabel = label(theme::role::bodySecond, box);
    m_printerNote = label(theme::role::secondary, box);
    m_printers = new QComboBox(box);
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printers->setMinimumContentsLength(8);
    m_copies = new QSpinBox(box);
    m_copies->setRange(1, mostCopies);
    m_lookAgain = new QPushButton(box);
    theme::setRole(m_lookAgain, theme::role::quiet);
    m_printerLabel->setBuddy(m_printers);
    m_copiesLabel->setBuddy(m_copies);
    m_stock = new QCheckBox(box);
    m_noSeal = new QCheckBox(box);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::space::card);
    grid->setVerticalSpacing(theme::space::half);
    grid->addWidget(m_printerLabel, 0, 0);
    grid->addWidget(m_printers, 0, 1, 1, 2);
    grid->addWidget(m_copiesLabel, 1, 0);
    grid->addWidget(m_copies, 1, 1);
    grid->addWidget(m_lookAgain, 1, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    all->addWidget(m_printHeading);
    all->addLayout(grid);
    all->addWidget(m_printerNote);
    all->addWidget(m_stock);
    all->addWidget(m_noSeal);
    connect(m_printers, &QComboBox::currentIndexChanged, this, &PrintPanel::queueChanged);
    connect(m_lookAgain, &QPushButton::clicked, this, &PrintPanel::queuesWanted);
    connect(m_stock, &QCheckBox::toggled, this, &PrintPanel::optionsChanged);
    connect(m_noSeal, &QCheckBox::toggled, this, &PrintPanel::optionsChanged);
    return box;
}

QWidget *PrintPanel::buildState()
{
    m_state = new QFrame(this);
    theme::setRole(m_state, theme::role::card);
    auto *all = new QVBoxLayout(m_state);
    all->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    all->setSpacing(theme::space::half);
    m_stateHeading = label(theme::role::strong, m_state);
    m_stateWords = label({}, m_state);
    m_stateSmall = label(theme::role::secondary, m_state);
    m_good = new KeyButton(KeyButton::Rank::Ordinary, m_state);
    m_bad = new KeyButton(KeyButton::Rank::Ordinary, m_state);
    m_cancel = new KeyButton(KeyButton::Rank::Ordinary, m_state);
    m_good->follow(m_actions.good);
    m_bad->follow(m_actions.bad);
    m_cancel->follow(m_actions.cancel);
    all->addWidget(m_stateHeading);
    all->addWidget(m_stateWords);
    all->addWidget(m_stateSmall);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::half);
    row->addStretch(1);
    for (auto *button : {m_bad, m_good, m_cancel})
        row->addWidget(button);
    all->addLayout(row);
    m_state->hide();
    return m_state;
}

QWidget *PrintPanel::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::card);
    row->setSpacing(theme::space::half);
    m_save = new KeyButton(KeyButton::Rank::Ordinary, foot);
    m_print = new KeyButton(KeyButton::Rank::Primary, foot);
    m_save->follow(m_actions.save);
    m_print->follow(m_actions.print);
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_print);
    return foot;
}

void PrintPanel::fact(int row, const QString &name, const QString &value)
{
    m_factLabels[row * 2]->setText(name);
    m_factLabels[row * 2 + 1]->setText(value);
    for (int column : {0, 1})
        m_factLabels[row * 2 + column]->setVisible(!value.isEmpty());
}

void PrintPanel::present(const domain::Case &subject, const QString &matterName)
{
    m_subject = subject;
    m_matterName = matterName;
    const auto &licence = subject.licence;
    m_name->setText(licence.name);
    fact(0, tr("Number"), licence.number);
    fact(1, tr("Holder"), licences::holder(subject));
    fact(2, tr("Matter"), matterName);
    fact(3, tr("Case"), subject.number);
    fact(4, tr("Issued"), words::date(licence.issuedOn));
    fact(5, tr("Valid until"), licence.validUntil.isValid() ? words::date(licence.validUntil) : tr("unlimited"));
}

void PrintPanel::setQueues(const domain::Result<QList<printing::Queue>> &queues)
{
    m_queues = queues;
    m_queuesKnown = true;
    showQueues();
}

void PrintPanel::showQueues()
{
    const QString before = queue();
    const QSignalBlocker blocker(m_printers);
    m_printers->clear();
    if (m_queues)
        for (const auto &each : *m_queues) {
            m_printers->addItem(each.location.isEmpty() ? each.info : each.info + u" · "_s + each.location, each.name);
            if (each.name == before || (each.isDefault && before.isEmpty()))
                m_printers->setCurrentIndex(m_printers->count() - 1);
        }
    const bool some = m_printers->count() > 0;
    if (!some && m_queuesKnown)
        m_printers->addItem(tr("No printer"), QString());
    m_printers->setEnabled(some);
    QString note;
    if (!m_queues)
        note = tr("The print service of this desk does not answer. The sheet can be saved as PDF.");
    else if (!some && m_queuesKnown)
        note = tr("No printer is set up on this desk. The sheet can be saved as PDF.");
    m_printerNote->setText(note);
    m_printerNote->setVisible(!note.isEmpty());
    Q_EMIT queueChanged();
}

QString PrintPanel::queue() const
{
    return m_printers->currentData().toString();
}

int PrintPanel::copies() const
{
    return m_copies->value();
}

printing::ComposeOptions PrintPanel::options() const
{
    return {!m_stock->isChecked(), !m_noSeal->isChecked()};
}

void PrintPanel::showRun(const PrintRun *run)
{
    const bool shown = !m_usesStock && run != nullptr && run->state() != State::Idle;
    m_state->setVisible(shown);
    m_good->setVisible(shown && run->state() == State::Asking);
    m_bad->setVisible(shown && run->state() == State::Asking);
    m_cancel->setVisible(shown && run->canCancel());
    if (!shown)
        return;
    const auto state = run->state();
    const bool warns = state == State::PrinterSilent || state == State::Refused || state == State::Bad || run->printerTroubled();
    theme::setRole(m_state, warns ? theme::role::cardWarn : theme::role::card);
    theme::setRole(m_stateHeading, state == State::Good ? theme::role::good : theme::role::strong);
    m_stateHeading->setText(PrintWords::name(*run));
    m_stateWords->setText(PrintWords::sentence(*run));
    m_stateSmall->setText(PrintWords::smallPrint(*run));
    m_stateSmall->setVisible(!m_stateSmall->text().isEmpty());
    m_state->setAccessibleName(m_stateHeading->text());
    m_state->setAccessibleDescription(m_stateWords->text());
}

void PrintPanel::putStock(QWidget *stock)
{
    m_stockPanel = stock;
    m_standing->addWidget(stock);
    stock->hide();
}

bool PrintPanel::useStock(bool on)
{
    m_stockPanel->setVisible(on);
    if (m_usesStock == on)
        return false;
    m_usesStock = on;
    for (auto *each : QList<QWidget *>{m_copiesLabel, m_copies, m_print})
        each->setVisible(!on);
    const QSignalBlocker blocker(m_stock);
    m_stock->setChecked(on);
    return true;
}

void PrintPanel::retranslate()
{
    m_printHeading->setText(tr("Print"));
    m_printerLabel->setText(tr("Printer"));
    m_copiesLabel->setText(tr("Copies"));
    m_lookAgain->setText(tr("Look for printers"));
    m_stock->setText(tr("Preprinted paper: leave out the frame"));
    m_noSeal->setText(tr("Sealed by hand: leave out the seal"));
    m_printers->setAccessibleName(tr("Printer"));
    m_copies->setAccessibleName(tr("Copies"));
    showQueues();
    if (!m_subject.id.isEmpty())
        present(m_subject, m_matterName);
}

} // namespace client::pages
