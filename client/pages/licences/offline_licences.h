// SPDX-License-Identifier: GPL-3.0-or-later
// Licences given at this window while there was no line: made from the outbox as the office will make them, until the office has them.
#pragma once

#include "client/store/reader.h"
#include "domain/licence_number.h"
#include "forms/engine/form.h"

namespace client::pages::licences {

/// Whether the case is one of these: the office has not made it yet, so it has no number, and its licence no seal.
bool isGivenHere(const domain::Case &subject);
/// The case an intake command with a leased number makes; `issuer` the USCC of the organ that issues. Without number and seal.
domain::Case givenCase(const domain::Command &intake, const domain::Matter &matter, const forms::engine::Form &form, const QString &issuer);

class OfflineLicences : public QObject {
    Q_OBJECT
public:
    /// Nothing is read before refresh() or the first change. `reader` lives longer.
    explicit OfflineLicences(store::Reader &reader, QObject *parent = nullptr);
    void refresh();
    bool isKnown() const { return m_known; }
    /// Those the cache does not have yet, and those the office has refused (void, with the reason and what to do) until that was seen.
    const QList<domain::Case> &all() const { return m_all; }
    /// nullptr when it is none.
    const domain::Case *of(const QString &caseId) const;
    /// These cases of the cache, and behind them those it does not have yet.
    QList<store::CaseView> laidOver(QList<store::CaseView> cases) const;

Q_SIGNALS:
    void changed();

private:
    using Entries = QList<store::OutboxEntry>;
    void settle(quint64 mine, const Entries &given, qsizetype at);
    void readSheets(quint64 mine, const Entries &given, qsizetype at);
    void readParts(quint64 mine, const Entries &given);
    void readForms(quint64 mine, const Entries &given);
    void make(const Entries &given);
    void publish(const QList<domain::Case> &all);

    store::Reader &m_reader;
    QHash<QString, domain::Matter> m_matters;    ///< by key
    QHash<QString, forms::engine::Form> m_forms; ///< by matter key
    store::Directory m_people;
    QSet<QString> m_settled;              ///< ids of cases the cache has
    QHash<QString, QStringList> m_sheets; ///< of refused ones by case, the serials that went to a printer
    QList<domain::Case> m_all;
    bool m_known = false;
    quint64 m_generation = 0;
};

} // namespace client::pages::licences
