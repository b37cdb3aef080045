// SPDX-License-Identifier: GPL-3.0-or-later
// The hall's screen (大厅屏): which number is called to which desk, in type that is read across a room; a new call sounds and stands large.
#pragma once

#include "client/pages/window/hall.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace client::pages::window {

class HallBoard : public QWidget {
    Q_OBJECT
public:
    static constexpr int announceMs = 8000; ///< how long a call fills the board

    explicit HallBoard(const Hall &hall, QWidget *parent = nullptr);
    /// On the second screen of the machine when there is one.
    void open();
    /// The number that fills the board now; empty when none does.
    QString announced() const;

Q_SIGNALS:
    /// A number was called, or called again, while the board was open: the machine sounds.
    void called(const QString &ticketId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void describe();
    void listen();
    void announce(const QString &ticketId);
    void paintRow(QPainter &painter, const QRect &row, const domain::Ticket &ticket) const;
    void paintCall(QPainter &painter, const QRect &body, const domain::Ticket &ticket) const;
    /// Called and served, the latest call first.
    QList<domain::Ticket> rows() const;

    const Hall &m_hall;
    QHash<QString, int> m_calls; ///< of each ticket, as last seen
    bool m_listening = false;
    QString m_announced; ///< ticket id
    QTimer m_end, m_pulse;
    bool m_bright = true;
};

} // namespace client::pages::window
