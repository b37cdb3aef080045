// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a tick sheet: the step's title over its offices' columns, one's own column marked.
#pragma once

#include <QHeaderView>

namespace widgets {

class TickHeader final : public QHeaderView {
    Q_OBJECT
public:
    /// Header data of a column: the title spanning neighbours with the same one (string, may be empty).
    static constexpr int GroupRole = Qt::UserRole + 101;
    /// Header data: true for the column of the person at the desk.
    static constexpr int OwnRole = Qt::UserRole + 102;

    explicit TickHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    void paintGroups(QPainter &painter) const;
    QString group(int logicalIndex) const;
    bool grouped() const;
};

} // namespace widgets
