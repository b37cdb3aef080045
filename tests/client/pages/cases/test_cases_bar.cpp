// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/cases_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;

class TestCasesBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsEachMatterOnceAndAll();
    void lampIsShownAndCleared();
    void wordsAndLeaving();
};

void TestCasesBar::listsEachMatterOnceAndAll()
{
    CasesBar bar;
    domain::Matter one, older, two;
    one.code = older.code = u"one"_s;
    one.shortName = older.shortName = u"One"_s;
    older.version = u"1"_s;
    two.code = u"two"_s;
    two.name = u"Two"_s;
    bar.setMatters({one, older, two}, {{u"one"_s, 3}}, u"two"_s);
    auto *box = bar.findChild<QComboBox *>();
    QStringList items;
    for (int i = 0; i < box->count(); ++i)
        items.append(box->itemText(i));
    QCOMPARE(items, (QStringList{u"One (3)"_s, u"Two"_s, u"All matters (3)"_s}));
    QCOMPARE(box->currentIndex(), 1);
    QSignalSpy chosen(&bar, &CasesBar::matterChosen);
    Q_EMIT box->activated(2);
    QCOMPARE(chosen.first().first().toString(), QString());
}

void TestCasesBar::lampIsShownAndCleared()
{
    CasesBar bar;
    QSignalSpy cleared(&bar, &CasesBar::lampCleared), scope(&bar, &CasesBar::scopeChosen);
    bar.setCounts(4, 9);
    bar.setFilter({Scope::Running, domain::Lamp::Yellow, {}, {}});
    QPushButton *lamp = nullptr, *mine = nullptr;
    for (auto *button : bar.findChildren<QPushButton *>()) {
        if (button->text().contains(u"▲"_s))
            lamp = button;
        if (button->text() == u"Waiting for me 4"_s)
            mine = button;
    }
    QVERIFY(lamp && !lamp->isHidden());
    QVERIFY(mine && !mine->isChecked());
    lamp->click();
    QCOMPARE(cleared.size(), 1);
    bar.setFilter({Scope::Running, {}, {}, {}});
    QVERIFY(lamp->isHidden());
    mine->click();
    QCOMPARE(scope.first().first().value<Scope>(), Scope::Mine);
}

void TestCasesBar::wordsAndLeaving()
{
    CasesBar bar;
    QSignalSpy typed(&bar, &CasesBar::wordsTyped), leave(&bar, &CasesBar::leaveWanted);
    auto *words = bar.findChild<QLineEdit *>();
    QTest::keyClicks(words, u"ab"_s);
    QCOMPARE(typed.last().first().toString(), u"ab"_s);
    QTest::keyClick(words, Qt::Key_Down);
    QCOMPARE(words->text(), u"ab"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QCOMPARE(leave.size(), 2);
    QCOMPARE(words->text(), QString());
    const qsizetype before = typed.size();
    bar.setFilter({Scope::Mine, {}, u"set"_s, {}}); // set from outside: nothing is said
    QCOMPARE(words->text(), u"set"_s);
    QCOMPARE(typed.size(), before);
}

QTEST_MAIN(TestCasesBar)
#include "test_cases_bar.moc"
