// SPDX-License-Identifier: GPL-3.0-or-later
// Grey bars where a list is about to be; nothing at all for the first 200 ms.
#pragma once

#include <QTimer>
#include <QWidget>

namespace widgets {

class Skeleton : public QWidget {
    Q_OBJECT
public:
    /// `rowHeight` in pixels, as the list it stands for has.
    explicit Skeleton(int rowHeight, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_patience;
    int m_rowHeight;
};

} // namespace widgets
