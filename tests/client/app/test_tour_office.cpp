// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_office.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using client::app::TourOffice;
using namespace Qt::StringLiterals;

/// The back office and casedeskctl are small scripts that say what they were asked.
class TestTourOffice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        script(u"office"_s,
            "trap 'exit 0' TERM\n"
            "echo "
            "\"{\\\"url\\\":\\\"$2\\\",\\\"caFile\\\":\\\"ca\\\",\\\"sampleUser\\\":\\\"chenyu\\\",\\\"samplePassphrase\\\":\\\"green\\\"}"
            "\"\n"
            "while :; do sleep 0.05; done\n");
        script(u"ctl"_s,
            "for last; do :; done\n[ \"$last\" != slow ] || exec sleep 60\necho \"{\\\"said\\\":\\\"$last\\\"}\"\n[ \"$last\" != bad ]\n");
        qputenv("CASEDESK_TOUR_OFFICE", (m_dir->filePath(u"office"_s) + u" --listen 127.0.0.1:4711"_s).toUtf8());
        qputenv("CASEDESK_TOUR_CTL", m_dir->filePath(u"ctl"_s).toUtf8());
        qputenv("CASEDESK_TOUR_WORK", m_dir->path().toUtf8());
    }
    void startsAndStopsTheBackOffice()
    {
        TourOffice office;
        QVERIFY(office.isKnown() && !office.isReady());
        office.start();
        QTRY_VERIFY(office.isReady());
        QCOMPARE(office.url(), u"127.0.0.1:4711"_s);
        QCOMPARE(office.user(), u"chenyu"_s);
        office.stop();
        QTRY_VERIFY(office.isStopped());
        office.startElsewhere();
        QTRY_VERIFY(office.isReady());
        QCOMPARE(office.url(), u"127.0.0.1:0"_s);
        QVERIFY(office.allWell());
        leave(office);
    }
    void colleaguesActOneAfterAnother()
    {
        TourOffice office;
        office.start();
        QTRY_VERIFY(office.isReady());
        office.colleague(u"linhe"_s, {u"enrol"_s});
        office.colleague(u"sumin"_s, {u"sync"_s});
        QVERIFY(!office.isQuiet());
        QTRY_VERIFY(office.isQuiet());
        QCOMPARE(office.answer(u"linhe"_s).value("said"_L1).toString(), u"enrol"_s);
        QCOMPARE(office.answer(u"sumin"_s).value("said"_L1).toString(), u"sync"_s);
        QVERIFY(office.allWell());
        office.colleague(u"sumin"_s, {u"bad"_s});
        QTRY_COMPARE(office.failures().size(), 1);
        leave(office);
    }
    void leavingEndsEverybody()
    {
        TourOffice office;
        office.start();
        QTRY_VERIFY(office.isReady());
        office.colleague(u"linhe"_s, {u"slow"_s});
        office.colleague(u"sumin"_s, {u"sync"_s});
        leave(office);
        QVERIFY(office.isStopped() && office.isQuiet());
        QVERIFY(office.answer(u"sumin"_s).isEmpty()); // whoever still waited does nothing any more
    }
    void anOfficeThatEndsByItselfIsAFailure()
    {
        script(u"office"_s, "echo '{\"url\":\"x\"}'\nsleep 0.2\nexit 3\n");
        TourOffice office;
        office.start();
        QTRY_COMPARE(office.failures().size(), 1);
        QVERIFY(office.failures().constFirst().contains(u'3'));
        leave(office);
    }

private:
    static void leave(TourOffice &office)
    {
        QSignalSpy left(&office, &TourOffice::left);
        office.leave();
        QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, 10'000);
    }
    void script(const QString &name, const QByteArray &lines) const
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + lines);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestTourOffice)
#include "test_tour_office.moc"
