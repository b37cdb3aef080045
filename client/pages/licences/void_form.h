// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a licence number back: a reason, and the number typed once more, so that it is never done by a slip of the hand.
#pragma once

#include "domain/case.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace client::pages {

/// A number as it is compared with what was typed: full-width forms made plain, without blanks and brackets, which few keyboards have.
QString plainNumber(const QString &number);

class VoidForm : public QFrame {
    Q_OBJECT
public:
    explicit VoidForm(QWidget *parent = nullptr);

    /// `may`: this officer has the right; `pending`: the order is on its way.
    void present(const domain::Licence &licence, bool may, bool pending);
    void retranslate();

Q_SIGNALS:
    void voidWanted(const QString &reason);
    /// The questions are on show, or are gone again.
    void opened(bool isOpen);

private:
    void build();
    void buildFields();
    void open(bool isOpen);
    void check();

    domain::Licence m_licence;
    QPushButton *m_open, *m_keep, *m_void;
    QLabel *m_heading, *m_words, *m_reasonLabel, *m_numberLabel;
    QLineEdit *m_reason, *m_number;
    QWidget *m_fields;
};

} // namespace client::pages
