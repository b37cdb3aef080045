// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/web/web_test.h"

#include <QFile>

using namespace Qt::StringLiterals;

class TestWebPlugin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isLoadedOnFirstUseOnly();
    void makesAnyNumberOfPanes();

private:
    static bool loaded()
    {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6WebEngineCore");
    }
};

void TestWebPlugin::isLoadedOnFirstUseOnly()
{
    QVERIFY(!loaded()); // linking widgets does not bring Qt WebEngine in
    QWidget parent;
    QVERIFY(widgets::createWebPane(&parent));
    QVERIFY(loaded());
}

void TestWebPlugin::makesAnyNumberOfPanes()
{
    tests::Shown one, two;
    QVERIFY(one.pane && two.pane);
    QVERIFY(one.load("<title>one</title>1"));
    QVERIFY(two.load("<title>two</title>2"));
    QCOMPARE(one.pane->title(), u"one"_s);
    QCOMPARE(two.pane->title(), u"two"_s);
}

WEB_TEST_MAIN(TestWebPlugin)

#include "test_web_plugin.moc"
