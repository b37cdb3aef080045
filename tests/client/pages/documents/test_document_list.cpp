// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_list.h"
#include "i18n/translations.h"
#include "tests/client/pages/documents/documents_world.h"
#include "tests/support/page_stage.h"
#include "widgets/empty_state.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using client::store::DocumentBox;

class TestDocumentList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        m_world = std::make_unique<DocumentsWorld>();
        m_world->fill();
    }
    void cleanup()
    {
        m_list.reset();
        m_world.reset();
    }
    void theArrowChoosesAndEnterGoesOn()
    {
        make();
        QSignalSpy chosen(m_list.get(), &DocumentList::chosen), entered(m_list.get(), &DocumentList::entered);
        m_list->focusList();
        QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(chosen.last(), QVariantList({u"d12"_s}));
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(chosen.last(), QVariantList({u"d12"_s}));
    }
    void markingARowIsNotChoosingIt()
    {
        make();
        QSignalSpy chosen(m_list.get(), &DocumentList::chosen);
        m_list->setCurrent(u"d13"_s);
        QCOMPARE(view()->currentIndex().row(), 2);
        m_list->setCurrent(u"unknown"_s);
        QVERIFY(!view()->currentIndex().isValid());
        QCOMPARE(chosen.size(), 0);
    }
    void wordsNarrowItAfterAMoment()
    {
        make();
        m_list->focusFilter();
        QTest::keyClicks(filter(), u"13"_s);
        QCOMPARE(m_list->model().rowCount(), 3); // not at every key
        QTRY_COMPARE(m_list->model().rowCount(), 1);
        QTest::keyClick(filter(), Qt::Key_Down);
        QVERIFY(view()->hasFocus());
        QCOMPARE(view()->currentIndex().row(), 0);
        m_list->focusFilter();
        QTest::keyClick(filter(), Qt::Key_Escape);
        QTRY_COMPARE(m_list->model().rowCount(), 3);
    }
    void nothingFoundOffersToClearTheWords()
    {
        make();
        filter()->insert(u"没有这样的文"_s);
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY(reads(*m_list, u"没有符合"_s));
        empty()->findChild<QPushButton *>()->click();
        QTRY_VERIFY(view()->isVisible());
        QVERIFY(filter()->hasFocus());
        QVERIFY(filter()->text().isEmpty());
    }
    void eachEmptyBoxSaysWhatComesNext()
    {
        m_world->reader.papers.clear();
        make();
        QSet<QString> said;
        for (const DocumentBox box : {DocumentBox::Incoming, DocumentBox::Unsigned, DocumentBox::Outgoing}) {
            m_list->showBox(box);
            QTRY_VERIFY(empty()->isVisible());
            said.insert(visibleWords(*empty()).join(u'\n'));
            QVERIFY(!empty()->findChild<QPushButton *>()->isVisible()); // nothing to clear
        }
        QCOMPARE(said.size(), 3);
    }
    void aFailureIsSaid()
    {
        m_world->reader.failing = domain::Failure{domain::FailureCode::StoreFailed, {}, true};
        make();
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY(reads(*m_list, u"列表读取失败"_s));
        m_world->reader.failing.reset();
        m_list->refresh();
        QTRY_VERIFY(view()->isVisible());
    }
    void boxesByName()
    {
        make();
        m_list->showBox(DocumentBox::Unsigned);
        QTRY_COMPARE(m_list->model().rowCount(), 1);
        auto *tabs = m_list->findChild<QTabBar *>();
        QCOMPARE(tabs->currentIndex(), 1);
        m_translations.use(u"en"_s);
        QTRY_COMPARE(tabs->tabText(1), u"To sign for"_s);
        QVERIFY(namelessControls(*m_list).isEmpty());
    }

private:
    void make()
    {
        m_list = std::make_unique<DocumentList>(m_world->context);
        m_list->resize(340, 600);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        QTRY_VERIFY(m_list->model().isLoaded());
    }
    QListView *view() const { return m_list->findChild<QListView *>(); }
    QLineEdit *filter() const { return m_list->findChild<QLineEdit *>(); }
    widgets::EmptyState *empty() const { return m_list->findChild<widgets::EmptyState *>(); }

    i18n::Translations m_translations;
    std::unique_ptr<DocumentsWorld> m_world;
    std::unique_ptr<DocumentList> m_list;
};

QTEST_MAIN(TestDocumentList)
#include "test_document_list.moc"
