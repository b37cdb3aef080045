// SPDX-License-Identifier: GPL-3.0-or-later
// Setting up an officer on this desk: the back office, the user name, the passphrase, and the certificate authority to trust.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace widgets {
class KeyButton;
}

namespace client::pages {

class PassphraseField;

struct EnrolWish {
    QString server;
    QString userName;
    QString passphrase;
    QString caFile; ///< empty: the system's authorities
};

class EnrolForm : public QWidget {
    Q_OBJECT
public:
    explicit EnrolForm(QWidget *parent = nullptr);
    void setPrefill(const QString &server, const QString &caFile, const QString &userName);
    void setBackPossible(bool possible);
    void reset();
    void retranslate();
    void focusFirstEmpty();
    PassphraseField *passphrase() const { return m_passphrase; }

Q_SIGNALS:
    void wanted(const client::pages::EnrolWish &wish);
    void backWanted();

private:
    void buildGrid();
    void submit();
    void chooseCa();
    void check();

    QLabel *m_heading, *m_hint, *m_serverName, *m_userName, *m_passphraseName, *m_caName;
    QLineEdit *m_server, *m_user, *m_ca;
    PassphraseField *m_passphrase;
    QPushButton *m_choose, *m_back;
    widgets::KeyButton *m_go;
};

} // namespace client::pages
