// SPDX-License-Identifier: GPL-3.0-or-later
// Shown while sync stands still because the back office wants most of this desk's copies gone: what it asks for, and the officer's yes.
#pragma once

#include "domain/failure.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace widgets {
class KeyButton;
}

namespace client::pages {

class RemovalNotice : public QFrame {
    Q_OBJECT
public:
    explicit RemovalNotice(QWidget *parent = nullptr);
    /// Visible for MassRemoval, whose detail is "REMOVED of ALL", and hidden for anything else.
    void present(const std::optional<domain::Failure> &failure);
    void retranslate();

Q_SIGNALS:
    /// The officer agrees, for this sync only.
    void agreed();

private:
    QLabel *m_words;
    widgets::KeyButton *m_agree;
    QString m_removed, m_all;
};

} // namespace client::pages
