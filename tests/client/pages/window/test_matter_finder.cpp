// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/matter_finder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::found;
using domain::Matter;

class TestMatterFinder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestVersion();
    void byInitialsWordsAndTheme();

private:
    static Matter matter(const QString &code, const QString &version, const QString &name, const QString &pinyin, const QString &theme)
    {
        Matter made;
        made.code = code;
        made.version = version;
        made.name = name + u"许可"_s;
        made.shortName = name;
        made.pinyin = pinyin;
        made.category = theme;
        return made;
    }
    static QStringList codes(const QList<Matter> &matters)
    {
        QStringList list;
        for (const Matter &each : matters)
            list.append(each.code);
        return list;
    }
};

void TestMatterFinder::onlyTheNewestVersion()
{
    const auto list = client::pages::window::offered({matter(u"a"_s, u"2026.9"_s, u"甲"_s, u"j"_s, u"丙"_s),
        matter(u"a"_s, u"2026.10"_s, u"甲"_s, u"j"_s, u"丙"_s), matter(u"b"_s, u"2026.1"_s, u"乙"_s, u"y"_s, {})});
    QCOMPARE(codes(list), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(list.first().version, u"2026.10"_s);
    QCOMPARE(client::pages::window::themes(list), QStringList{u"丙"_s});
}

void TestMatterFinder::byInitialsWordsAndTheme()
{
    const QList<Matter> all = {matter(u"filing"_s, u"1"_s, u"施工合同备案"_s, u"sghtba"_s, u"建设工程"_s),
        matter(u"shop"_s, u"1"_s, u"商铺开业登记"_s, u"spkydj"_s, u"商事登记"_s),
        matter(u"sign"_s, u"1"_s, u"户外招牌设置"_s, u"hwzpsz"_s, u"城市管理"_s)};
    QCOMPARE(codes(found(all, {}, {})), QStringList({u"filing"_s, u"shop"_s, u"sign"_s}));
    QCOMPARE(codes(found(all, {}, u"sp"_s)), QStringList({u"shop"_s}));
    QCOMPARE(codes(found(all, {}, u"S"_s)), QStringList({u"filing"_s, u"shop"_s, u"sign"_s})); // from the beginning before within
    QCOMPARE(codes(found(all, {}, u"招牌"_s)), QStringList({u"sign"_s}));
    QCOMPARE(codes(found(all, {}, u"合同 备案"_s)), QStringList({u"filing"_s}));
    QCOMPARE(codes(found(all, {}, u"sgba"_s)), QStringList({u"filing"_s}));
    QCOMPARE(codes(found(all, u"商事登记"_s, {})), QStringList({u"shop"_s}));
    QVERIFY(found(all, {}, u"没有"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestMatterFinder)
#include "test_matter_finder.moc"
