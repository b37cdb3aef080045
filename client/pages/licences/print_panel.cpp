// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_panel.h"

#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/offline_licences.h"
#include "client/pages/licences/paper_notes.h"
#include "client/pages/licences/print_words.h"
#include "client/pages/stock/tray_box.h"
#include "client/pages/words.h"
#include "widgets/code_label.h"
#include "widgets/key_button.h"
#include "widgets/plain_label.h"
#include "widgets/rare_text.h"
#include "widgets/scroll_fit.h"
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

constexpr int factRows = 7;
constexpr int numberRow = 0;
constexpr int identifierRow = 1;
constexpr int holderRow = 2;
constexpr int mostCopies = 20;

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
    m_printing = buildPrinting();
    inner->addWidget(m_printing);
    inner->addStretch(1);
    m_content = inner;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
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
    m_name = widgets::plainLabel(theme::role::section, box);
    m_void = widgets::plainLabel(theme::role::warn, box);
    all->addWidget(m_name);
    all->addWidget(m_void);
    m_sheetNote = widgets::plainLabel(theme::role::warn, box);
    all->addWidget(m_sheetNote);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(theme::space::card);
    m_facts->setVerticalSpacing(theme::space::grid);
    m_facts->setColumnStretch(1, 1);
    m_identifier = new widgets::CodeLabel(box);
    for (int row = 0; row < factRows; ++row) {
        auto *name = widgets::plainLabel(theme::role::bodySecond, box);
        name->setWordWrap(false);
        QLabel *value = row == identifierRow ? m_identifier : widgets::plainLabel({}, box);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(name, row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row, 1);
        m_factLabels << name << value;
    }
    theme::setRole(m_identifier, theme::role::secondary); // long, and for machines
    all->addLayout(m_facts);
    return box;
}

void PrintPanel::showNotes(const QList<printing::PaperNote> &notes)
{
    m_notes = notes;
    m_sheetNote->setText(paperNoteWords(notes));
    m_sheetNote->setVisible(!notes.isEmpty());
}

QWidget *PrintPanel::buildPrinting()
{
    auto *box = new QWidget(this);
    auto *all = column(box, theme::space::half);
    m_printHeading = widgets::plainLabel(theme::role::section, box);
    m_printerNote = widgets::plainLabel(theme::role::secondary, box);
    m_trayNote = widgets::plainLabel(theme::role::warn, box);
    m_stock = new QCheckBox(box);
    m_noSeal = new QCheckBox(box);
    all->addWidget(m_printHeading);
    all->addLayout(buildChoices(box));
    for (QWidget *each : QList<QWidget *>{m_printerNote, m_trayNote, m_stock, m_noSeal})
        all->addWidget(each);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &PrintPanel::optionsChanged);
    connect(m_printers, &QComboBox::currentIndexChanged, this, &PrintPanel::queueChanged);
    connect(m_tray, &QComboBox::currentIndexChanged, this, [this] {
        showTray();
        Q_EMIT trayChosen(tray());
    });
    connect(m_lookAgain, &QPushButton::clicked, this, &PrintPanel::queuesWanted);
    connect(m_stock, &QCheckBox::toggled, this, &PrintPanel::optionsChanged);
    connect(m_noSeal, &QCheckBox::toggled, this, &PrintPanel::optionsChanged);
    return box;
}

/// Which sheet, on which printer, from which tray, how often.
QGridLayout *PrintPanel::buildChoices(QWidget *box)
{
    m_copyLabel = widgets::plainLabel(theme::role::bodySecond, box);
    m_printerLabel = widgets::plainLabel(theme::role::bodySecond, box);
    m_trayLabel = widgets::plainLabel(theme::role::bodySecond, box);
    m_copiesLabel = widgets::plainLabel(theme::role::bodySecond, box);
    m_copy = new QComboBox(box);
    m_copy->setObjectName(u"licence-copy"_s);
    m_printers = new QComboBox(box);
    for (auto *each : {m_copy, m_printers}) {
        each->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        each->setMinimumContentsLength(8);
    }
    m_tray = new stock::TrayBox(box);
    m_copies = new QSpinBox(box);
    m_copies->setRange(1, mostCopies);
    m_lookAgain = new QPushButton(box);
    theme::setRole(m_lookAgain, theme::role::quiet);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::space::card);
    grid->setVerticalSpacing(theme::space::half);
    grid->setColumnStretch(1, 1);
    const QList<QPair<QLabel *, QWidget *>> rows{
        {m_copyLabel, m_copy}, {m_printerLabel, m_printers}, {m_trayLabel, m_tray}, {m_copiesLabel, m_copies}};
    for (const auto &[name, field] : rows) {
        name->setBuddy(field);
        grid->addWidget(name, grid->rowCount(), 0);
        grid->addWidget(field, grid->rowCount() - 1, 1);
    }
    grid->addWidget(m_lookAgain, grid->rowCount(), 1, Qt::AlignLeft);
    return grid;
}

QWidget *PrintPanel::buildState()
{
    m_state = new QFrame(this);
    theme::setRole(m_state, theme::role::card);
    auto *all = new QVBoxLayout(m_state);
    all->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    all->setSpacing(theme::space::half);
    m_stateHeading = widgets::plainLabel(theme::role::strong, m_state);
    m_stateWords = widgets::plainLabel({}, m_state);
    m_stateSmall = widgets::plainLabel(theme::role::secondary, m_state);
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
    const bool isNeeded = !m_isHidden || row == numberRow || row == holderRow;
    for (int column : {0, 1})
        m_factLabels[row * 2 + column]->setVisible(!value.isEmpty() && isNeeded);
}

void PrintPanel::present(const domain::Case &subject, const domain::Matter &matter)
{
    const bool other = subject.id != m_subject.id;
    m_subject = subject;
    m_matter = matter;
    if (other) {
        const QSignalBlocker blocker(m_copy);
        m_copy->setCurrentIndex(0);
    }
    showFacts();
    showCopies();
}

void PrintPanel::showFacts()
{
    const auto &licence = m_subject.licence;
    m_name->setText(licence.name);
    showNotes(m_notes);
    m_void->setVisible(licence.isVoid() || licences::isGivenHere(m_subject));
    if (licences::isGivenHere(m_subject))
        m_void->setText(tr("Given here without a line and saved on this machine; it counts when the office has it. The seal follows: until "
                           "then the code shows the number and the holder only."));
    if (licence.isVoid())
        m_void->setText(tr("Void since %1: %2").arg(words::dateTime(licence.voidedAt), licence.voidReason));
    fact(numberRow, tr("Number"), licence.number);
    fact(identifierRow, tr("Identifier"), licence.identifier);
    m_identifier->setCode(licence.identifier);
    fact(holderRow, tr("Holder"), widgets::readable(licences::holder(m_subject)));
    fact(3, tr("Matter"), m_matter.name.isEmpty() ? m_subject.matterCode : m_matter.name);
    fact(4, tr("Case"), m_subject.number);
    fact(5, tr("Issued"), words::date(licence.issuedOn));
    fact(6, tr("Valid until"), licence.validUntil.isValid() ? words::date(licence.validUntil) : tr("unlimited"));
    auto *number = m_factLabels.at(1);
    auto font = number->font();
    font.setStrikeOut(licence.isVoid());
    number->setFont(font);
}

/// The licence itself and its copies, where the matter has some.
void PrintPanel::showCopies()
{
    const QSignalBlocker blocker(m_copy);
    const QString before = copyId();
    m_copy->clear();
    m_copy->addItem(tr("The licence itself"), QString());
    for (const auto &further : m_matter.further)
        m_copy->addItem(further.name, further.id);
    m_copy->setCurrentIndex(qMax(0, m_copy->findData(before)));
    for (auto *each : QList<QWidget *>{m_copyLabel, m_copy})
        each->setVisible(!m_matter.further.isEmpty());
}

void PrintPanel::setTrays(const QList<printing::Tray> &trays, const QString &kept)
{
    m_tray->present(trays, kept);
    showTray();
}

/// Shown where there is a choice.
void PrintPanel::showTray()
{
    for (auto *each : QList<QWidget *>{m_trayLabel, m_tray})
        each->setVisible(m_tray->hasChoice());
    m_trayNote->setText(tr("The printer has no such tray any more. Choose another, or paper is taken from anywhere."));
    m_trayNote->setVisible(isTrayMissing());
}

QString PrintPanel::tray() const
{
    return m_tray->tray();
}

bool PrintPanel::isTrayMissing() const
{
    return m_tray->isMissing();
}

QString PrintPanel::copyId() const
{
    return m_copy->currentData().toString();
}

void PrintPanel::chooseCopy(const QString &copyId)
{
    m_copy->setCurrentIndex(qMax(0, m_copy->findData(copyId)));
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

void PrintPanel::setCopies(int copies)
{
    m_copies->setValue(copies);
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

void PrintPanel::putAbove(QWidget *panel)
{
    m_content->insertWidget(0, panel);
}

void PrintPanel::putBelow(QWidget *form)
{
    m_content->insertWidget(m_content->count() - 1, form); // below what is needed every day
}

void PrintPanel::hidePrinting(bool hidden)
{
    m_isHidden = hidden;
    m_printing->setVisible(!hidden);
    showFacts();
    m_stockPanel->setVisible(m_usesStock && !hidden && !m_subject.licence.isVoid());
}

bool PrintPanel::useStock(bool on)
{
    m_stockPanel->setVisible(on && !m_isHidden && !m_subject.licence.isVoid());
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
    m_trayLabel->setText(tr("Tray"));
    m_tray->setAccessibleName(m_trayLabel->text());
    m_tray->retranslate();
    showTray();
    m_copyLabel->setText(tr("Sheet"));
    m_copy->setAccessibleName(m_copyLabel->text());
    m_copiesLabel->setText(tr("Copies"));
    m_lookAgain->setText(tr("Look for printers"));
    m_stock->setText(tr("Preprinted paper: leave out the frame"));
    m_noSeal->setText(tr("Sealed by hand: leave out the seal"));
    m_printers->setAccessibleName(tr("Printer"));
    m_copies->setAccessibleName(tr("Copies"));
    showQueues();
    if (!m_subject.id.isEmpty())
        present(m_subject, m_matter);
}

} // namespace client::pages
