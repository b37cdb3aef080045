// SPDX-License-Identifier: GPL-3.0-or-later
// GET /v1/registers/{register}: one row of a register of another office (persons, enterprises, houses), asked for with a purpose.
#pragma once

#include "client/remote/back_office.h"
#include "client/remote/transport.h"

#include <QJsonObject>

namespace client::remote {

/// What a register says about a key. `found` false: nothing; the row is empty then.
struct RegisterRow {
    bool found = false;
    QJsonObject row; ///< members as in a form's x-register: {"name": "…", "address": "…"}
    QString source;  ///< the register's name, in words
    QDateTime asOf;  ///< UTC, when it was last brought in
    bool operator==(const RegisterRow &) const = default;
};

/// Whoever can be asked: the wire, or a test.
class RegisterSource {
public:
    virtual ~RegisterSource() = default;
    /// The purpose is recorded with the officer's name. Raises RightMissing, RouteUnknown (no such register), RequestMalformed, what
    /// Transport::send raises.
    virtual Async<RegisterRow> lookUp(const QString &name, const QString &key, const QString &purpose) = 0;
};

class Registers {
public:
    explicit Registers(Transport &transport)
        : m_transport(transport)
    {
    }
    Async<RegisterRow> row(const QByteArray &token, const QString &name, const QString &key, const QString &purpose);

private:
    Transport &m_transport;
};

/// Raises AnswerMalformed.
domain::Result<RegisterRow> registerRowFromJson(const QJsonObject &json);

} // namespace client::remote
