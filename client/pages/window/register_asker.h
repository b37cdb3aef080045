// SPDX-License-Identifier: GPL-3.0-or-later
// Fills fields of the form from the registers of other offices when the officer asks for it; typing goes on meanwhile.
#pragma once

#include "client/pages/window/form/form_state.h"
#include "client/sync/registers.h"
#include "domain/clock.h"

#include <functional>

namespace client::pages::window {

class RegisterAsker : public QObject {
    Q_OBJECT
public:
    /// `registers` nullptr: fields are only typed. `subject` says what the look-up is for; it is recorded by the back office.
    RegisterAsker(
        FormState &state, sync::Registers *registers, const std::function<QString()> &subject, const domain::Clock &clock, QObject *parent);

    /// The key fields of a form path and what its register fills: paths of the fields beside it, by member of the row.
    static QMap<QString, QString> filledBeside(const forms::engine::Form &form, const QString &keyPath);
    /// The member as the field holds it; undefined when it has no such member or another kind.
    static QJsonValue valueFor(const forms::engine::Field &field, const QJsonObject &row);

Q_SIGNALS:
    /// The answer has come, whatever it is.
    void answered(const QString &path);

private:
    void ask(const QString &path);
    void take(const QString &path, const QString &key, const domain::Result<sync::RegisterRow> &row);

    FormState &m_state;
    sync::Registers *m_registers;
    const std::function<QString()> m_subject;
    const domain::Clock &m_clock;
};

} // namespace client::pages::window
