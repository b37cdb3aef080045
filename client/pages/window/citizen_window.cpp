// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/citizen_window.h"

#include "client/pages/window/second_screen.h"
#include "widgets/theme/public_touch.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>

namespace client::pages::window {

namespace theme = widgets::theme;

namespace {

constexpr int bigType = 20, edge = 24;
constexpr int badRating = 2; ///< from here down the office wants to know why
constexpr int reasonCount = 5;

QLabel *bigLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    theme::setRole(label, theme::role::board);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CitizenWindow::CitizenWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_stack(new QStackedWidget(this))
    , m_welcome(bigLabel(m_stack))
    , m_check(buildCheck())
    , m_rate(buildRating())
{
    theme::setRole(this, theme::role::surface);
    m_welcome->setAlignment(Qt::AlignCenter);
    theme::setRole(m_welcome, {}); // its size is the window's
    for (QWidget *each : {static_cast<QWidget *>(m_welcome), m_check, m_rate})
        m_stack->addWidget(each);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(edge, edge, edge, edge);
    all->addWidget(m_stack);
    resize(1024, 768);
    retranslate();
}

QWidget *CitizenWindow::buildCheck()
{
    auto *page = new QWidget(this);
    m_checkTitle = bigLabel(page);
    m_text = new QTextBrowser(page);
    m_text->document()->setDocumentMargin(theme::space::card);
    m_text->setFrameShape(QFrame::NoFrame);
    QFont font = theme::font(theme::Type::Title);
    font.setPixelSize(bigType);
    m_text->setFont(font);
    m_text->document()->setDefaultFont(font);
    m_signature = new SignatureField(page);
    m_clear = new QPushButton(page);
    m_confirm = new QPushButton(page);
    theme::setRole(m_confirm, theme::role::primary);
    for (QPushButton *button : {m_clear, m_confirm})
        theme::setPublicTouch(button);
    connect(m_clear, &QPushButton::clicked, m_signature, &SignatureField::clear);
    connect(m_signature, &SignatureField::changed, this, [this] { m_confirm->setEnabled(!m_signature->isEmpty()); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const QByteArray png = m_signature->png();
        welcome(m_deskName);
        Q_EMIT confirmed(png);
    });
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::space::card);
    foot->addWidget(m_clear, 1);
    foot->addWidget(m_confirm, 2);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::card);
    column->addWidget(m_checkTitle);
    column->addWidget(m_text, 3);
    column->addWidget(m_signature, 1);
    column->addLayout(foot);
    return page;
}

QWidget *CitizenWindow::buildRating()
{
    auto *page = new QWidget(this);
    m_rateTitle = bigLabel(page);
    m_rateTitle->setAlignment(Qt::AlignCenter);
    m_rating = new RatingBar(page);
    for (QPushButton *button : m_rating->findChildren<QPushButton *>())
        theme::setPublicTouch(button, true);
    m_thanks = new QLabel(page);
    m_thanks->setAlignment(Qt::AlignCenter);
    theme::setRole(m_thanks, theme::role::section);
    connect(m_rating, &RatingBar::rated, this, [this](int rating) {
        m_reasons->setVisible(rating <= badRating);
        m_thanks->hide();
        if (rating > badRating)
            rate(rating, {});
    });
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(m_rateTitle);
    column->addSpacing(edge);
    column->addWidget(m_rating);
    column->addSpacing(edge);
    column->addWidget(buildReasons());
    column->addWidget(m_thanks);
    column->addStretch(3);
    return page;
}

/// Who was not satisfied says why with one touch.
QWidget *CitizenWindow::buildReasons()
{
    m_reasons = new QWidget(this);
    m_reasonsTitle = new QLabel(m_reasons);
    m_reasonsTitle->setAlignment(Qt::AlignCenter);
    m_reasonsTitle->setWordWrap(true);
    theme::setRole(m_reasonsTitle, theme::role::section);
    auto *grid = new QGridLayout;
    grid->setSpacing(theme::space::half);
    for (int i = 0; i < reasonCount; ++i) {
        auto *button = new QPushButton(m_reasons);
        theme::setPublicTouch(button);
        connect(button, &QPushButton::clicked, this, [this, button] { rate(m_rating->rating(), button->text()); });
        m_reasonButtons.append(button);
    }
    widgets::whenTight(m_reasons, [this, grid](bool tight) {
        const int columns = tight ? 3 : reasonCount;
        for (int i = 0; i < reasonCount; ++i)
            grid->addWidget(m_reasonButtons.at(i), i / columns, i % columns);
    });
    auto *column = new QVBoxLayout(m_reasons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::card);
    column->addWidget(m_reasonsTitle);
    column->addLayout(grid);
    m_reasons->hide();
    return m_reasons;
}

/// Said once: the answer counts.
void CitizenWindow::rate(int rating, const QString &words)
{
    m_reasons->hide();
    m_thanks->show();
    m_rating->setEnabled(false);
    Q_EMIT rated(m_caseId, rating, words);
}

void CitizenWindow::open()
{
    showToVisitors(this);
}

void CitizenWindow::welcome(const QString &deskName)
{
    m_deskName = deskName;
    m_text->clear(); // nothing of one person is left for the next
    m_signature->clear();
    m_welcome->setText(tr("Welcome to %1").arg(deskName));
    m_stack->setCurrentWidget(m_welcome);
}

void CitizenWindow::showSummary(const QString &html)
{
    m_text->setHtml(html);
    m_signature->clear();
    m_confirm->setEnabled(false);
    m_stack->setCurrentWidget(m_check);
}

void CitizenWindow::askRating(const QString &caseId)
{
    m_caseId = caseId;
    m_rating->setRating(0);
    m_rating->setEnabled(true);
    m_reasons->hide();
    m_thanks->hide();
    m_stack->setCurrentWidget(m_rate);
}

void CitizenWindow::retranslate()
{
    setWindowTitle(tr("For the visitor"));
    setAccessibleName(tr("For the visitor"));
    m_welcome->setText(tr("Welcome to %1").arg(m_deskName));
    m_checkTitle->setText(tr("Please check what was written down, then sign"));
    m_text->setAccessibleName(tr("What was written down"));
    m_signature->setAccessibleName(tr("Signature"));
    m_clear->setText(tr("Sign again"));
    m_confirm->setText(tr("It is all right"));
    m_rateTitle->setText(tr("How was the service today?"));
    m_thanks->setText(tr("Thank you. Your answer has been noted."));
    m_reasonsTitle->setText(tr("We are sorry. What was wrong?"));
    const QStringList reasons = {
        tr("Waited too long"), tr("Not told everything at once"), tr("Asked for needless papers"), tr("Unfriendly"), tr("Something else")};
    for (int i = 0; i < reasonCount; ++i) {
        m_reasonButtons.at(i)->setText(reasons.at(i));
        m_reasonButtons.at(i)->setAccessibleName(reasons.at(i));
    }
    m_rating->retranslate();
}

/// To be read from a few steps away.
void CitizenWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QFont font = theme::font(theme::Type::Board);
    font.setPixelSize(qBound(int(theme::Type::Board), height() / 14, 72));
    m_welcome->setFont(font);
}

void CitizenWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CitizenWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace client::pages::window
