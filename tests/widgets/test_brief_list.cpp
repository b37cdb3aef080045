// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/brief_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestBriefList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensByEnterAndByOneClick()
    {
        widgets::BriefList list;
        QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setRows({{u"a"_s, domain::Lamp::Red, u"first"_s, u"note"_s, u"1"_s}, {u"b"_s, domain::Urgency::Urgent, u"second"_s, {}, {}}});
        list.resize(300, 200);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QSignalSpy opened(&list, &widgets::BriefList::opened);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"b"_s);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(0, 0)).center());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(1).at(0).toString(), u"a"_s);
    }
    void keepsItsPlaceWhenRowsChange()
    {
        widgets::BriefList list;
        list.setRows({{u"a"_s, {}, u"1"_s, {}, {}}, {u"b"_s, {}, u"2"_s, {}, {}}, {u"c"_s, {}, u"3"_s, {}, {}}});
        list.setCurrentIndex(list.model()->index(2, 0));
        list.setRows({{u"a"_s, {}, u"1"_s, {}, {}}, {u"b"_s, {}, u"2"_s, {}, {}}});
        QCOMPARE(list.currentIndex().row(), 1);
        list.setRows({});
        QVERIFY(!list.currentIndex().isValid());
    }
    void rowsAreSpoken()
    {
        widgets::BriefList list;
        list.setRows({{u"a"_s, {}, u"title"_s, u"note"_s, u"09:00"_s}});
        QCOMPARE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"title, note, 09:00"_s);
    }
};

QTEST_MAIN(TestBriefList)
#include "test_brief_list.moc"
