// SPDX-License-Identifier: GPL-3.0-or-later
// An application that the office has refused comes back to the window with all that was typed, in a sitting of its own.
#pragma once

#include "client/pages/window/sitting.h"
#include "client/store/reader.h"
#include "domain/clock.h"
#include "domain/command.h"

namespace client::pages::window {

/// The case of the second try follows from that of the first, so that it is begun once, however often it is asked for.
QString caseIdAgain(const QString &caseId);
/// A sitting with everything the refused command carried but ticket, signature and licence number: the applicant signs what is sent now.
/// Nothing when it is no intake that can be read.
std::optional<Sitting> sittingAgain(const domain::Command &intake, const QDateTime &at);

/// Looks in the outbox for what was typed.
class SittingAgain : public QObject {
    Q_OBJECT
public:
    /// `reader` and `clock` live longer.
    SittingAgain(store::Reader &reader, const domain::Clock &clock, QObject *parent = nullptr);
    /// `caseId` is the refused application's. One of the signals answers; an older question is then answered no more.
    void find(const QString &caseId);

Q_SIGNALS:
    /// As it was left, when it has been begun before.
    void found(const client::pages::window::Sitting &sitting);
    /// It has been sent again already, or is kept here no longer.
    void isOver();

private:
    void findDraft(const Sitting &fresh);

    store::Reader &m_reader;
    const domain::Clock &m_clock;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
