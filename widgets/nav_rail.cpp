// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/nav_rail.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int railWidth = 84, buttonHeight = 60, iconSide = 24, inset = 6, radius = 8;
constexpr int compactWidth = 52, compactHeight = 42;

} // namespace

NavButton::NavButton(const QString &id, QLatin1StringView iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_id(id)
    , m_plain(theme::icon(iconName))
    , m_chosen(theme::icon(iconName, theme::Tint::Action))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void NavButton::setWord(const QString &word)
{
    setText(word);
    describe();
}

void NavButton::setCount(int count, CountBadge::Tone tone)
{
    m_count = count;
    m_tone = tone;
    describe();
    update();
}

void NavButton::describe()
{
    setToolTip(m_compact ? text() : QString());
    setAccessibleName(m_count > 0 ? text() + QLatin1String(" (") + QString::number(m_count) + QLatin1Char(')') : text());
}

void NavButton::setCompact(bool compact)
{
    m_compact = compact;
    describe();
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    return m_compact ? QSize(compactWidth, compactHeight) : QSize(railWidth, buttonHeight);
}

void NavButton::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(inset, 2, -inset, -2);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? c.selection : c.raised);
        painter.drawRoundedRect(body, radius, radius);
    }
    if (isChecked()) {
        painter.setBrush(c.action);
        const int bar = m_compact ? theme::space::half : theme::space::half + 6;
        painter.drawRoundedRect(QRectF(0, body.top() + bar, 3, body.height() - 2 * bar), 1.5, 1.5);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.focus, 2));
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), radius, radius);
    }
    const QRect sign((width() - iconSide) / 2, 9, iconSide, iconSide); // 9 is the middle of a compact one
    (isChecked() ? m_chosen : m_plain).paint(&painter, sign);
    if (!m_compact) {
        painter.setFont(theme::font(theme::Type::Secondary, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(isChecked() ? c.action : c.ink);
        painter.drawText(QRect(0, 34, width(), 20), Qt::AlignCenter, text());
    }
    if (m_count > 0) {
        const QSizeF size = CountBadge::size(m_count);
        const qreal left = qMin(qreal(sign.right() - 3), width() - 2 - size.width());
        CountBadge::paint(painter, QRectF(QPointF(left, m_compact ? 2 : 5), size), m_count, m_tone);
    }
}

NavRail::NavRail(QWidget *parent)
    : QFrame(parent)
    , m_top(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setFixedWidth(railWidth + 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, theme::space::half, 1, theme::space::half);
    all->setSpacing(0);
    m_top->setSpacing(2);
    m_foot->setSpacing(2);
    all->addLayout(m_top);
    all->addStretch(1);
    all->addLayout(m_foot);
    whenTight(this, [this](bool tight) { setCompact(tight); });
}

void NavRail::setCompact(bool compact)
{
    setFixedWidth((compact ? compactWidth : railWidth) + 1);
    const int edge = compact ? theme::space::grid : theme::space::half;
    layout()->setContentsMargins(0, edge, 1, edge);
    for (QVBoxLayout *each : {m_top, m_foot})
        each->setSpacing(compact ? 0 : 2);
    for (NavButton *button : std::as_const(m_buttons))
        button->setCompact(compact);
}

NavButton *NavRail::addPlace(const QString &id, QLatin1StringView iconName, bool atFoot)
{
    auto *button = new NavButton(id, iconName, this);
    (atFoot ? m_foot : m_top)->addWidget(button);
    m_buttons.append(button);
    button->setCompact(width() == compactWidth + 1);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    return button;
}

NavButton *NavRail::place(const QString &id) const
{
    for (NavButton *button : m_buttons)
        if (button->id() == id)
            return button;
    return nullptr;
}

void NavRail::setCurrent(const QString &id)
{
    if (NavButton *button = place(id))
        button->setChecked(true);
}

bool NavRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const qsizetype at = m_buttons.indexOf(static_cast<NavButton *>(watched));
    if ((key != Qt::Key_Up && key != Qt::Key_Down) || at < 0)
        return QFrame::eventFilter(watched, event);
    const qsizetype step = key == Qt::Key_Down ? 1 : m_buttons.size() - 1;
    qsizetype next = (at + step) % m_buttons.size();
    while (m_buttons.at(next)->isHidden()) // the one that has the focus is not
        next = (next + step) % m_buttons.size();
    m_buttons.at(next)->setFocus(Qt::TabFocusReason);
    return true;
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::colors().line);
}

} // namespace widgets
