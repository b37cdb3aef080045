// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/postgres_connection.h"

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace backoffice::db {

namespace {

using ResultPointer = std::unique_ptr<PGresult, decltype(&PQclear)>;

ResultPointer own(PGresult *result)
{
    return ResultPointer(result, &PQclear);
}

bool succeeded(ExecStatusType status)
{
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

/// {"a","b"}: PostgreSQL's text form of text[].
QByteArray arrayText(const QStringList &list)
{
    QByteArray text = "{";
    for (const QString &item : list) {
        if (text.size() > 1)
            text += ',';
        QByteArray quoted = item.toUtf8();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        text += '"' + quoted + '"';
    }
    return text + '}';
}

QByteArray parameterText(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return bytes->isNull() ? QByteArray("") : *bytes;
    if (const auto *list = std::get_if<QStringList>(&value))
        return arrayText(*list);
    return {};
}

Rows rowsOf(const PGresult *result)
{
    const int columns = PQnfields(result);
    Rows rows(columns);
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < columns; ++column)
            rows.append(PQgetisnull(result, row, column) ? QByteArray()
                                                         : QByteArray(PQgetvalue(result, row, column), PQgetlength(result, row, column)));
    }
    return rows;
}

QString complaint(std::string_view name, const char *message)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size())) + u": "_s + QString::fromUtf8(message).section(u'\n', 0, 0);
}

} // namespace

domain::Result<std::unique_ptr<Connection>> PostgresDatabase::connect()
{
    PGconn *handle = PQconnectdb(m_url.toUtf8().constData());
    if (PQstatus(handle) != CONNECTION_OK || PQsetClientEncoding(handle, "UTF8") != 0) {
        const QString why = complaint("connect", PQerrorMessage(handle));
        PQfinish(handle);
        return databaseFailed(why);
    }
    PQsetNoticeProcessor(
        handle, [](void *, const char *) {}, nullptr);
    return std::make_unique<PostgresConnection>(handle);
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(m_handle);
}

bool PostgresConnection::inTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

bool PostgresConnection::isUsable() const
{
    if (PQstatus(m_handle) != CONNECTION_OK || PQpipelineStatus(m_handle) != PQ_PIPELINE_OFF)
        return false;
    // After a failure only a question tells whether the other side is still there.
    return !m_suspect || succeeded(PQresultStatus(own(PQexec(m_handle, "SELECT 1")).get()));
}

tl::unexpected<domain::Failure> PostgresConnection::failed(const QString &why)
{
    if (inTransaction())
        own(PQexec(m_handle, "ROLLBACK"));
    m_suspect = true;
    return databaseFailed(why);
}

domain::Result<domain::Nothing> PostgresConnection::prepare(std::string_view name)
{
    if (m_prepared.contains(name))
        return domain::nothing;
    const Statements &all = statements(Dialect::Postgres);
    const auto text = all.find(name);
    if (text == all.end())
        return failed(complaint(name, "no such statement"));
    const auto result = own(PQprepare(m_handle, text->first.c_str(), text->second.constData(), 0, nullptr));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return failed(complaint(name, PQerrorMessage(m_handle)));
    m_prepared.insert(text->first);
    return domain::nothing;
}

bool PostgresConnection::send(const Call &call)
{
    std::vector<QByteArray> texts;
    std::vector<const char *> pointers;
    texts.reserve(call.values.size());
    for (const Value &value : call.values) {
        texts.push_back(parameterText(value));
        pointers.push_back(std::holds_alternative<std::monostate>(value) ? nullptr : texts.back().constData());
    }
    return PQsendQueryPrepared(m_handle, std::string(call.name).c_str(), int(pointers.size()), pointers.data(), nullptr, nullptr, 0) == 1;
}

QString PostgresConnection::receive(const Calls &calls, std::vector<Rows> &all)
{
    QString why;
    for (const Call &call : calls) {
        const auto result = own(PQgetResult(m_handle));
        if (!result)
            return why.isEmpty() ? complaint(call.name, PQerrorMessage(m_handle)) : why;
        if (succeeded(PQresultStatus(result.get())))
            all.push_back(rowsOf(result.get()));
        else if (why.isEmpty())
            why = complaint(call.name, PQresultErrorMessage(result.get()));
        while (own(PQgetResult(m_handle))) { }
    }
    own(PQgetResult(m_handle)); // the pipeline's end
    return why;
}

domain::Result<std::vector<Rows>> PostgresConnection::batch(const Calls &calls)
{
    for (const Call &call : calls) {
        if (auto ready = prepare(call.name); !ready)
            return tl::unexpected(ready.error());
    }
    PQenterPipelineMode(m_handle);
    bool sent = true;
    for (const Call &call : calls)
        sent = sent && send(call);
    sent = sent && PQpipelineSync(m_handle) == 1;
    std::vector<Rows> all;
    all.reserve(calls.size());
    const QString why = sent ? receive(calls, all) : complaint("send", PQerrorMessage(m_handle));
    if (PQexitPipelineMode(m_handle) != 1 || !why.isEmpty())
        return failed(why.isEmpty() ? complaint("pipeline", PQerrorMessage(m_handle)) : why);
    return all;
}

domain::Result<domain::Nothing> PostgresConnection::script(const QByteArray &sql)
{
    const auto result = own(PQexec(m_handle, sql.constData()));
    if (succeeded(PQresultStatus(result.get())))
        return domain::nothing;
    return failed(complaint("script", PQerrorMessage(m_handle)));
}

} // namespace backoffice::db
