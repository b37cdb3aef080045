// SPDX-License-Identifier: GPL-3.0-or-later
// The key that locks the desk, also where the window's own shortcuts do not reach: in a dialog, a second window, an open menu.
#pragma once

#include <QKeySequence>
#include <QObject>

namespace client::app {

class LockKey final : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application for a key nobody's shortcut has taken.
    explicit LockKey(const QKeySequence &key, QObject *parent = nullptr);

Q_SIGNALS:
    /// Told when the key's own event is over: whatever it went to may be deleted.
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QKeySequence m_key;
};

} // namespace client::app
