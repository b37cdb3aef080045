// SPDX-License-Identifier: GPL-3.0-or-later
// Who came in the applicant's place (代办), and the paper that allows it.
#pragma once

#include "domain/intake.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace client::pages::window {

class AgentBox : public QWidget {
    Q_OBJECT
public:
    explicit AgentBox(QWidget *parent = nullptr);
    void setAgent(const domain::Agent &agent);
    const domain::Agent &agent() const { return m_agent; }
    void retranslate();

Q_SIGNALS:
    void changed(const domain::Agent &agent);
    /// The bytes of the paper (PDF) are to be chosen and kept.
    void authorityWanted();

private:
    void present();
    void typed();

    domain::Agent m_agent;
    QCheckBox *m_came;
    QWidget *m_fields;
    QLineEdit *m_name, *m_idNumber, *m_phone;
    QLabel *m_warning;
    QPushButton *m_authority;
};

} // namespace client::pages::window
