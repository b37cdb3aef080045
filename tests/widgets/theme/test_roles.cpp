// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace widgets::theme;
using namespace Qt::StringLiterals;
using tests::support::count;
using tests::support::drawn;

class TestRoles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { apply(*qApp, Scheme::Light); }

    void aShownWidgetChangesItsDressAtOnce()
    {
        QLabel label(u"超期 3 天"_s);
        setRole(&label, role::office);
        label.show();
        QVERIFY(count(drawn(label), colors().vermilion) > 10);
        setRole(&label, role::good);
        QCOMPARE(count(drawn(label), colors().vermilion), 0);
        QVERIFY(count(drawn(label), colors().good) > 10);
    }
    void areasPaintTheirGround_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("painted");
        for (const QLatin1StringView each : {role::surface, role::ground, role::card, role::cardWarn, role::topBar})
            QTest::addRow("%s", each.data()) << QString(each) << true;
        for (const QLatin1StringView each : {role::title, role::secondary, role::primary})
            QTest::addRow("%s", each.data()) << QString(each) << false;
    }
    void areasPaintTheirGround()
    {
        QFETCH(QString, name);
        QFETCH(bool, painted);
        QFrame area;
        setRole(&area, QLatin1StringView(name.toLatin1()));
        QCOMPARE(area.testAttribute(Qt::WA_StyledBackground), painted);
        QCOMPARE(area.property("role").toString(), name);
    }
    void anAreaOfTheDarkSchemeIsDark()
    {
        apply(*qApp, Scheme::Dark);
        QFrame area;
        area.resize(40, 40);
        setRole(&area, role::surface);
        QCOMPARE(drawn(area).pixelColor(20, 20), colors().surface);
        setRole(&area, role::ground);
        QCOMPARE(drawn(area).pixelColor(20, 20), colors().ground);
    }
    void typeGrowsWithTheRole()
    {
        QLabel label(u"办件台"_s);
        int before = 0;
        for (const QLatin1StringView each : {role::secondary, role::section, role::title, role::board}) {
            setRole(&label, each);
            label.ensurePolished();
            QVERIFY2(label.font().pixelSize() > before, each.data());
            before = label.font().pixelSize();
        }
        QCOMPARE(before, int(Type::Board));
    }
};

QTEST_MAIN(TestRoles)
#include "test_roles.moc"
