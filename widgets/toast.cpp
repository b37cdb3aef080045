// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace widgets {

namespace {

constexpr int distance = 24, lift = 64, radius = 8, widest = 640;

/// How long a person needs to read it.
int readingSeconds(const QString &words)
{
    constexpr ushort firstIdeograph = 0x2e80;
    const auto dense = std::count_if(words.cbegin(), words.cend(), [](QChar letter) { return letter.unicode() >= firstIdeograph; });
    return int(2 + dense / 5 + (words.size() - dense) / 15);
}

/// The row or field that has the focus, in the host's coordinates; empty when it is elsewhere or too high to be kept free.
QRect inHand(const QWidget &host)
{
    constexpr int highest = 120;
    const QWidget *focused = QApplication::focusWidget();
    if (focused == nullptr || !host.isAncestorOf(focused))
        return {};
    QRect kept = focused->rect();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(focused)) {
        const QRect current = view->visualRect(view->currentIndex()).intersected(view->viewport()->rect());
        focused = view->viewport();
        kept = current.isEmpty() ? QRect() : QRect(0, current.top(), focused->width(), current.height());
    }
    return kept.isEmpty() || kept.height() > highest ? QRect() : QRect(focused->mapTo(&host, kept.topLeft()), kept.size());
}

} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_words(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_words->setWordWrap(false);
    m_words->setTextFormat(Qt::PlainText);
    theme::setRole(m_undo, theme::role::quiet);
    m_close->setIcon(theme::icon(QLatin1StringView("close")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::card, theme::space::half, theme::space::half, theme::space::half);
    row->setSpacing(theme::space::half);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &Toast::tick);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undo);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    host->installEventFilter(this);
    hide();
    retranslate();
}

void Toast::say(const QString &words, const QString &undoId, int seconds)
{
    m_full = words;
    m_undoId = undoId;
    m_left = qMax(1, undoId.isEmpty() ? qMax(seconds, readingSeconds(words)) : seconds);
    m_undo->setVisible(!undoId.isEmpty());
    setAccessibleName(words);
    retranslate();
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::undo()
{
    if (m_undoId.isEmpty())
        return;
    const QString id = m_undoId;
    dismiss();
    Q_EMIT undone(id);
}

void Toast::dismiss()
{
    m_timer.stop();
    m_undoId.clear();
    m_full.clear();
    m_words->clear();
    m_words->setToolTip({});
    setAccessibleName({});
    hide();
}

void Toast::tick()
{
    if (--m_left <= 0)
        dismiss();
    else
        retranslate();
}

void Toast::retranslate()
{
    m_undo->setText(tr("Undo (Z) · %1 s").arg(m_left));
    m_undo->setAccessibleName(tr("Undo"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

/// At the left, above the page's foot: what is decided on stands at the right, what has been decided in the foot. Never over the row in
/// hand.
void Toast::place()
{
    const int room = qMin(widest, parentWidget()->width() - 2 * distance);
    m_words->setWordWrap(false);
    m_words->setToolTip({});
    m_words->setText(m_full);
    layout()->invalidate();
    const QSize wanted = sizeHint();
    QSize size(qMin(wanted.width(), room), wanted.height());
    if (size.width() < wanted.width() && m_undoId.isEmpty()) { // what cannot be undone is told whole
        m_words->setWordWrap(true);
        layout()->invalidate();
        size.setHeight(layout()->totalHeightForWidth(room));
    } else if (size.width() < wanted.width()) {
        const int forWords = m_words->sizeHint().width() - (wanted.width() - room);
        m_words->setText(m_words->fontMetrics().elidedText(m_full, Qt::ElideRight, qMax(0, forWords)));
        m_words->setToolTip(m_full);
    }
    QRect there(QPoint(distance, qMax(0, parentWidget()->height() - size.height() - lift)), size);
    if (const QRect kept = inHand(*parentWidget()); there.intersects(kept))
        there.moveTop(qMax(0, kept.top() - theme::space::half - size.height()));
    setGeometry(there);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colors().action, 1));
    painter.setBrush(theme::colors().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace widgets
