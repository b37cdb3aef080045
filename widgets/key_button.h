// SPDX-License-Identifier: GPL-3.0-or-later
// A push button that shows its key: the one primary action of a page, and its neighbours.
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace widgets {

class KeyButton : public QPushButton {
    Q_OBJECT
public:
    enum class Rank { Primary, Ordinary, Office };
    explicit KeyButton(Rank rank, QWidget *parent = nullptr);
    /// Follows the action: text, enabled, tool tip, and its first key as the hint.
    void follow(QAction *action);
    /// The key to show, without making it a shortcut.
    void setKey(const QKeySequence &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString keyText() const;
    QSize textSize() const;

    Rank m_rank;
    QKeySequence m_key;
};

/// How a key is written for people: Ctrl+K, Space, Enter, ↑.
QString keyName(const QKeySequence &key);

} // namespace widgets
