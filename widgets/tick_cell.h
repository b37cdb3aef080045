// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of a tick sheet: what it holds and how it is drawn (tick, cross, returned, open, waiting), in three stages of certainty.
#pragma once

#include <QMetaType>
#include <QStyledItemDelegate>

class QPainter;

namespace widgets {

/// What stands in a cell. Mine: open, and the person at the desk may tick it. Refused: a mark of one's own that did not take effect.
enum class TickMark { None, Waiting, Open, Mine, Agreed, Declined, Returned, Skipped, Refused };
/// How certain a mark is: only on this machine (hollow), on its way (half), or in effect (full).
enum class TickStage { Saved, Sent, Effective };

struct TickCell {
    TickMark mark = TickMark::None;
    TickStage stage = TickStage::Effective;
    QString who;   ///< name under the mark
    QString when;  ///< short date under the mark
    QString words; ///< the whole cell in words: tooltip and accessible text
    bool ownColumn = false;
    bool operator==(const TickCell &) const = default;
};

/// Draws the mark alone, centred in `area`; `glyph` is the one letter that stands in the stamp of a returned case (退).
void paintTickMark(QPainter &painter, const QRectF &area, TickMark mark, TickStage stage, const QString &glyph);

/// Draws cells whose TickCellRole holds a TickCell; others as usual.
class TickCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int TickCellRole = Qt::UserRole + 100;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The mark as a small widget, for lists beside the sheet.
class TickMarkView final : public QWidget {
    Q_OBJECT
public:
    explicit TickMarkView(QWidget *parent = nullptr);
    void setMark(TickMark mark, TickStage stage);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TickMark m_mark = TickMark::None;
    TickStage m_stage = TickStage::Effective;
};

/// The letter for a returned case in the language in force: 退.
QString returnedGlyph();

} // namespace widgets

Q_DECLARE_METATYPE(widgets::TickCell)
