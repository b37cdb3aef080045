// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes the licence, or by which courier it goes; the signature comes from the visitor's screen.
#pragma once

#include "domain/case.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace client::pages::window {

class HandOverForm : public QWidget {
    Q_OBJECT
public:
    explicit HandOverForm(QWidget *parent = nullptr);

    /// What is to be filled in; of a parcel on its way what is known of it.
    void present(const domain::Case &subject);
    void clear();
    void retranslate();
    void setSignature(const domain::BlobRef &signature);
    void setAuthority(const domain::BlobRef &authority);
    /// As it is filled in now.
    domain::HandOver handOver() const;
    /// What is still missing, in words; empty: it can be handed over.
    QString missing() const;

Q_SIGNALS:
    void changed();
    void signatureWanted();
    void authorityWanted();

private:
    void makeControls();
    void build();
    void refresh();
    bool isSent() const { return m_subject.handOver.at.isValid() && !m_subject.handOver.courier.isEmpty(); }
    QString parcelWords() const;
    QLineEdit *line();
    QWidget *labelled(QLineEdit *line);

    domain::Case m_subject;
    domain::BlobRef m_signature, m_authority;
    QLabel *m_title, *m_facts, *m_sent, *m_warning, *m_signed;
    QRadioButton *m_self, *m_agent, *m_courier;
    QLineEdit *m_name, *m_idNumber, *m_phone, *m_firm, *m_tracking;
    QPushButton *m_sign, *m_scan;
    QWidget *m_choices, *m_person, *m_parcel;
    QHash<QLineEdit *, QLabel *> m_labels;
};

} // namespace client::pages::window
