// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a passphrase: says when Caps Lock seems to be on, can show what is typed, and forgets it when told.
#pragma once

#include <QLineEdit>

class QAction;

namespace client::pages {

class PassphraseField : public QLineEdit {
    Q_OBJECT
public:
    explicit PassphraseField(QWidget *parent = nullptr);
    /// What was typed; the field is empty afterwards and keeps no undo.
    QString take();
    bool capsLockSeemsOn() const { return m_caps; }

Q_SIGNALS:
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_reveal;
    bool m_caps = false;
};

} // namespace client::pages
