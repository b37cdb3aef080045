// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the window while nobody has unlocked: the officers of this desk, a passphrase, and setting up one more officer.
#pragma once

#include "client/pages/unlock/officer_list.h"
#include "domain/failure.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace widgets {
class KeyButton;
}

namespace client::pages {

class EnrolForm;
class PassphraseField;
struct EnrolWish;

class UnlockPage : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(QWidget *parent = nullptr);

    /// The officers set up here; without any, the form for the first one is shown.
    void setOfficers(const QList<DeskOfficer> &officers, const QString &selectedFolder);
    /// What the command line or the last set-up knows already.
    void setPrefill(const QString &server, const QString &caFile, const QString &userName);
    /// A passphrase is being tried (about a second): everything waits.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    /// Says what went wrong; `waitMs` > 0: the next try is possible only then.
    void showFailure(const domain::Failure &failure, qint64 waitMs = 0);
    /// Forgets everything typed.
    void reset();
    void showEnrolment(bool enrol);
    /// Something secret stands in a field.
    bool isTyping() const;

Q_SIGNALS:
    /// A person turned to another officer; empty: wants to set one up.
    void officerChosen(const QString &folder);
    void unlockWanted(const QString &folder, const QString &passphrase);
    void enrolWanted(const client::pages::EnrolWish &wish);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildUnlock();
    QLayout *buildPassphrase(QWidget *page);
    QWidget *buildFoot();
    void buildEnrolment();
    void retranslate();
    void submit();
    void say(const QString &words, bool bad);
    void showCaps();
    void showWait();

    QLabel *m_product, *m_promise, *m_heading, *m_name, *m_words;
    OfficerList *m_officers;
    PassphraseField *m_passphrase;
    widgets::KeyButton *m_unlock;
    QPushButton *m_other;
    QStackedWidget *m_stack;
    QWidget *m_progress;
    EnrolForm *m_enrol = nullptr; ///< made when it is first wanted: most days nobody is set up
    QString m_server, m_caFile, m_userName;
    QTimer m_wait;
    std::optional<domain::Failure> m_failure;
    qint64 m_waitLeft = 0;
    bool m_busy = false;
    bool m_filling = false;
    bool m_isIdle = true;
};

} // namespace client::pages
