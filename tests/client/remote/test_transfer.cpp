// SPDX-License-Identifier: GPL-3.0-or-later
// What a transfer leaves in the hands of others; what it makes of answers stands in test_transport.cpp.
#include "client/remote/transport.h"
#include "tests/support/waiting.h"
#include "tests/support/wire_server.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>

using namespace client::remote;
using namespace tests::support;
using namespace Qt::StringLiterals;

namespace {

/// The sockets a process has open, by their names in /proc.
QSet<QString> socketsOf(const QString &process)
{
    QSet<QString> found;
    const QDir folder(u"/proc/%1/fd"_s.arg(process));
    for (const QString &name : folder.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System))
        if (const QString target = QFile::symLinkTarget(folder.filePath(name)).section(u'/', -1); target.startsWith(u"socket:"_s))
            found.insert(target);
    return found;
}

} // namespace

class TestTransfer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProgramStartedMeanwhileGetsNoSocket();
};

void TestTransfer::aProgramStartedMeanwhileGetsNoSocket()
{
    const auto before = socketsOf(u"self"_s);
    const Authority authority;
    WireServer server(authority.forLocalhost());
    Transport transport({.server = server.url(), .caPem = authority.pem()});
    const auto answer = transport.send({});
    QTRY_COMPARE(server.requests.size(), 1); // and it gets no answer yet
    const auto ours = socketsOf(u"self"_s) - before;
    QCOMPARE_GE(ours.size(), 3); // the ears, and both ends

    QProcess child;
    child.start(u"sleep"_s, {u"60"_s});
    QVERIFY(child.waitForStarted()); // it is the other program already
    const QString pid = QString::number(child.processId());
    QVERIFY(QDir(u"/proc/%1/fd"_s.arg(pid)).exists(u"0"_s));
    QVERIFY((socketsOf(pid) & ours).isEmpty());
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY(!answer.isFinished());
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "test_transfer.moc"
