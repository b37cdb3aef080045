// SPDX-License-Identifier: GPL-3.0-or-later
// From a person's yes to a job CUPS has accepted, one JSON object on stdout: print_bench [RUNS]. A licence is composed for its printer
// and handed to a private CUPS with a virtual printer; beside it lp, which is given the finished PDF, from its start to its exit. By
// turns, each after the job before has come out.
#include "printing/compose.h"
#include "printing/print_queue.h"
#include "tests/support/cups_server.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using tests::support::CupsServer;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? -1 : values.at(values.size() / 2);
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

printing::Fields fieldsOf(int i)
{
    const QByteArray signature = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha512).toBase64();
    return {{u"number"_s, u"青建备〔2026〕%1号"_s.arg(i)}, {u"name"_s, u"建设工程施工合同备案证明"_s}, {u"issuedOn"_s, u"2026-11-22"_s},
        {u"caseNumber"_s, u"青政务2026%1"_s.arg(i, 9, 10, QChar(u'0'))},
        {u"caseTitle"_s, u"榕溪路第%1标段雨污分流改造工程施工合同"_s.arg(i)}, {u"applicant"_s, u"榕江市第%1建设工程有限公司"_s.arg(i)},
        {u"applicantId"_s, u"91350100M000100Y43"_s}, {u"qr"_s, u"CD1|青建备〔2026〕%1号|"_s.arg(i) + QString::fromLatin1(signature)}};
}

class Desk {
public:
    Desk(const CupsServer &cups, const QByteArray &templateJson)
        : m_cups(cups)
        , m_template(templateJson)
        , m_queue(cups.address())
    {
    }

    /// Milliseconds to the job's id; negative when there is none.
    double ours(int i)
    {
        QElapsedTimer timer;
        timer.start();
        const auto pdf = printing::composeLater(m_template, fieldsOf(i)).result();
        if (!pdf)
            return -1;
        const auto job = m_queue.submit({m_cups.queue(), *pdf, u"licence"_s, 1, {210, 297}}).result();
        return job ? milliseconds(timer) : -1;
    }

    /// The same of lp, given the PDF.
    double peers(int i)
    {
        const auto pdf = printing::composeLater(m_template, fieldsOf(i)).result();
        QTemporaryDir folder;
        QFile file(folder.filePath(u"licence.pdf"_s));
        if (!pdf || !file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
            return -1;
        file.close();
        QProcess lp;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CUPS_SERVER"_s, m_cups.address());
        lp.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        lp.start(CupsServer::program(u"lp"_s),
            {u"-d"_s, m_cups.queue(), u"-o"_s, u"media=A4"_s, u"-o"_s, u"print-scaling=none"_s, file.fileName()});
        const bool done = lp.waitForFinished(20'000) && lp.exitStatus() == QProcess::NormalExit && lp.exitCode() == 0;
        return done ? milliseconds(timer) : -1;
    }

    /// Whether this many sheets have come out within 20 s.
    bool printed(qsizetype count) const
    {
        QElapsedTimer timer;
        timer.start();
        while (m_cups.printed().size() < count && timer.elapsed() < 20'000)
            QThread::msleep(20);
        return m_cups.printed().size() >= count;
    }

private:
    const CupsServer &m_cups;
    QByteArray m_template;
    printing::PrintQueue m_queue;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? QByteArray(argv[1]).toInt() : 11;
    QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/contract-filing/licence.json"));
    CupsServer cups;
    const QString missing = CupsServer::missing();
    const QString trouble = missing.isEmpty() ? cups.start() : missing;
    if (!trouble.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        QTextStream(stderr) << "no CUPS: " << trouble << '\n';
        return 1;
    }
    Desk desk(cups, file.readAll());
    const double first = desk.ours(0); // the press is loaded, the fonts are opened
    QList<double> ours;
    QList<double> peers;
    qsizetype sheets = 1;
    for (int i = 1; i <= runs && desk.printed(sheets); ++i, sheets += 2) {
        ours << desk.ours(i);
        if (!desk.printed(sheets + 1))
            break;
        peers << desk.peers(i);
    }
    const bool complete = ours.size() == runs && peers.size() == runs && !ours.contains(-1) && !peers.contains(-1);
    const double value = complete ? median(ours) : -1;
    const double peer = complete ? median(peers) : -1;
    const QJsonArray rows{QJsonObject{{u"name"_s, u"one licence, yes to job accepted by CUPS"_s}, {u"value"_s, rounded(value)},
                              {u"unit"_s, u"ms"_s}, {u"peer"_s, rounded(peer)}, {u"ratio"_s, rounded(value / peer)},
                              {u"target"_s, u"<= 1.5"_s}, {u"met"_s, complete && value <= peer * 1.5}},
        QJsonObject{{u"name"_s, u"the process's first licence, the same way"_s}, {u"value"_s, rounded(first)}, {u"unit"_s, u"ms"_s}}};
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"bench"_s, u"print"_s}, {u"rows"_s, rows}}).toJson(QJsonDocument::Compact) << '\n';
    return complete ? 0 : 1;
}
