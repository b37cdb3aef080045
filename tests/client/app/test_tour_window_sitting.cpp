// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's story needs the shipped packages to be; the story itself is played by tests/story.
#include "client/app/tour_window.h"
#include "forms/engine/package.h"

#include <QTest>

using namespace client::app;
using namespace Qt::StringLiterals;

class TestTourWindowSitting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matters_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("initials");
        QTest::addColumn<bool>("defers");
        QTest::newRow("card") << QString(cardMatter) << u"lnrydk"_s << true;
        QTest::newRow("reader") << QString(readerMatter) << u"dzz"_s << false;
    }
    void matters()
    {
        QFETCH(QString, code);
        QFETCH(QString, initials);
        QFETCH(bool, defers);
        const auto package = forms::engine::readPackage(QDir(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/") + code));
        QVERIFY(package);
        const domain::Matter &matter = package->matter;
        QCOMPARE(matter.pinyin, initials);
        QVERIFY(matter.instant && !matter.rules.isEmpty() && !matter.fees.isEmpty());
        QCOMPARE(matter.stockKind, u"card-pvc"_s);
        QCOMPARE(std::any_of(matter.materials.cbegin(), matter.materials.cend(), [](const auto &each) { return each.deferrable; }), defers);
    }
};

QTEST_GUILESS_MAIN(TestTourWindowSitting)
#include "test_tour_window_sitting.moc"
