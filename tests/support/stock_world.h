// SPDX-License-Identifier: GPL-3.0-or-later
// A small world on disk for tests of numbered stock: what outlives a killed client (its drafts and outbox, the office, the spooler, the
// printer with its tray), and the knife that kills it at a chosen boundary.
#pragma once

#include "domain/json_reader.h"
#include "printing/stock_attempt.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <csignal>
#include <functional>
#include <unistd.h>

namespace tests::support {

using namespace Qt::StringLiterals;

/// What goes wrong in a run; each may be combined with a kill.
enum class StockFault {
    None,
    PrinterGone,    ///< the job never moves until it is cancelled
    PrinterBack,    ///< the job stands still for long, then prints
    OutOfPaper,     ///< the queue gives up without a mark on the paper
    Jammed,         ///< the sheet is torn
    JobLost,        ///< the queue forgets the job, before or after it printed
    LateDuplicate,  ///< the printer prints the job again, later, on whatever sheet lies on top
    FalseCompleted, ///< completed, and nothing came out
    AnswerLost,     ///< the job arrives, the answer does not
    SpoolerAway,    ///< the spooler does not answer for a while
    Refused,        ///< the spooler refuses the job
    OfficeSlow,     ///< the office answers late
    Count
};

class StockWorld {
public:
    explicit StockWorld(const QString &folder)
        : m_path(folder + u"/world.json"_s)
    {
        if (QFile file(m_path); file.open(QIODevice::ReadOnly))
            state = QJsonDocument::fromJson(file.readAll()).object();
    }

    /// All of it, in one go; a kill leaves the old one or the new one.
    void save() const
    {
        QSaveFile file(m_path);
        file.open(QIODevice::WriteOnly);
        file.write(QJsonDocument(state).toJson(QJsonDocument::Compact));
        file.commit();
    }

    StockFault fault() const { return StockFault(number("fault"_L1)); }
    int number(QLatin1StringView key) const { return state.value(key).toInt(); }
    /// Counts calls: the value before, one more afterwards.
    int count(QLatin1StringView key)
    {
        const int before = number(key);
        state.insert(key, before + 1);
        return before;
    }
    QJsonArray list(QLatin1StringView key) const { return state.value(key).toArray(); }
    void append(QLatin1StringView key, const QJsonValue &value)
    {
        auto array = list(key);
        array.append(value);
        state.insert(key, array);
    }
    void replace(QLatin1StringView key, qsizetype at, const QJsonValue &value)
    {
        auto array = list(key);
        array.replace(at, value);
        state.insert(key, array);
    }

    /// Where the client may be killed. The last number kills never comes: the client lives.
    void boundary(const QString &name)
    {
        if (m_boundaries++ != killAt)
            return;
        append("kills"_L1, name);
        save();
        if (beforeKill)
            beforeKill();
        if (spared)
            return;
        ::kill(::getpid(), SIGKILL);
        ::_exit(1); // not reached
    }

    QJsonObject state;
    int killAt = -1;                  ///< counted from the start of this life
    std::function<void()> beforeKill; ///< something else dies first
    bool spared = false;              ///< and the client lives on
    int boundaries() const { return m_boundaries; }

private:
    QString m_path;
    int m_boundaries = 0;
};

} // namespace tests::support
