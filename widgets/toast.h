// SPDX-License-Identifier: GPL-3.0-or-later
// A short word at the foot of the window, with an undo for as long as undoing is possible.
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace widgets {

class Toast : public QFrame {
    Q_OBJECT
public:
    /// Lays itself over the foot of `host`.
    explicit Toast(QWidget *host);
    /// Shows the words; with an `undoId` there is an undo button for `seconds`, which counts down. Words alone are told whole and stay as
    /// long as it takes to read them, `seconds` at least.
    void say(const QString &words, const QString &undoId = {}, int seconds = 5);
    /// The id that can be undone now; empty when none.
    const QString &undoId() const { return m_undoId; }
    /// Undoes what is shown, if it can be.
    void undo();
    void dismiss();

Q_SIGNALS:
    void undone(const QString &undoId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();
    void place();
    void retranslate();

    QLabel *m_words;
    QPushButton *m_undo;
    QToolButton *m_close;
    QTimer m_timer;
    QString m_full; ///< the words before they were cut to the room
    QString m_undoId;
    int m_left = 0;
};

} // namespace widgets
