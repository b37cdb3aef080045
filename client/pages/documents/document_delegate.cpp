// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_delegate.h"

#include "client/pages/documents/document_list_model.h"
#include "client/pages/documents/receipt_stage.h"
#include "client/pages/words.h"
#include "widgets/marks.h"
#include "widgets/rare_text.h"
#include "widgets/theme/tokens.h"

#include <QPainter>
#include <QTextLayout>

namespace client::pages {

namespace theme = widgets::theme;
namespace marks = widgets::marks;
using namespace Qt::StringLiterals;

namespace {

constexpr int side = theme::space::card, gap = theme::space::half, ring = 10;

int lineHeight(theme::Type type)
{
    return QFontMetrics(theme::font(type)).height() + 2;
}

/// How many characters of the title stand in a first line of this width.
int firstLine(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

/// Sets `title` in at most two lines of `box`: `cut` characters after `indent`, the rest beneath, with an ellipsis where it is too long.
void paintTitle(QPainter &painter, const QRect &box, int indent, int cut, const QString &title, const QFont &font)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.drawText(
        QRect(box.x() + indent, box.y(), box.width() - indent, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, title.left(cut));
    if (cut < title.size())
        painter.drawText(QRect(box.x(), box.y() + lineHeight(theme::Type::Body), box.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title.mid(cut).trimmed(), Qt::ElideRight, box.width()));
}

/// The line beneath the title: number, sender and day, at the right the receipt in sign and word.
void paintFoot(QPainter &painter, const QRect &foot, const DocumentListModel &model, const client::store::DocumentRow &row, bool open)
{
    const theme::Colors &colors = theme::colors();
    const QFont small = theme::font(theme::Type::Secondary);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const QString word = model.stateWord(row);
    const int wordWidth = metrics.horizontalAdvance(word);
    painter.setPen(open ? colors.action : colors.secondInk);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, word);
    const QRectF mark(foot.right() - wordWidth - ring - theme::space::grid, foot.center().y() - ring / 2.0 + 1, ring, ring);
    if (model.query().box != client::store::DocumentBox::Outgoing)
        marks::paintStage(painter, mark, stageOf(row.mine), open ? colors.action : colors.secondInk);
    painter.setPen(colors.secondInk);
    const int room = static_cast<int>(mark.left()) - foot.left() - gap;
    QString facts = row.number + u" · "_s + model.senderName(row) + u" · "_s + model.day(row);
    if (metrics.horizontalAdvance(facts) > room) // the number names its sender already
        facts = row.number + u" · "_s + model.day(row);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(facts, Qt::ElideRight, room));
}

void paintRow(QPainter &painter, const QRect &cell, const DocumentListModel &model, const client::store::DocumentRow &row)
{
    const theme::Colors &colors = theme::colors();
    const bool open = row.mine == domain::ReceiptState::Unreceived && model.query().box != client::store::DocumentBox::Outgoing;
    const int line = lineHeight(theme::Type::Body), footLine = lineHeight(theme::Type::Secondary);
    const QFont font = theme::font(theme::Type::Body, open ? QFont::Medium : QFont::Normal);
    const bool tagged = row.urgency != domain::Urgency::None;
    const int indent = tagged ? qRound(marks::tagWidth(words::name(row.urgency))) + gap : 0;
    const int width = cell.width() - 2 * side;
    const QString title = widgets::readable(row.title);
    const int cut = firstLine(title, font, width - indent);
    // A short title and its foot stand together in the middle of the row.
    const int tall = (cut < title.size() ? 2 : 1) * line + theme::space::grid + footLine;
    const QRect box(cell.x() + side, cell.y() + (cell.height() - tall) / 2, width, tall);
    if (tagged)
        marks::paintTag(painter, QPointF(box.x(), box.y() + line / 2.0 - 1), words::name(row.urgency), marks::urgencyColor(row.urgency),
            colors.surface);
    painter.setPen(colors.ink);
    paintTitle(painter, box, indent, cut, title, font);

    paintFoot(painter, QRect(box.x(), box.bottom() - footLine + 1, box.width(), footLine), model, row, open);
}

} // namespace

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 2 * lineHeight(theme::Type::Body) + lineHeight(theme::Type::Secondary) + 2 * (gap + theme::space::grid)};
}

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const DocumentListModel *>(index.model());
    const theme::Colors &colors = theme::colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, selected ? colors.selection : hovered ? colors.raised : colors.surface);
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.action);
    painter->setPen(colors.line);
    painter->drawLine(option.rect.bottomLeft() + QPoint(side, 0), option.rect.bottomRight());
    if (const client::store::DocumentRow *row = model->row(index.row())) {
        paintRow(*painter, option.rect, *model, *row);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

} // namespace client::pages
