// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_list.h"
#include "client/pages/documents/document_list_model.h"
#include "client/pages/documents/documents_page.h"
#include "documents_world.h"
#include "widgets/empty_state.h"
#include "widgets/key_button.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace client::pages;
using namespace tests::support;

namespace {

constexpr int enough = 20'000;

}

class TestDocumentsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<DocumentsWorld> m_world;
    std::unique_ptr<DocumentsPage> m_page;

    template <class T> T *part() { return m_page->findChild<T *>(); }
    /// The list of papers, not that of pages or zooms.
    QListView *list()
    {
        for (QListView *one : m_page->findChildren<QListView *>())
            if (qobject_cast<DocumentListModel *>(one->model()))
                return one;
        return nullptr;
    }
    /// Everything a person can read on the page now, one line a label.
    QString seen()
    {
        QStringList words;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                words.append(label->text());
        return words.join(u'\n');
    }
    /// Whether the pane, which is made when it is needed, stands so.
    bool isPaper(widgets::PdfSource::State state)
    {
        const auto *pane = part<widgets::PdfPane>();
        return pane != nullptr && pane->isVisible() && part<widgets::PdfPane>()->source().state() == state;
    }
    bool isPaperShown() { return isPaper(widgets::PdfSource::State::Open); }
    QAction *action(const QString &name)
    {
        for (QAction *one : m_page->commandActions())
            if (one->text() == name)
                return one;
        return nullptr;
    }
    void start(bool filled = true)
    {
        if (filled)
            m_world->fill();
        m_page = std::make_unique<DocumentsPage>(m_world->context);
        m_page->resize(1'280, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->open({}, {});
        QTRY_VERIFY(list()->model()->rowCount() == (filled ? 3 : 0));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"casedesk-test"_s);
        QCoreApplication::setApplicationName(u"documents"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }

    void init()
    {
        QSettings().clear();
        m_world = std::make_unique<DocumentsWorld>();
    }

    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void opensPapersByKeysAlone()
    {
        start();
        QCOMPARE(QApplication::focusWidget(), list());
        QTest::keyClick(list(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
        QTRY_VERIFY(seen().contains(u"青府〔2006〕11号"_s));
        QVERIFY(seen().contains(u"榕江市青榕区人民政府"_s));
        QVERIFY(seen().contains(u"1 of 2 signed for"_s));
        QVERIFY(seen().contains(u"顾清"_s));
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &part<widgets::PdfPane>()->view());
    }

    void thePaneIsThereBeforeAPaperIsChosen()
    {
        m_world->fill();
        m_page = std::make_unique<DocumentsPage>(m_world->context);
        QVERIFY(part<widgets::PdfPane>() == nullptr); // the list is painted first
        m_page->show();
        QTRY_VERIFY(part<widgets::PdfPane>() != nullptr);
        QVERIFY(!part<widgets::PdfPane>()->isVisible());
    }

    void signsForAPaperOnce()
    {
        start();
        m_page->open(u"d11"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
        auto *button = part<widgets::KeyButton>();
        QTRY_VERIFY(button->isVisible());
        QSignalSpy said(m_page.get(), &Page::said);
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_COMPARE(m_world->commands.log, QStringList{u"sign_for d11"_s});
        QTRY_VERIFY(!button->isVisible());
        QVERIFY(seen().contains(u"sent as soon as"_s)); // saved here, and said so
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().at(1).toString(), u"command-1"_s); // can be undone
        QTest::keyClick(list(), Qt::Key_S);
        QTest::qWait(30);
        QCOMPARE(m_world->commands.log.size(), 1);
    }

    void marksAsReadOnlyWhatIsSignedFor()
    {
        start();
        m_page->open(u"d11"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
        QTest::qWait(30);
        QVERIFY(m_world->commands.log.isEmpty());
        m_page->open(u"d12"_s, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_world->commands.log, QStringList{u"mark_read d12"_s}, enough);
        m_page->open(u"d13"_s, {}); // read already
        QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"青府〔2006〕13号"_s), enough);
        m_page->open(u"d12"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"青府〔2006〕12号"_s), enough);
        QTest::qWait(200);
        QCOMPARE(m_world->commands.log.size(), 1);
    }

    void showsRefusals()
    {
        start();
        client::store::OutboxEntry refused;
        refused.signedCommand.command.kind = domain::command_kind::signFor;
        refused.signedCommand.command.args = {{u"documentId"_s, u"d11"_s}};
        refused.state = client::store::OutboxState::Refused;
        refused.answer.code = domain::codeText(domain::FailureCode::DocumentNotYours);
        m_world->reader.entries.append(refused);
        m_page->open(u"d11"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"not addressed to your office"_s), enough);
    }

    void saysWhenThePaperIsNotFetched()
    {
        m_world->fill();
        m_world->reader.blobs.remove(u"sha-d11"_s);
        m_page = std::make_unique<DocumentsPage>(m_world->context);
        m_page->resize(1'280, 700); // facts beside the paper
        m_page->show();
        m_page->open(u"d11"_s, {});
        QTRY_VERIFY(seen().contains(u"Not fetched yet"_s));
        QVERIFY(part<widgets::PdfPane>() == nullptr || !part<widgets::PdfPane>()->isVisible());
        QVERIFY(seen().contains(u"青府〔2006〕11号"_s)); // the facts are there all the same
        m_world->reader.blobs.insert(u"sha-d11"_s, textPdf({u"到了"_s}));
        m_world->reader.say({u"document"_s}, {u"d11"_s});
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
    }

    void saysWhenThePaperIsHostile()
    {
        m_world->fill();
        m_world->reader.blobs.insert(u"sha-d11"_s, encryptedPdf());
        m_page = std::make_unique<DocumentsPage>(m_world->context);
        m_page->show();
        m_page->open(u"d11"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(isPaper(widgets::PdfSource::State::Failed), enough);
        m_page->open(u"d12"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
    }

    void switchesBoxesAndNarrows()
    {
        start();
        m_page->open({}, u"box:unsigned"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        m_page->open({}, u"box:outgoing"_s);
        QTRY_VERIFY(seen().contains(u"Nothing sent yet"_s));
        part<DocumentList>()->findChild<QTabBar *>()->setCurrentIndex(0);
        QTRY_COMPARE(list()->model()->rowCount(), 3);
        QTest::keyClick(list(), Qt::Key_Slash);
        auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(filter);
        QInputMethodEvent typed;
        typed.setCommitString(u"防汛"_s);
        QApplication::sendEvent(filter, &typed);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), list());
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
        filter->setText(u"无此文"_s);
        QTRY_VERIFY(seen().contains(u"No paper matches"_s));
    }

    void keepsThePaperWhenItsRowLeaves()
    {
        start();
        m_page->open(u"d11"_s, u"box:unsigned"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isPaperShown(), enough);
        QTRY_VERIFY(action(u"Sign for it"_s)->isEnabled());
        action(u"Sign for it"_s)->trigger();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QVERIFY(isPaperShown());
        QVERIFY(seen().contains(u"青府〔2006〕11号"_s));
    }

    void followsASynchronisation()
    {
        start();
        m_page->open(u"d11"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"1 of 2 signed for"_s), enough);
        m_world->reader.papers.first().addressees.first() = {
            u"housing"_s, domain::ReceiptState::SignedFor, u"chenyu"_s, m_world->clock.now()};
        m_world->reader.say({u"document"_s}, {u"d11"_s});
        QTRY_VERIFY(seen().contains(u"all 2 signed for"_s));
        QVERIFY(!action(u"Sign for it"_s)->isEnabled());
        m_world->paper(14, u"新来的通知"_s, domain::Urgency::None, domain::ReceiptState::Unreceived);
        m_world->reader.say({u"document"_s});
        QTRY_COMPARE(list()->model()->rowCount(), 4);
    }

    void narrowedItReadsAgainWhenMoreIsFound()
    {
        start();
        QTest::keyClick(list(), Qt::Key_Slash);
        auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(filter);
        filter->setText(u"堤防"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        m_world->paper(14, u"堤防加固的通知"_s, domain::Urgency::None, domain::ReceiptState::Unreceived); // here, its words entered later
        m_world->reader.say({u"search"_s});
        QTRY_COMPARE(list()->model()->rowCount(), 1);
    }

    void explainsEmptiness()
    {
        start(false);
        QTRY_VERIFY(seen().contains(u"No papers yet"_s));
        QVERIFY(seen().contains(u"Choose a paper"_s));
    }

    void remembersTheSplitter()
    {
        start();
        auto *splitter = part<QSplitter>();
        splitter->setSizes({300, 700, 280});
        Q_EMIT splitter->splitterMoved(300, 1);
        const QList<int> sizes = splitter->sizes();
        m_page = std::make_unique<DocumentsPage>(m_world->context);
        m_page->resize(1'280, 700);
        m_page->show();
        QCOMPARE(part<QSplitter>()->sizes(), sizes);
    }

    void survivesGoingAwayInTheMiddle()
    {
        start();
        m_page->open(u"d11"_s, {});
        QTest::qWait(125); // its paper is being read
        m_page.reset();
        QTest::qWait(300);
    }
};

QTEST_MAIN(TestDocumentsPage)
#include "test_documents_page.moc"
