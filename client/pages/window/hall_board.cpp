// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hall_board.h"

#include "client/pages/window/queue_rows.h"
#include "client/pages/window/second_screen.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Ticket;
using domain::TicketState;

namespace {

constexpr int mostRows = 6;
constexpr int pulseMs = 500, pulses = 6; ///< a new call goes bright and dim for three seconds, then stands still

QFont sized(int pixels, QFont::Weight weight = QFont::Medium)
{
    QFont font = theme::font(theme::Type::Board, weight);
    font.setPixelSize(pixels);
    return font;
}

/// Draws it in this size, or as much smaller as the place asks for: the name of a desk may be long.
void drawFitted(QPainter &painter, const QRect &place, int align, const QString &words, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = sized(pixels, weight);
    const int wanted = QFontMetrics(font).horizontalAdvance(words);
    if (wanted > place.width())
        font = sized(qMax(1, pixels * place.width() / (wanted + 1)), weight);
    painter.setFont(font);
    painter.drawText(place, align, words);
}

} // namespace

HallBoard::HallBoard(const Hall &hall, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_hall(hall)
{
    setFocusPolicy(Qt::StrongFocus);
    m_end.setSingleShot(true);
    m_end.setInterval(announceMs);
    m_pulse.setInterval(pulseMs);
    connect(&m_end, &QTimer::timeout, this, [this] { announce({}); });
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        const bool over = m_end.remainingTime() < announceMs - pulses * pulseMs;
        m_bright = over || !m_bright;
        if (over)
            m_pulse.stop();
        update();
    });
    connect(&hall, &Hall::changed, this, [this] {
        listen();
        describe();
        update();
    });
    listen();
    resize(1280, 720);
    retranslate();
}

void HallBoard::open()
{
    showToVisitors(this);
}

/// A ticket that was called since the board looked last sounds; what was called before it was opened does not.
void HallBoard::listen()
{
    QHash<QString, int> calls;
    QString latest;
    for (const Ticket &each : m_hall.tickets()) {
        if (each.calls == 0)
            continue;
        calls.insert(each.id, each.calls);
        if (each.state == TicketState::Called && m_listening && each.calls > m_calls.value(each.id))
            latest = each.id;
    }
    m_calls = calls;
    m_listening = m_hall.isKnown();
    const Ticket *shown = m_hall.ticket(m_announced);
    if (!latest.isEmpty())
        announce(latest);
    else if (!m_announced.isEmpty() && (shown == nullptr || shown->state != TicketState::Called))
        announce({});
}

void HallBoard::announce(const QString &ticketId)
{
    m_announced = ticketId;
    m_bright = true;
    m_end.stop();
    m_pulse.stop();
    if (!ticketId.isEmpty()) {
        m_end.start();
        if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
            m_pulse.start(); // none where the system asks for none
        if (isVisible()) {
            QApplication::beep();
            Q_EMIT called(ticketId);
        }
    }
    update();
}

QString HallBoard::announced() const
{
    const Ticket *shown = m_hall.ticket(m_announced);
    return shown == nullptr ? QString() : QueueRows::number(*shown);
}

QList<Ticket> HallBoard::rows() const
{
    QList<Ticket> shown;
    std::copy_if(m_hall.tickets().cbegin(), m_hall.tickets().cend(), std::back_inserter(shown),
        [](const Ticket &each) { return each.state == TicketState::Called || each.state == TicketState::Serving; });
    std::sort(shown.begin(), shown.end(), [](const Ticket &a, const Ticket &b) {
        return std::pair(a.state, b.calledAt) < std::pair(b.state, a.calledAt); // called before served, the latest first
    });
    return shown.mid(0, mostRows);
}

void HallBoard::paintRow(QPainter &painter, const QRect &row, const Ticket &ticket) const
{
    const auto &c = theme::colors();
    const bool called = ticket.state == TicketState::Called;
    if (called) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.selection);
        painter.drawRoundedRect(row.adjusted(0, 4, 0, -4), 12, 12);
    }
    const int big = qMax(24, row.height() * 5 / 10);
    const QRect inner = row.adjusted(row.height() / 3, 0, -row.height() / 3, 0);
    const int quarter = inner.width() / 4;
    painter.setPen(called ? c.action : c.ink);
    drawFitted(painter, QRect(inner.left(), inner.top(), quarter, inner.height()), Qt::AlignVCenter | Qt::AlignLeft,
        QueueRows::number(ticket), big, QFont::Bold);
    painter.setPen(c.ink);
    drawFitted(
        painter, inner.adjusted(quarter, 0, -quarter, 0), Qt::AlignVCenter | Qt::AlignHCenter, m_hall.deskName(ticket.deskId), big * 4 / 5);
    painter.setPen(called ? c.action : c.secondInk);
    drawFitted(painter, inner.adjusted(inner.width() - quarter, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight,
        called ? tr("▶ Please come") : tr("At the window"), big * 5 / 10);
}

/// The number and the desk as large as the board allows.
void HallBoard::paintCall(QPainter &painter, const QRect &body, const Ticket &ticket) const
{
    const auto &c = theme::colors();
    painter.setPen(QPen(c.action, 6));
    painter.setBrush(m_bright ? c.action : c.surface);
    painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), 16, 16);
    painter.setPen(m_bright ? c.actionInk : c.action);
    const int head = body.width() / 24;
    const QRect upper(body.left(), body.top() + body.height() / 20, body.width(), body.height() * 3 / 5);
    drawFitted(
        painter, upper.adjusted(head, 0, -head, 0), Qt::AlignCenter, QueueRows::number(ticket), upper.height() * 7 / 10, QFont::Bold);
    const QRect lower(body.left(), upper.bottom(), body.width(), body.bottom() - upper.bottom() - body.height() / 12);
    drawFitted(painter, lower.adjusted(head, 0, -head, 0), Qt::AlignCenter, tr("Please come to %1").arg(m_hall.deskName(ticket.deskId)),
        lower.height() / 2);
}

void HallBoard::paintEvent(QPaintEvent *)
{
    const auto &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c.surface);
    const int head = height() / 8, foot = height() / 12, side = width() / 24;
    painter.setPen(c.ink);
    painter.setFont(sized(head * 5 / 10, QFont::Bold));
    painter.drawText(QRect(side, 0, width() - 2 * side, head), Qt::AlignVCenter | Qt::AlignLeft, tr("Now calling"));
    painter.fillRect(QRect(side, head, width() - 2 * side, 2), c.line);
    const QList<Ticket> shown = rows();
    const QRect body(side, head + 12, width() - 2 * side, height() - head - foot - 24);
    const int rowHeight = body.height() / mostRows;
    const Ticket *calling = m_hall.ticket(m_announced);
    if (calling != nullptr)
        paintCall(painter, body, *calling);
    for (int i = 0; calling == nullptr && i < shown.size(); ++i)
        paintRow(painter, QRect(body.left(), body.top() + i * rowHeight, body.width(), rowHeight), shown.at(i));
    if (shown.isEmpty()) {
        painter.setPen(c.secondInk);
        drawFitted(painter, body, Qt::AlignCenter, tr("Please wait until your number is called"), rowHeight / 2);
    }
    painter.setFont(sized(foot * 4 / 10, QFont::Normal));
    painter.setPen(c.secondInk);
    painter.drawText(QRect(side, height() - foot, width() - 2 * side, foot), Qt::AlignVCenter | Qt::AlignLeft,
        tr("%n waiting. Booked visitors are called at their time.", nullptr, QueueRows::waiting(m_hall.tickets())));
}

void HallBoard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HallBoard::describe()
{
    QStringList words;
    for (const Ticket &each : rows())
        words.append(u"%1, %2"_s.arg(QueueRows::number(each), m_hall.deskName(each.deskId)));
    setAccessibleDescription(words.join(u"; "_s));
}

void HallBoard::retranslate()
{
    setWindowTitle(tr("Hall board"));
    setAccessibleName(tr("Hall board"));
    describe();
    update();
}

void HallBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace client::pages::window
