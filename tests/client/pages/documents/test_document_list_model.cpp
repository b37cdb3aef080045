// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_list_model.h"
#include "tests/support/fake_reader.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace tests::support;

class TestDocumentListModel : public QObject {
    Q_OBJECT

    FixedClock m_clock;

    static void add(FakeReader &reader, int from, int to)
    {
        for (int i = from; i < to; ++i) {
            domain::Document paper;
            paper.id = u"d"_s + QString::number(i);
            paper.number = u"青府〔2006〕%1号"_s.arg(i);
            paper.title = u"关于第%1件事的通知"_s.arg(i);
            paper.arrivedAt = QDateTime({2006, 7, 5}, {1, 0}, Qt::UTC);
            paper.senderId = u"district"_s;
            reader.add(paper, i % 3 == 0 ? domain::ReceiptState::Unreceived : domain::ReceiptState::Read);
        }
    }

private Q_SLOTS:
    void fetchesOnlyWhatIsLookedAt()
    {
        FakeReader reader;
        add(reader, 0, 27'000);
        DocumentListModel model(reader, m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &DocumentListModel::loaded);
        model.setQuery({});
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(model.rowCount(), 27'000);
        QCOMPARE(model.row(0)->id, u"d0"_s);
        const int before = reader.calls;
        QCOMPARE(model.row(20'050), nullptr);
        QCOMPARE(model.row(20'051), nullptr);
        QTRY_VERIFY(model.row(20'050));
        QCOMPARE(model.row(20'050)->id, u"d20050"_s);
        QVERIFY2(reader.calls <= before + 2, "one window for both rows, and one the model tester may look at");
    }

    void anotherLanguageIsToldToHeadsAndRows()
    {
        FakeReader reader;
        add(reader, 0, 3);
        DocumentListModel model(reader, m_clock);
        QSignalSpy heads(&model, &DocumentListModel::headerDataChanged), rows(&model, &DocumentListModel::dataChanged);
        model.retranslate(); // nothing loaded yet
        QCOMPARE(heads.size(), 1);
        QCOMPARE(rows.size(), 0);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 3);
        rows.clear();
        model.retranslate();
        QCOMPARE(heads.size(), 2);
        QCOMPARE(heads.last().at(2).toInt(), model.columnCount() - 1);
        QCOMPARE(rows.last().at(1).toModelIndex().row(), 2);
    }

    void saysRowsInWords()
    {
        FakeReader reader;
        add(reader, 0, 3);
        reader.people.units.insert(u"district"_s, {u"district"_s, u"榕江市青榕区人民政府"_s, u"区政府"_s, {}, 0});
        DocumentListModel model(reader, m_clock);
        model.setDirectory(reader.people);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, DocumentListModel::State), u"To sign for"_s);
        QCOMPARE(text(1, DocumentListModel::State), u"Read"_s);
        QCOMPARE(text(0, DocumentListModel::Sender), u"区政府"_s);
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"关于第0件事的通知"_s));
    }

    void growsAndShrinksWithoutReset()
    {
        FakeReader reader;
        add(reader, 0, 5);
        DocumentListModel model(reader, m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 5);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        add(reader, 5, 250);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 250);
        reader.papers.resize(2);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        reader.papers.clear();
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void newestQueryWins()
    {
        FakeReader reader;
        add(reader, 0, 30);
        DocumentListModel model(reader, m_clock);
        model.setQuery({client::store::DocumentBox::Incoming, u"第1件"_s});
        model.setQuery({client::store::DocumentBox::Unsigned, {}});
        QSignalSpy loaded(&model, &DocumentListModel::loaded);
        QTRY_COMPARE(model.rowCount(), 10);
        QTest::qWait(20);
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(model.find(u"d3"_s), 1);
        QCOMPARE(model.find(u"d1"_s), -1);
    }

    void keepsTheFailure()
    {
        FakeReader reader;
        reader.failing = domain::Failure{domain::FailureCode::StoreFailed, {}, true};
        DocumentListModel model(reader, m_clock);
        model.setQuery({});
        QTRY_VERIFY(model.isLoaded());
        QVERIFY(model.failure());
        reader.failing.reset();
        add(reader, 0, 2);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(!model.failure());
    }
};

QTEST_GUILESS_MAIN(TestDocumentListModel)
#include "test_document_list_model.moc"
