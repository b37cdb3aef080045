// SPDX-License-Identifier: GPL-3.0-or-later
// The hall's screen (大厅屏): which number is called to which desk, in type that is read across a room.
#pragma once

#include "client/pages/window/hall.h"

#include <QWidget>

namespace client::pages::window {

class HallBoard : public QWidget {
    Q_OBJECT
public:
    explicit HallBoard(const Hall &hall, QWidget *parent = nullptr);
    /// On the second screen of the machine when there is one.
    void open();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void describe();
    void paintRow(QPainter &painter, const QRect &row, const domain::Ticket &ticket) const;
    /// Called and served, the latest call first.
    QList<domain::Ticket> rows() const;

    const Hall &m_hall;
};

} // namespace client::pages::window
