// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that refuses one operation, whichever it is, and a power cut at any moment: what was answered as saved is there, what was refused
// can be done again, and in the end everything stands as if nothing had happened. Databases and mirror.log are on that disk. Every fifth
// operation is taken in turn; CASEDESK_FAULT_STEP=1, and the full tier, take every one.
#include "tests/client/store/world.h"
#include "tests/support/fault_files.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/tier.h"

#include <QFileInfo>

#include <functional>

using namespace world;
using tests::support::FaultFiles;
using tests::support::FaultVfs;

namespace {

/// What a store holds in the end.
struct Standing {
    QString since;
    int documents = 0;
    QStringList commands; ///< with their states
    QString draft;
    bool operator==(const Standing &) const = default;
};

Standing standing(Store &store)
{
    Standing now;
    now.since = wait(store.cursor())->since();
    now.documents = wait(store.documents({}, 0, 1))->total;
    const auto entries = wait(store.outbox(true));
    for (const OutboxEntry &entry : *entries)
        now.commands.append(entry.signedCommand.command.id + u' ' + QString::number(int(entry.state)));
    now.draft = *wait(store.draft(u"opinion/1"_s));
    return now;
}

/// Does it until the disk lets it; a person or the engine would try again too.
template <class Step> bool untilDone(Step step)
{
    for (int tries = 0; tries < 4; ++tries)
        if (step())
            return true;
    return false;
}

/// A morning's work. Opens the store as often as needed; false when something could never be done.
bool work(
    Desk &desk, QStringList *saved, const std::function<void()> &step = [] {})
{
    Feed feed;
    feed.putOrganisation();
    feed.put(document(1));
    feed.put(caseFile(1));
    const domain::FeedPage first = feed.page();
    for (int n = 2; n <= 6; ++n)
        feed.put(document(n));
    const domain::FeedPage second = feed.page();
    const auto append = [&](const QString &name) {
        if (!desk.append(desk.tick(name, caseFile(1))))
            return false;
        saved->append(name);
        step();
        return true;
    };
    const auto applied = [&](const domain::FeedPage &page) { return wait(desk->cursor())->pos == page.next || desk.apply(page); };
    return untilDone([&] { return desk.open().has_value(); }) && untilDone([&] { return applied(first); })
        && untilDone([&] { return append(u"c-1"_s); }) && untilDone([&] { return applied(second); })
        && untilDone([&] { return append(u"c-2"_s); })
        && untilDone([&] { return wait(desk->saveDraft(u"opinion/1"_s, u"同意。"_s)).has_value(); });
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whicheverOperationTheDiskRefuses()
    {
        int operations = 0;
        Standing whole;
        {
            FaultVfs disk;
            FaultFiles files(disk);
            Desk desk;
            desk.disk = &files;
            QStringList saved;
            QVERIFY(work(desk, &saved));
            operations = disk.all();
            whole = standing(desk.store());
            QCOMPARE(whole.documents, 6);
            QCOMPARE(whole.commands.size(), 2);
        }
        QVERIFY2(operations > 30, "the work does not go through this disk");
        const int step = stride();
        int met = 0;
        int tried = 0;
        for (int number = 0; number < operations; number += step, ++tried) {
            FaultVfs disk;
            FaultFiles files(disk);
            Desk desk;
            desk.disk = &files;
            QStringList saved;
            disk.failOnce(number);
            QVERIFY2(work(desk, &saved), qPrintable(u"operation %1 stops the work for good"_s.arg(number)));
            met += disk.hasFailed() ? 1 : 0;
            desk.close();
            disk.heal();
            QVERIFY2(desk.open(), qPrintable(u"after operation %1"_s.arg(number)));
            const Standing now = standing(desk.store());
            for (const QString &name : std::as_const(saved))
                QVERIFY2(
                    now.commands.join(u' ').contains(name), qPrintable(u"%1 was answered as saved; operation %2"_s.arg(name).arg(number)));
            QVERIFY2(now == whole,
                qPrintable(u"operation %1: %2 %3 %4"_s.arg(number).arg(now.since, now.commands.join(u',')).arg(now.documents)));
        }
        qInfo("%d of %d operations refused in turn", met, operations);
        QVERIFY(met > tried / 2);
    }

    void aPowerCutAtAnyMoment()
    {
        FaultVfs disk;
        FaultFiles files(disk);
        Desk desk;
        desk.disk = &files;
        QVERIFY(desk.open());
        QRandomGenerator random(20'261'121);
        Feed feed;
        feed.putOrganisation();
        QStringList saved;
        for (int n = 1; n <= 25; ++n) {
            feed.put(document(n));
            const domain::FeedPage page = feed.page();
            QVERIFY(desk.apply(page));
            const QString name = u"c-%1"_s.arg(n);
            QVERIFY(desk.append(desk.tick(name, caseFile(n))));
            saved.append(name);
            QTemporaryDir folder;
            leave(disk.afterPowerCut(random), folder.path());
            Store after(folder.path(), desk.keys(), meId, desk.clock, domain::WorkCalendar::shipped());
            const auto opened = wait(after.open());
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
            QVERIFY2(!opened->cacheSetAside, "a torn log is no damaged cache");
            QStringList found;
            const auto entries = wait(after.outbox(true));
            for (const OutboxEntry &entry : *entries)
                found.append(entry.signedCommand.command.id);
            QCOMPARE(found, saved);
            QVERIFY(wait(after.cursor())->pos <= page.next); // the latest pages may be gone, and are fetched again
            const auto verified = wait(after.verify(desk.publicKey()));
            QVERIFY(verified && verified->good());
        }
    }

    /// In the middle of whatever is being written just then: between log and table, between a rename and the sync of its folder.
    void aPowerCutBeforeAnyOperation()
    {
        int operations = 0;
        {
            FaultVfs disk;
            FaultFiles files(disk);
            Desk desk;
            desk.disk = &files;
            QStringList saved;
            QVERIFY(work(desk, &saved));
            operations = disk.all();
            QVERIFY2(disk.count(FaultVfs::Rename) > 0, "mirror.log does not go through this disk");
        }
        int cuts = 0;
        for (int number = 1; number < operations; number += stride()) {
            FaultVfs disk;
            FaultFiles files(disk);
            Desk desk;
            desk.disk = &files;
            disk.cutPowerBefore(number, quint32(20'261'122 + number));
            QStringList saved;
            QStringList before;
            QVERIFY(work(desk, &saved, [&] { before = disk.isCut() ? before : saved; }));
            QVERIFY(disk.isCut());
            QTemporaryDir folder;
            leave(disk.leftovers(), folder.path());
            Store after(folder.path(), desk.keys(), meId, desk.clock, domain::WorkCalendar::shipped());
            const auto opened = wait(after.open());
            QVERIFY2(opened, qPrintable(u"cut before operation %1: %2"_s.arg(number).arg(opened ? QString() : opened.error().detail)));
            const auto entries = wait(after.outbox(true));
            QStringList found;
            for (const OutboxEntry &entry : *entries)
                found.append(entry.signedCommand.command.id);
            QVERIFY2(found.first(std::min(found.size(), before.size())) == before,
                qPrintable(u"cut before operation %1: %2 of %3"_s.arg(number).arg(found.join(u','), before.join(u','))));
            QVERIFY(saved.first(found.size()) == found);
            ++cuts;
        }
        qInfo("%d power cuts in %d operations", cuts, operations);
    }

private:
    static int stride() { return tests::support::rounds("CASEDESK_FAULT_STEP", 5, 1); }

    /// The profile as the power cut leaves it.
    static void leave(const QHash<QString, QByteArray> &files, const QString &folder)
    {
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (file.key().endsWith(u"-shm"_s))
                continue; // shared memory does not outlive the machine
            QFile left(folder + u'/' + QFileInfo(file.key()).fileName());
            QVERIFY(left.open(QIODevice::WriteOnly));
            QCOMPARE(left.write(file.value()), file->size());
        }
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
