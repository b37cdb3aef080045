// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/unlock_page.h"

#include "client/pages/unlock/enrol_form.h"
#include "client/pages/unlock/passphrase_field.h"
#include "client/pages/words.h"
#include "widgets/key_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace client::pages {

namespace theme = widgets::theme;

namespace {

constexpr int cardWidth = 760, cardHeight = 372, listWidth = 280;

QFrame *hairline(Qt::Orientation direction, QWidget *parent)
{
    auto *line = new QFrame(parent);
    direction == Qt::Vertical ? line->setFixedWidth(1) : line->setFixedHeight(1);
    line->setFrameShape(QFrame::NoFrame);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

/// What cannot be opened at the door is what was decided here; a copy that is fetched anew keeps nobody out.
QString doorWords(const domain::Failure &failure)
{
    if (failure.code == domain::FailureCode::StoreNewer)
        return UnlockPage::tr(
            "What you decided on this desk was written by a newer version of the program, so it was not opened. Nothing is "
            "lost; please update the program on this desk.");
    if (failure.code == domain::FailureCode::StoreDamaged)
        return UnlockPage::tr(
            "What you decided on this desk is damaged, and so is its second copy; it was not opened. Nothing was deleted: "
            "please tell the information centre.");
    return words::failure(failure);
}

} // namespace

UnlockPage::UnlockPage(QWidget *parent)
    : QWidget(parent)
    , m_product(new QLabel(this))
    , m_promise(new QLabel(this))
    , m_words(new QLabel(this))
{
    theme::setRole(this, theme::role::ground);
    theme::setRole(m_product, theme::role::board);
    theme::setRole(m_promise, theme::role::bodySecond);
    m_product->setAlignment(Qt::AlignCenter);
    m_promise->setAlignment(Qt::AlignCenter);
    auto *card = new QFrame(this);
    theme::setRole(card, theme::role::card);
    card->setFixedSize(cardWidth, cardHeight);
    m_stack = new QStackedWidget(card);
    m_stack->addWidget(buildUnlock());
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_stack, 1);
    inside->addWidget(buildFoot());
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_product);
    column->addWidget(m_promise);
    column->addSpacing(theme::space::page);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_passphrase, &PassphraseField::capsLockSeen, this, &UnlockPage::showCaps);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        m_waitLeft -= m_wait.interval();
        showWait();
    });
    retranslate();
}

QWidget *UnlockPage::buildUnlock()
{
    auto *page = new QWidget(m_stack);
    m_officers = new OfficerList(page);
    m_officers->setFixedWidth(listWidth);
    m_other = new QPushButton(page);
    theme::setRole(m_other, theme::role::quiet);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(theme::space::half, theme::space::card, theme::space::half, theme::space::half);
    left->addWidget(m_officers, 1);
    left->addWidget(m_other);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left);
    row->addWidget(hairline(Qt::Vertical, page));
    row->addLayout(buildPassphrase(page), 1);

    connect(m_other, &QPushButton::clicked, this, [this] {
        showEnrolment(true);
        Q_EMIT officerChosen({});
    });
    connect(m_officers, &QListWidget::currentRowChanged, this, [this] {
        m_passphrase->take();
        m_failure.reset();
        say({}, false);
        retranslate();
        if (!m_filling && m_officers->current() != nullptr)
            Q_EMIT officerChosen(m_officers->current()->folder);
    });
    connect(m_officers, &QListWidget::itemActivated, this, [this] { m_passphrase->setFocus(Qt::OtherFocusReason); });
    return page;
}

QLayout *UnlockPage::buildPassphrase(QWidget *page)
{
    m_heading = new QLabel(page);
    m_name = new QLabel(page);
    m_passphrase = new PassphraseField(page);
    m_unlock = new widgets::KeyButton(widgets::KeyButton::Rank::Primary, page);
    m_unlock->setKey(Qt::Key_Return);
    theme::setRole(m_heading, theme::role::secondary);
    theme::setRole(m_name, theme::role::title);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(theme::space::page * 2, theme::space::page, theme::space::page * 2, theme::space::card);
    right->setSpacing(theme::space::half);
    right->addStretch(1);
    right->addWidget(m_heading);
    right->addWidget(m_name);
    right->addSpacing(theme::space::half);
    right->addWidget(m_passphrase);
    right->addSpacing(theme::space::grid);
    right->addWidget(m_unlock);
    right->addStretch(2);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    return right;
}

void UnlockPage::buildEnrolment()
{
    m_enrol = new EnrolForm(m_stack);
    m_enrol->setPrefill(m_server, m_caFile, m_userName);
    m_stack->addWidget(m_enrol);
    connect(m_enrol, &EnrolForm::wanted, this, &UnlockPage::enrolWanted);
    connect(m_enrol, &EnrolForm::backWanted, this, [this] { showEnrolment(false); });
    connect(m_enrol->passphrase(), &PassphraseField::capsLockSeen, this, &UnlockPage::showCaps);
}

QWidget *UnlockPage::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *progress = new QProgressBar(foot);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedHeight(4);
    QSizePolicy policy = progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    progress->setSizePolicy(policy);
    progress->hide();
    m_progress = progress;
    m_words->setParent(foot);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMinimumHeight(52);
    m_words->setContentsMargins(theme::space::page, 0, theme::space::page, 0);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, theme::space::half);
    column->setSpacing(0);
    column->addWidget(hairline(Qt::Horizontal, foot));
    column->addWidget(progress);
    column->addWidget(m_words);
    return foot;
}

void UnlockPage::setOfficers(const QList<DeskOfficer> &officers, const QString &selectedFolder)
{
    m_filling = true;
    m_officers->setOfficers(officers, selectedFolder);
    m_filling = false;
    showEnrolment(officers.isEmpty());
    retranslate();
}

void UnlockPage::setPrefill(const QString &server, const QString &caFile, const QString &userName)
{
    m_server = server;
    m_caFile = caFile;
    m_userName = userName;
    if (m_enrol != nullptr)
        m_enrol->setPrefill(server, caFile, userName);
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_stack->setEnabled(!busy);
    if (busy)
        say(tr("Opening… this takes about a second, so that nobody can guess quickly."), false);
    else if (!m_failure)
        say({}, false);
}

void UnlockPage::showFailure(const domain::Failure &failure, qint64 waitMs)
{
    setBusy(false);
    m_failure = failure;
    m_waitLeft = waitMs;
    if (waitMs > 0)
        m_wait.start();
    showWait();
    if (m_stack->currentIndex() == 0)
        m_passphrase->setFocus(Qt::OtherFocusReason);
    else
        m_enrol->focusFirstEmpty();
}

void UnlockPage::showWait()
{
    m_unlock->setEnabled(m_waitLeft <= 0);
    if (!m_failure)
        return;
    QString words = words::failureHtml(*m_failure); // with the code
    words.replace(words::failure(*m_failure).toHtmlEscaped(), doorWords(*m_failure).toHtmlEscaped());
    if (m_waitLeft > 0)
        words += QLatin1String("<br>") + tr("The next try is possible in %1 s.").arg((m_waitLeft + 999) / 1000);
    else
        m_wait.stop();
    say(words, true);
}

void UnlockPage::reset()
{
    m_passphrase->take();
    if (m_enrol != nullptr)
        m_enrol->reset();
    m_failure.reset();
    m_wait.stop();
    m_unlock->setEnabled(true);
    setBusy(false);
    say({}, false);
}

void UnlockPage::showEnrolment(bool enrol)
{
    if (enrol && m_enrol == nullptr)
        buildEnrolment();
    if (m_enrol != nullptr)
        m_enrol->setBackPossible(m_officers->count() > 0);
    m_stack->setCurrentIndex(enrol ? 1 : 0);
    m_failure.reset();
    say({}, false);
    if (enrol)
        m_enrol->focusFirstEmpty();
    else
        m_passphrase->setFocus(Qt::OtherFocusReason);
}

bool UnlockPage::isTyping() const
{
    return !m_passphrase->text().isEmpty() || (m_enrol != nullptr && !m_enrol->passphrase()->text().isEmpty());
}

void UnlockPage::submit()
{
    const DeskOfficer *officer = m_officers->current();
    if (officer == nullptr || m_busy || !m_unlock->isEnabled() || m_passphrase->text().isEmpty())
        return;
    m_failure.reset();
    Q_EMIT unlockWanted(officer->folder, m_passphrase->take());
}

/// Without anything to say, what an officer may rely on.
void UnlockPage::say(const QString &words, bool bad)
{
    m_isIdle = words.isEmpty();
    m_words->setText(m_isIdle ? tr("What is kept on this desk is encrypted; only a passphrase opens it.") : words);
    theme::setRole(m_words, bad ? theme::role::office : theme::role::bodySecond);
}

void UnlockPage::showCaps()
{
    const bool on = m_passphrase->capsLockSeemsOn() || (m_enrol != nullptr && m_enrol->passphrase()->capsLockSeemsOn());
    if (on)
        say(tr("Caps Lock seems to be on."), true);
    else if (!m_failure)
        say({}, false);
}

void UnlockPage::retranslate()
{
    m_product->setText(tr("Casedesk"));
    m_promise->setText(tr("Papers and cases, with the line in or out"));
    m_heading->setText(tr("Passphrase of"));
    m_name->setText(m_officers->current() != nullptr ? m_officers->current()->name : QString());
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_unlock->setText(tr("Unlock"));
    m_unlock->setAccessibleName(m_unlock->text());
    m_other->setText(tr("Set up another officer…"));
    m_other->setAccessibleName(m_other->text());
    m_progress->setAccessibleName(tr("Opening"));
    m_officers->retranslate();
    if (m_enrol != nullptr)
        m_enrol->retranslate();
    if (m_failure)
        showWait();
    else if (m_isIdle)
        say({}, false);
}

void UnlockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && m_failure)
        showWait(); // the code's grey is another one
    QWidget::changeEvent(event);
}

void UnlockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stack->currentIndex() == 0)
        m_passphrase->setFocus(Qt::OtherFocusReason);
    else
        m_enrol->focusFirstEmpty();
}

} // namespace client::pages
