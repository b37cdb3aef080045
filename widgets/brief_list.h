// SPDX-License-Identifier: GPL-3.0-or-later
// A short list on a card: a sign, a title, a line under it, and a word at the right; one click or Enter opens a row.
#pragma once

#include "widgets/number_tile.h"

#include <QAbstractListModel>
#include <QListView>

namespace widgets {

struct BriefRow {
    QString id;
    NumberTile::Sign sign;
    QString title;
    QString note;     ///< second line, in second ink
    QString trailing; ///< at the right, in second ink
    bool operator==(const BriefRow &) const = default;
};

class BriefList : public QListView {
    Q_OBJECT
public:
    explicit BriefList(QWidget *parent = nullptr);
    void setRows(const QList<BriefRow> &rows);
    const QList<BriefRow> &rows() const;
    /// Shows the current row even without the focus, for a list that is walked from a field above it.
    void setCurrentAlwaysShown(bool shown) { m_alwaysShown = shown; }
    /// Shows only as many rows as fit in full; for a card whose link leads to all of them.
    void setWholeRowsOnly(bool whole);
    static int rowHeight();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(120, rowHeight()); }

Q_SIGNALS:
    void opened(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Model;
    class Delegate;
    Model *m_model;
    void hideCutRows();

    bool m_alwaysShown = false;
    bool m_wholeRowsOnly = false;
};

} // namespace widgets
