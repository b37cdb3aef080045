// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/key_button.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 10, capHeight = 18, capPadding = 5, side = 16, radius = 4;

} // namespace

QString keyName(const QKeySequence &key)
{
    if (key.isEmpty())
        return {};
    static const QList<QPair<QString, QString>> names = {{u"Return"_s, u"Enter"_s}, {u"Up"_s, u"↑"_s}, {u"Down"_s, u"↓"_s},
        {u"Left"_s, u"←"_s}, {u"Right"_s, u"→"_s}, {u"Del"_s, u"Delete"_s}};
    // Portable names: the keys are engraved in Latin letters on the keyboards of both languages.
    QString text = QKeySequence(key[0]).toString(QKeySequence::PortableText);
    for (const auto &[ours, shown] : names)
        if (text == ours || text.endsWith(u'+' + ours))
            text = text.chopped(ours.size()) + shown;
    return text;
}

KeyButton::KeyButton(Rank rank, QWidget *parent)
    : QPushButton(parent)
    , m_rank(rank)
{
    if (rank != Rank::Ordinary)
        theme::setRole(this, rank == Rank::Primary ? theme::role::primary : theme::role::office);
}

void KeyButton::follow(QAction *action)
{
    const auto take = [this, action] {
        setText(action->text().remove(u'&'));
        setAccessibleName(text());
        setToolTip(action->toolTip());
        setEnabled(action->isEnabled());
        setKey(action->shortcut());
    };
    connect(action, &QAction::changed, this, take);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    take();
}

void KeyButton::setKey(const QKeySequence &key)
{
    m_key = key;
    updateGeometry();
    update();
}

QString KeyButton::keyText() const
{
    return keyName(m_key);
}

QSize KeyButton::textSize() const
{
    const QFontMetrics body(font()), small(theme::font(theme::Type::Secondary));
    const int cap = m_key.isEmpty() ? 0 : gap + small.horizontalAdvance(keyText()) + 2 * capPadding;
    return QSize(body.horizontalAdvance(text()) + cap, qMax(body.height(), capHeight));
}

QSize KeyButton::sizeHint() const
{
    return QSize(textSize().width() + 2 * side, qMax(textSize().height() + 16, 36));
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const theme::Colors &c = theme::colors();
    QColor ink = m_rank == Rank::Primary ? c.actionInk : (m_rank == Rank::Office ? c.vermilion : c.ink);
    if (!isEnabled())
        ink = c.lampGrey;
    const QSize size = textSize();
    const int left = (width() - size.width()) / 2;
    int x = left;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_key.isEmpty())
        return;
    x += QFontMetrics(font()).horizontalAdvance(text()) + gap;
    const QRectF cap(x + 0.5, (height() - capHeight) / 2.0, size.width() - (x - left) - 1, capHeight);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, radius, radius);
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.drawText(cap, Qt::AlignCenter, keyText());
}

} // namespace widgets
