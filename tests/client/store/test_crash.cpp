// SPDX-License-Identifier: GPL-3.0-or-later
// A child appends commands and applies pages until it is killed at a random moment; nothing it was told is saved may be missing.
// CASEDESK_KILLS sets how often (100); CASEDESK_SEED repeats a run.
#include "tests/client/store/world.h"
#include "tests/support/tier.h"

#include <QRandomGenerator>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace world;

namespace {

/// Tells the parent, one line for each thing that was answered as done.
void say(int pipe, const QByteArray &line)
{
    const QByteArray text = line + '\n';
    if (::write(pipe, text.constData(), size_t(text.size())) < 0)
        _exit(2);
}

void append(Desk &desk, int pipe, int round)
{
    for (int n = 0;; ++n) {
        const QString name = u"c-%1-%2"_s.arg(round).arg(n);
        if (desk.append(desk.tick(name, caseFile(n % 7))))
            say(pipe, "command " + name.toLatin1());
        if (n % 5 == 4 && wait(desk->takeBack(name)))
            say(pipe, "taken " + name.toLatin1());
    }
}

void apply(Desk &desk, int pipe)
{
    const auto at = *wait(desk->cursor());
    Feed feed;
    for (qint64 pos = 0; pos < at.pos; ++pos)
        feed.remove(domain::object_kind::meeting, {}); // positions that were given already
    (void)feed.page();
    for (int n = int(at.pos) + 1;; n += 20) {
        for (int i = 0; i < 20; ++i)
            feed.put(document(n + i));
        const domain::FeedPage page = feed.page();
        if (desk.apply(page))
            say(pipe, "page " + QByteArray::number(page.next));
    }
}

[[noreturn]] void live(Desk &desk, int pipe, int round)
{
    const auto opened = desk.open();
    if (!opened || opened->cacheSetAside || opened->outboxRebuilt)
        _exit(3);
    say(pipe, "open");
    std::thread applying([&] { apply(desk, pipe); });
    append(desk, pipe, round);
    _exit(4);
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSavedIsLostWhenKilledAnywhere()
    {
        const int kills = tests::support::rounds("CASEDESK_KILLS", 100, 2'000);
        const quint32 seed = qEnvironmentVariableIsSet("CASEDESK_SEED") ? qEnvironmentVariable("CASEDESK_SEED").toUInt()
                                                                        : QRandomGenerator::global()->generate();
        qInfo("CASEDESK_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int done = 0; done < kills; done += killsADesk)
            if (killAndCheck(random, std::min(killsADesk, kills - done)); QTest::currentTestFailed())
                return;
    }

private:
    static constexpr int killsADesk = 100; ///< then a fresh desk: opening a long outbox takes longer each time

    void killAndCheck(QRandomGenerator &random, int kills)
    {
        m_commands.clear();
        m_taken.clear();
        m_page = 0;
        Desk desk;
        for (int round = 0; round < kills; ++round) {
            const QByteArrayList said = liveAndDie(desk, round, random.bounded(40'000));
            for (const QByteArray &line : said)
                note(line);
        }
        QVERIFY2(m_commands.size() > kills / 4 && m_page > kills / 4, "the children hardly came to work");
        check(desk);
    }

    /// Forks a child that works until it is killed `microseconds` after it was open.
    QByteArrayList liveAndDie(Desk &desk, int round, int microseconds)
    {
        int pipe[2];
        if (::pipe(pipe) != 0)
            qFatal("pipe");
        const pid_t child = fork();
        if (child == 0) {
            ::close(pipe[0]);
            live(desk, pipe[1], round);
        }
        ::close(pipe[1]);
        QByteArray heard;
        char chunk[4096];
        const auto hear = [&] {
            const ssize_t size = ::read(pipe[0], chunk, sizeof chunk);
            if (size > 0)
                heard.append(chunk, size);
            return size > 0;
        };
        while (!heard.contains("open\n") && hear()) { }
        QTest::qSleep(microseconds / 1000);
        ::kill(child, SIGKILL);
        while (hear()) { }
        ::close(pipe[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFSIGNALED(status))
            qFatal("the child ended by itself: %d", WEXITSTATUS(status));
        QByteArrayList lines = heard.split('\n');
        lines.removeLast();
        return lines;
    }

    void note(const QByteArray &line)
    {
        const QString word = QString::fromLatin1(line.mid(line.indexOf(' ') + 1));
        if (line.startsWith("command "))
            m_commands.insert(word);
        else if (line.startsWith("taken "))
            m_taken.insert(word);
        else if (line.startsWith("page "))
            m_page = std::max(m_page, word.toLongLong());
    }

    void check(Desk &desk)
    {
        const auto opened = desk.open();
        QVERIFY(opened && !opened->cacheSetAside && !opened->outboxRebuilt);
        QSet<QString> there;
        QSet<qint64> numbers;
        const auto entries = *wait(desk->outbox());
        for (const OutboxEntry &entry : entries) {
            there.insert(entry.signedCommand.command.id);
            numbers.insert(entry.signedCommand.command.deviceSeq);
        }
        QCOMPARE(qsizetype(there.size()), entries.size()); // none doubled
        QCOMPARE(qsizetype(numbers.size()), entries.size());
        for (const QString &name : std::as_const(m_commands))
            QVERIFY2(there.contains(name) || m_taken.contains(name) || name.endsWith(u"4") || name.endsWith(u"9"), qPrintable(name));
        for (const QString &name : std::as_const(m_taken))
            QVERIFY2(!there.contains(name), qPrintable(name));
        const auto cursor = *wait(desk->cursor());
        QVERIFY(cursor.pos >= m_page);
        QCOMPARE(wait(desk->documents({DocumentBox::Incoming, {}}, 0, 1))->total, 0); // no officer: nothing is addressed to us
        QCOMPARE(cursor.objects, cursor.pos);
        const auto report = wait(desk->verify(desk.publicKey()));
        for (const Check &check : report->checks)
            QVERIFY2(check.good, qPrintable(check.name + u": "_s + check.detail));
    }

    QSet<QString> m_commands;
    QSet<QString> m_taken;
    qint64 m_page = 0;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
