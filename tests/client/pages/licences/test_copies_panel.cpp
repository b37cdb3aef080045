// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/copies_panel.h"
#include "tests/support/page_stage.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using tests::support::reads;

class TestCopiesPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        m_panel = std::make_unique<CopiesPanel>();
        m_panel->setFixedWidth(320);
        m_panel->show();
    }
    void nothingWhileNothingWasPrinted()
    {
        m_panel->present({}, {}, {});
        QVERIFY(!m_panel->isVisible());
    }
    void eachCopyOpensItsPdf()
    {
        m_panel->present(rows(), {}, {});
        m_panel->show();
        QVERIFY(reads(*m_panel, u"已打印（2）"_s));
        auto *list = m_panel->findChild<widgets::BriefList *>();
        QVERIFY2(tests::support::namelessControls(*m_panel).isEmpty(), "every control has a name");
        QCOMPARE(list->height(), 2 * widgets::BriefList::rowHeight()); // no scrollbar within the panel's
        QSignalSpy view(m_panel.get(), &CopiesPanel::viewWanted);
        QSignalSpy nothing(m_panel.get(), &CopiesPanel::nothingKept);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(view.size(), 1);
        QCOMPARE(view.at(0).at(0).toString(), QString(64, u'a'));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(view.size(), 1);
        QCOMPARE(nothing.size(), 1);
    }
    void saysWhatIsOnShowAndTheWayBack()
    {
        m_panel->present(rows(), {}, {});
        QVERIFY(!m_panel->back()->isEnabled());
        m_panel->setOnShow(QString(64, u'a'));
        QVERIFY(m_panel->back()->isEnabled());
        QVERIFY(reads(*m_panel, u"2026年11月22日 (日) 09:30"_s));
        QSignalSpy back(m_panel.get(), &CopiesPanel::backWanted);
        m_panel->back()->trigger();
        QCOMPARE(back.size(), 1);
        m_panel->setOnShow({});
        QVERIFY(!m_panel->back()->isEnabled());
    }
    /// The same sheet printed on two days has the same bytes.
    void saysTheDayOfTheOneThatWasOpened()
    {
        auto twice = rows();
        twice[1].copy.pdf = twice[0].copy.pdf;
        m_panel->present(twice, {}, {});
        auto *list = m_panel->findChild<widgets::BriefList *>();
        connect(m_panel.get(), &CopiesPanel::viewWanted, m_panel.get(), &CopiesPanel::setOnShow);
        for (const auto &[row, day] : {std::pair(0, u"2026年11月22日 (日) 09:30"_s), std::pair(1, u"2026年8月24日 (一) 09:30"_s)}) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QTest::keyClick(list, Qt::Key_Return);
            QVERIFY2(reads(*m_panel, u"正在显示 "_s + day), qPrintable(tests::support::visibleWords(*m_panel).join(u'\n')));
        }
    }
    void inBothLanguages()
    {
        m_panel->present(rows(), {}, {});
        m_translations.use(u"en"_s);
        m_panel->retranslate();
        QVERIFY(reads(*m_panel, u"Copies printed (2)"_s));
        QVERIFY(!reads(*m_panel, u"已打印"_s));
    }

private:
    static QList<licences::CopyRows::Row> rows()
    {
        const QDateTime at(QDate(2026, 11, 22), QTime(1, 30), Qt::UTC);
        return {{{.count = 2, .pdf = {QString(64, u'a'), 10, u"application/pdf"_s}, .at = at}, false},
            {{.serial = u"A0001"_s, .at = at.addDays(-90)}, false}};
    }
    std::unique_ptr<CopiesPanel> m_panel;
    i18n::Translations m_translations;
};

QTEST_MAIN(TestCopiesPanel)
#include "test_copies_panel.moc"
