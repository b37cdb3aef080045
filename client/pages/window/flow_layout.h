// SPDX-License-Identifier: GPL-3.0-or-later
// Puts things side by side, and those that find no room on the next line.
#pragma once

#include <QLayout>
#include <QList>

namespace client::pages::window {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    /// Apart: on a single line the last goes to the far end.
    enum class Toward { Left, Right, Apart };
    explicit FlowLayout(Toward toward, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// A row of its own that is never broken.
    void addRow(QLayout *row);

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return lay(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    /// As wide as the widest thing.
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height taken; `place`: and everything is put there.
    int lay(const QRect &rect, bool place) const;
    void layLine(const QList<QLayoutItem *> &line, const QRect &rect, int height, int taken, bool alone) const;

    const Toward m_toward;
    QList<QLayoutItem *> m_items;
};

} // namespace client::pages::window
