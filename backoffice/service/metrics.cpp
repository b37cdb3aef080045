// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/metrics.h"

#include <QStringBuilder>

namespace backoffice::service {

namespace {

QByteArray header(const QByteArray &name, const QByteArray &type, const QByteArray &help)
{
    return "# HELP casedesk_" + name + ' ' + help + "\n# TYPE casedesk_" + name + ' ' + type + '\n';
}

QByteArray line(const QByteArray &name, std::uint64_t value, const QByteArray &labels = {})
{
    return "casedesk_" + name + labels + ' ' + QByteArray::number(qulonglong(value)) + '\n';
}

} // namespace

QByteArray Metrics::text(int sessions, int connections, int streams) const
{
    QByteArray page = header("responses_total", "counter", "HTTP responses by class of status");
    for (std::size_t i = 1; i < responses.size(); ++i)
        page += line("responses_total", responses[i], "{status=\"" + QByteArray::number(int(i)) + "xx\"}");
    page += header("commands_total", "counter", "Commands by answer");
    page += line("commands_total", accepted, "{answer=\"accepted\"}");
    page += line("commands_total", refused, "{answer=\"refused\"}");
    page += line("commands_total", repeated, "{answer=\"repeated\"}");
    page += header("feed_rows_total", "counter", "Rows of the change feed sent") + line("feed_rows_total", feedRows);
    page += header("sign_ins_total", "counter", "Sign-ins by result") + line("sign_ins_total", signIns, "{result=\"good\"}")
        + line("sign_ins_total", signInsRefused, "{result=\"refused\"}");
    page += header("handling_microseconds_total", "counter", "Time spent answering requests")
        + line("handling_microseconds_total", handlingMicroseconds);
    page += header("sessions", "gauge", "Sessions open") + line("sessions", std::uint64_t(sessions));
    page += header("connections", "gauge", "Connections open") + line("connections", std::uint64_t(connections));
    page += header("event_streams", "gauge", "Event streams open") + line("event_streams", std::uint64_t(streams));
    return page;
}

} // namespace backoffice::service
