// SPDX-License-Identifier: GPL-3.0-or-later
// The sitting under way: what is applied for, one person's data in all applications, kept while it is typed, and sent at the end.
#pragma once

#include "client/pages/window/form/form_state.h"
#include "client/pages/window/offline_giving.h"
#include "client/pages/window/sitting_keeper.h"
#include "domain/clock.h"
#include "forms/engine/papers.h"

namespace client::pages::window {

class SittingDesk : public QObject {
    Q_OBJECT
public:
    /// `journal`: the draft that lists the kept sittings.
    SittingDesk(store::Reader &reader, sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids,
        QObject *parent = nullptr, const QString &journal = openSittingsKey);

    /// Reads the matters again.
    void refresh();
    /// The newest version of each matter, for choosing.
    const QList<domain::Matter> &offered() const { return m_offered; }
    const domain::Matter *matter(const QString &key) const;

    bool isOpen() const { return !m_sitting.isNull(); }
    const Sitting &sitting() const { return m_sitting; }
    /// A new sitting; answers its id.
    QString begin(const QString &deskId, const QString &ticketId, const QString &number, const Person &person);
    /// A kept one goes on, or a supplement is begun; what has been sent of it already is known from the outbox.
    void resume(const Sitting &sitting);
    /// Nothing of it remains.
    void giveUp();
    /// It has been sent and the person has gone.
    void close();
    /// It leaves the screen and stays kept.
    void putAside();

    void addMatter(const domain::Matter &matter);
    void removeMatter(int index);
    /// The application on screen.
    void select(int index);
    int current() const { return m_sitting.current; }
    const Application *application() const;
    const domain::Matter *matterOf(int index) const;
    /// What a register is asked for: matter and case.
    QString purpose() const;
    FormState &form() { return m_form; }
    const forms::engine::Form &formOf(int index) const { return formOf(m_sitting.applications.at(index)); }
    QList<forms::engine::Paper> papers(int index) const;
    QList<forms::engine::Fee> fees(int index) const;

    void setStep(Step step);
    void setPaper(const QString &materialId, const PaperEntry &entry);
    void setAgent(const domain::Agent &agent);
    void setSignature(const domain::BlobRef &signature);
    void setOutcome(int index, Outcome outcome, const QStringList &corrections, const QString &reason);
    /// Keeps it at once, not in a moment.
    void flush() { m_keeper.flush(); }

    /// What hinders sending this application with its outcome, in the words of a flaw's path ("papers", "form", "corrections", "reason");
    /// empty: nothing.
    QString hindrance(int index) const;
    /// Without it no licence is given while the office cannot be reached. It lives longer.
    void setOfflineGiving(const OfflineGiving *giving) { m_giving = giving; }
    const OfflineGiving *offlineGiving() const { return m_giving; }
    /// Who gives the licence of this application, as things stand.
    Giving giving(int index) const;
    /// Saves one command for each application that was not sent yet; then sent().
    void send();
    SittingKeeper &keeper() { return m_keeper; }

Q_SIGNALS:
    /// Anything of the sitting; the form has signals of its own.
    void changed();
    /// Another form is on screen.
    void formLoaded();
    void mattersChanged();
    void sent();
    void failed(const domain::Failure &failure);

private:
    void take(Sitting sitting);
    void load();
    void present(const forms::engine::Form &form);
    void edited(const QString &path);
    void touch();
    void sendNext();
    const forms::engine::Form &formOf(const Application &application) const;

    store::Reader &m_reader;
    sync::Commands &m_commands;
    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
    SittingKeeper m_keeper;
    QList<domain::Matter> m_offered;
    QHash<QString, domain::Matter> m_matters;    ///< by key
    QHash<QString, forms::engine::Form> m_forms; ///< by matter key
    FormState m_form;
    Sitting m_sitting;
    const OfflineGiving *m_giving = nullptr;
    bool m_loading = false;
    bool m_sending = false;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
