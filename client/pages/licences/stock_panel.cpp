// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/stock_panel.h"

#include "client/pages/licences/offline_licences.h"
#include "client/pages/licences/stock_words.h"
#include "client/pages/make_action.h"
#include "client/pages/words.h"
#include "widgets/key_button.h"
#include "widgets/plain_label.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using printing::StockStep;
using printing::StockVerdict;
using widgets::KeyButton;
using Bar = stock::PrintDesk::Bar;

StockPanel::StockPanel(stock::PrintDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
{
    theme::setRole(this, theme::role::card);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // "Maximum" would hold it to the height of another width
    buildActions();
    build();
    connect(&m_desk, &stock::PrintDesk::changed, this, &StockPanel::refresh);
    retranslate();
}

void StockPanel::buildActions()
{
    m_print = makeActionInside(this, Qt::Key_F2, &StockPanel::entered);
    m_good = makeActionInside(this, Qt::Key_F3, &StockPanel::entered);
    m_spoiled = makeActionInside(this, Qt::Key_F4, [this] { askReason(StockVerdict::Spoiled); });
    m_missing = makeActionInside(this, Qt::Key_F6, [this] { askReason(StockVerdict::Missing); });
    m_proceed = makeActionInside(this, Qt::Key_F7, [this] { m_desk.proceed(*run()); });
    m_stop = makeActionInside(this, Qt::Key_F8, [this] { run()->stop(); });
    m_next = makeActionInside(this, Qt::Key_F9, &StockPanel::nextWanted);
    m_resume = makeActionInside(this, Qt::Key_F10, [this] { m_desk.resume(m_desk.waiting().constFirst().id); });
}

void StockPanel::build()
{
    m_heading = widgets::plainLabel(theme::role::strong, this);
    m_words = widgets::plainLabel({}, this);
    m_small = widgets::plainLabel(theme::role::secondary, this);
    m_serialLabel = widgets::plainLabel(theme::role::bodySecond, this);
    m_serial = new QLineEdit(this);
    m_serial->setObjectName(u"stock-serial"_s);
    m_serial->setMaxLength(40);
    m_serial->setMinimumHeight(theme::space::row);
    m_serialLabel->setBuddy(m_serial);
    connect(m_serial, &QLineEdit::returnPressed, this, &StockPanel::entered);
    connect(m_serial, &QLineEdit::textEdited, this, [this] {
        if (!std::exchange(m_complaint, {}).isEmpty())
            refresh();
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    all->setSpacing(theme::space::half);
    for (auto *each : {m_heading, m_words, m_small, m_serialLabel})
        all->addWidget(each);
    all->addWidget(m_serial);
    all->addWidget(buildReason());
    for (auto *action : actions()) {
        const bool isPrimary = action == m_print || action == m_good || action == m_next || action == m_resume;
        auto *button = new KeyButton(isPrimary ? KeyButton::Rank::Primary : KeyButton::Rank::Ordinary, this);
        button->follow(action);
        m_buttons << button;
        all->addWidget(button);
    }
}

QWidget *StockPanel::buildReason()
{
    m_reasonRow = new QWidget(this);
    m_reasonLabel = widgets::plainLabel(theme::role::bodySecond, m_reasonRow);
    m_reason = new QComboBox(m_reasonRow);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->setMinimumHeight(theme::space::row);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reasonLabel->setBuddy(m_reason);
    connect(m_reason->lineEdit(), &QLineEdit::returnPressed, this, [this] { judge(m_verdict); });
    m_photoButton = new QPushButton(m_reasonRow);
    m_photoName = widgets::plainLabel(theme::role::secondary, m_reasonRow);
    connect(m_photoButton, &QPushButton::clicked, this, &StockPanel::photoWanted);
    auto *column = new QVBoxLayout(m_reasonRow);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::half);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->addWidget(m_photoButton);
    row->addWidget(m_photoName, 1);
    column->addLayout(row);
    m_reasonRow->hide();
    return m_reasonRow;
}

printing::StockRun *StockPanel::run() const
{
    return m_desk.runOf(m_subject.id, m_copyId);
}

bool StockPanel::isAsking() const
{
    return run() && run()->attempt().step == StockStep::Asking;
}

QString StockPanel::serial() const
{
    return m_serial->text();
}

void StockPanel::setPhoto(const domain::BlobRef &photo, const QString &name)
{
    m_photo = photo;
    m_photoName->setText(name);
}

void StockPanel::present(const domain::Case &subject, const QString &copyId, const QString &kind, bool isReady)
{
    if (subject.id != m_subject.id || copyId != m_copyId) {
        m_serial->clear();
        m_complaint.clear();
        m_verdict = StockVerdict::None;
    }
    m_subject = subject;
    m_copyId = copyId;
    m_kind = kind;
    m_isReady = isReady;
    refresh();
}

void StockPanel::takeFocus()
{
    (!m_reasonRow->isHidden() ? static_cast<QWidget *>(m_reason) : m_serial)->setFocus(Qt::OtherFocusReason);
}

void StockPanel::say(const QString &heading, const QString &words, const QString &small, bool warns)
{
    theme::setRole(this, warns ? theme::role::cardWarn : theme::role::card);
    m_heading->setText(heading);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_small->setText(small);
    m_small->setVisible(!small.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(words);
}

void StockPanel::refresh()
{
    if (m_kind.isEmpty())
        return;
    m_offered.clear();
    m_asksSerial = m_wantsFocus = false;
    const auto *mine = run();
    const auto *live = m_desk.book().liveSheetOf(m_subject.id, m_copyId);
    const bool isMineWaiting = !m_desk.waiting().isEmpty() && m_desk.waiting().constFirst().caseId == m_subject.id
        && m_desk.waiting().constFirst().copyId == m_copyId;
    if (m_desk.trouble()) {
        say(tr("Numbered paper cannot be used"), words::failure(*m_desk.trouble()), domain::codeText(m_desk.trouble()->code), true);
    } else if (isMineWaiting) {
        offer(m_resume, true);
        say(tr("One sheet waits for your word"),
            tr("Sheet %1 was underway when the program ended. Go on to see what the queue knows of it.")
                .arg(m_desk.waiting().constFirst().serial),
            {}, true);
    } else if (mine && (mine->isUnderway() || mine->attempt().verdict == StockVerdict::Good)) {
        showRun(*mine);
    } else if (live && live->state == domain::SheetState::Issued) {
        showIssued();
    } else {
        showReady();
    }
    if (!isAsking())
        m_verdict = StockVerdict::None;
    showOffered();
}

/// What stays keeps the focus: a number that is being scanned must not land elsewhere.
void StockPanel::showOffered()
{
    for (auto *action : actions())
        action->setEnabled(m_offered.contains(action));
    m_reasonRow->setVisible(m_verdict != StockVerdict::None);
    if (!m_asksSerial && m_serial->hasFocus())
        setFocus(Qt::OtherFocusReason); // not on to whatever comes next
    m_serial->setVisible(m_asksSerial);
    m_serialLabel->setVisible(m_asksSerial);
    for (auto *button : m_buttons)
        button->setVisible(button->isEnabled());
    if (m_wantsFocus)
        takeFocus();
}

void StockPanel::offer(QAction *action, bool isOffered)
{
    if (isOffered)
        m_offered.insert(action);
}

void StockPanel::showReady()
{
    const auto bar = m_desk.barFor(m_subject.id, m_kind, {}, m_copyId);
    const bool isCutOff = licences::isGivenHere(m_subject);
    const QString leased = isCutOff ? m_desk.nextSerial(m_kind, true) : QString();
    const QString next = leased.isEmpty() ? m_desk.nextSerial(m_kind) : leased;
    const auto *before = run(); // spoiled, missing or given up: what came of it is said above
    const QString came =
        before && before->attempt().isOver() ? StockWords::name(before->attempt()) + u"\n"_s + StockWords::sentence(*before) : QString();
    if (bar != Bar::None) {
        say(m_desk.book().kindName(m_kind), StockWords::bar(bar), {}, bar != Bar::NotKnownYet);
        return;
    }
    m_asksSerial = true;
    offer(m_print, m_isReady);
    m_serialLabel->setText(tr("Serial of the sheet on top of the tray: scan or type it"));
    m_serial->setPlaceholderText(next);
    m_serial->setAccessibleName(m_serialLabel->text());
    QString words = m_complaint.isEmpty() ? tr("The next sheet in the tray should be %1.").arg(next) : m_complaint;
    if (isCutOff && leased.isEmpty() && m_complaint.isEmpty())
        words += u'\n' + tr("No sheet is left that was taken along for work offline: another is printed on as soon as the office answers.");
    if (const auto beside = m_desk.besideTray(m_kind); !beside.isEmpty() && m_complaint.isEmpty())
        words += u'\n' + tr("Keep beside the tray until the office has answered: %1.").arg(beside.join(u", "_s));
    say(m_desk.book().kindName(m_kind), came.isEmpty() ? words : came + u"\n\n"_s + words, {}, !m_complaint.isEmpty());
}

void StockPanel::showRun(const printing::StockRun &run)
{
    const auto &attempt = run.attempt();
    const bool asks = attempt.step == StockStep::Asking;
    const bool warns = run.hasTrouble() || !m_complaint.isEmpty() || (asks && attempt.question != printing::StockQuestion::JobEnded);
    const bool mustWait = run.waitsForTray() && !m_desk.isTrayFreeFor(&run);
    const QString sentence = mustWait ? StockWords::bar(Bar::AnotherUnderway) : StockWords::sentence(run);
    say(StockWords::name(attempt), m_complaint.isEmpty() ? sentence : m_complaint, StockWords::smallPrint(run), warns);
    offer(m_stop, attempt.step < StockStep::Asking && attempt.step != StockStep::Submitting);
    offer(m_next,
        (attempt.step >= StockStep::Judged && attempt.verdict == StockVerdict::Good) || (run.letsOthersPass() && !run.waitsForTray()));
    if (run.waitsForTray())
        askForTray();
    if (!asks)
        return;
    const bool byReason = m_verdict != StockVerdict::None;
    offer(m_good, !byReason);
    m_asksSerial = !byReason;
    offer(m_spoiled, true);
    offer(m_missing, true);
    offer(m_proceed, attempt.question == printing::StockQuestion::NeverSent && !byReason && m_desk.isTrayFreeFor(&run));
    m_serialLabel->setText(tr("Good: scan or type the serial on the sheet"));
    m_serial->setPlaceholderText({});
    m_serial->setAccessibleName(m_serialLabel->text());
    if (!byReason && !m_serial->hasFocus() && m_complaint.isEmpty()) {
        m_serial->clear();
        m_wantsFocus = true;
    }
}

/// The sheet waited beside the tray; read off, it is known to lie on top.
void StockPanel::askForTray()
{
    m_asksSerial = true;
    offer(m_print, m_desk.isTrayFreeFor(run()));
    m_serialLabel->setText(tr("Serial of the sheet on top of the tray: scan or type it"));
    m_serial->setPlaceholderText(run()->attempt().serial);
    m_serial->setAccessibleName(m_serialLabel->text());
}

void StockPanel::showIssued()
{
    const auto &sheet = *m_desk.book().liveSheetOf(m_subject.id, m_copyId);
    const auto *mine = run();
    offer(m_next, mine != nullptr);
    say(tr("Issued on sheet %1").arg(sheet.serial),
        mine ? StockWords::sentence(*mine) : tr("Printed by %1.").arg(m_desk.book().people.officerName(sheet.officerId)),
        words::dateTime(sheet.at));
}

void StockPanel::askReason(StockVerdict verdict)
{
    if (m_verdict == verdict) {
        judge(verdict);
        return;
    }
    m_verdict = verdict;
    m_photo = {};
    m_photoName->clear();
    m_reason->clear();
    m_reason->addItems(StockWords::reasons(verdict));
    const bool isSpoiled = verdict == StockVerdict::Spoiled;
    m_reasonLabel->setText(isSpoiled ? tr("What is wrong with the sheet? Choose or type, then Enter")
                                     : tr("What was found instead? Choose or type, then Enter"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_reason->lineEdit()->setAccessibleName(m_reasonLabel->text());
    m_photoButton->setVisible(isSpoiled);
    refresh();
    m_reason->setFocus(Qt::OtherFocusReason);
    m_reason->lineEdit()->selectAll();
}

/// Enter in the field for serials: it prints, or it says that the sheet is good.
void StockPanel::entered()
{
    m_complaint.clear();
    if (isAsking()) {
        judge(StockVerdict::Good);
        return;
    }
    if (!m_print->isEnabled())
        return;
    const bool wasBeside = run() && run()->waitsForTray();
    const auto bar =
        wasBeside ? m_desk.takeTray(*run(), serial()) : m_desk.barFor(m_subject.id, m_kind, printing::plainSerial(serial()), m_copyId);
    if (serial().trimmed().isEmpty() || bar == Bar::NotThisSheet) {
        m_complaint = serial().trimmed().isEmpty() ? tr("Type the serial printed on the sheet, so that nobody prints on another.")
                                                   : StockWords::bar(bar);
        refresh();
        m_serial->setFocus(Qt::OtherFocusReason);
        m_serial->selectAll();
        return;
    }
    if (!wasBeside)
        Q_EMIT printWanted();
    m_serial->clear(); // the word on the paper is read off the paper
}

void StockPanel::judge(StockVerdict verdict)
{
    const auto judged = run()->judge({verdict, serial(), m_reason->currentText(), m_photo});
    m_complaint = judged ? QString() : words::failure(judged.error());
    if (judged) {
        m_verdict = StockVerdict::None;
        m_serial->clear();
    }
    refresh();
    if (!judged) {
        takeFocus();
        m_serial->selectAll();
    }
}

void StockPanel::retranslate()
{
    m_print->setText(tr("Print on this sheet"));
    m_good->setText(tr("Good"));
    m_spoiled->setText(tr("Spoiled"));
    m_missing->setText(tr("Not found"));
    m_proceed->setText(tr("Print it now"));
    m_stop->setText(tr("Stop"));
    m_next->setText(tr("Next licence"));
    m_resume->setText(tr("Go on"));
    m_photoButton->setText(tr("Add a photo…"));
    refresh();
}

} // namespace client::pages
