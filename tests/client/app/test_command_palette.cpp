// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/command_palette.h"
#include "client/pages/page.h"
#include "domain/feed.h"
#include "tests/support/page_stage.h"
#include "tests/support/pixels.h"
#include "widgets/brief_list.h"
#include "widgets/theme/palettes.h"

#include <QAction>
#include <QLineEdit>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using client::app::CommandPalette;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace page_id = client::pages::page_id;
namespace theme = widgets::theme;

namespace {

using Hits = QList<store::SearchHit>;

/// Keeps each question until the test answers it.
class SlowReader final : public FakeReader {
public:
    struct Question {
        QString words;
        QSharedPointer<QPromise<domain::Result<Hits>>> promise;
    };
    QList<Question> asked;
    store::Async<Hits> search(const QString &words, int) override
    {
        auto promise = QSharedPointer<QPromise<domain::Result<Hits>>>::create();
        promise->start();
        asked.append({words, promise});
        return promise->future();
    }
    void answer(qsizetype which, const domain::Result<Hits> &found)
    {
        asked.at(which).promise->addResult(found);
        asked.at(which).promise->finish();
    }
};

store::SearchHit paperHit()
{
    return {domain::object_kind::document, u"d1"_s, u"青府〔2026〕13号"_s, u"关于报送老旧小区改造进度的函"_s, sample::now()};
}

store::SearchHit caseHit()
{
    return {domain::object_kind::caseFile, u"c7"_s, u"QR-2026-1047"_s, u"榕江花园二期土建施工合同备案"_s, sample::now()};
}

} // namespace

class TestCommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        theme::apply(*qApp, theme::Scheme::Light);
        m_reader = std::make_unique<SlowReader>();
        m_host = std::make_unique<QWidget>();
        m_host->resize(1366, 716);
        m_before = new QLineEdit(m_host.get());
        m_palette = new CommandPalette(*m_reader, m_host.get());
        m_sync = new QAction(u"立即同步(&S)"_s, m_host.get());
        m_sync->setShortcut(Qt::Key_F5);
        m_off = new QAction(u"不可用"_s, m_host.get());
        m_off->setEnabled(false);
        m_home = new QAction(u"首页"_s, m_host.get());
        m_host->show();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
        m_before->setFocus();
        m_palette->open({m_sync, m_off, m_home});
    }
    void cleanup()
    {
        m_host.reset();
        m_reader.reset();
    }
    void opensWithTheCommandsThatCanBeDone()
    {
        QVERIFY(m_palette->isVisible());
        QVERIFY(field()->hasFocus());
        QCOMPARE(titles(), QStringList({u"立即同步(S)"_s, u"首页"_s}));
        QCOMPARE(list()->rows().at(0).trailing, u"F5"_s);
        QCOMPARE(list()->rows().at(0).note, u"命令"_s);
        QVERIFY(m_host->rect().contains(m_palette->geometry()));
        QVERIFY2(namelessControls(*m_palette).isEmpty(), qPrintable(namelessControls(*m_palette).join(u'\n')));
        QVERIFY(m_reader->asked.isEmpty());
    }
    void enterDoesTheCommandAndGivesTheFocusBack()
    {
        QSignalSpy done(m_home, &QAction::triggered);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(done.size(), 1);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_before->hasFocus());
    }
    void arrowsGoRound()
    {
        QTest::keyClick(field(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 0);
    }
    void papersAndCasesAreFoundAndGoneTo()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::hitChosen);
        QTest::keyClicks(field(), u" 2026 "_s);
        QTRY_COMPARE(m_reader->asked.size(), 1); // once, when typing pauses
        QCOMPARE(m_reader->asked.at(0).words, u"2026"_s);
        m_reader->answer(0, Hits{paperHit(), caseHit()});
        QTRY_COMPARE(titles(), QStringList({paperHit().title, caseHit().title}));
        QCOMPARE(list()->rows().at(0).note, u"公文 · 青府〔2026〕13号"_s);
        QCOMPARE(list()->rows().at(1).note, u"办件 · QR-2026-1047"_s);
        QCOMPARE(list()->rows().at(0).trailing, u"2026年11月23日 (一)"_s);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Enter);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0), QVariantList({QString(page_id::cases), u"c7"_s}));
        QVERIFY(!m_palette->isVisible());
    }
    void theMouseChoosesToo()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::hitChosen);
        QTest::keyClicks(field(), u"2026"_s);
        QTRY_COMPARE(m_reader->asked.size(), 1);
        m_reader->answer(0, Hits{paperHit()});
        QTRY_COMPARE(titles(), QStringList({paperHit().title}));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(0, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0), QVariantList({QString(page_id::documents), u"d1"_s}));
    }
    void anOlderAnswerDoesNotOverwriteANewerOne()
    {
        QTest::keyClicks(field(), u"2"_s);
        QTRY_COMPARE(m_reader->asked.size(), 1);
        QTest::keyClicks(field(), u"0"_s);
        QTRY_COMPARE(m_reader->asked.size(), 2);
        m_reader->answer(1, Hits{caseHit()});
        QTRY_COMPARE(titles(), QStringList({caseHit().title}));
        m_reader->answer(0, Hits{paperHit()});
        QTest::qWait(50); // whatever would come has come
        QCOMPARE(titles(), QStringList({caseHit().title}));
    }
    void nothingFoundSaysWhatToDo()
    {
        QTest::keyClicks(field(), u"zzzz"_s);
        QVERIFY(!list()->isVisible());
        QVERIFY(!reads(*m_palette, u"本机没有找到"_s)); // not before it is known
        QTRY_COMPARE(m_reader->asked.size(), 1);
        m_reader->answer(0, Hits{});
        QTRY_VERIFY(reads(*m_palette, u"本机没有找到"_s));
        QTest::keyClick(field(), Qt::Key_Return); // does nothing
        QVERIFY(m_palette->isVisible());
    }
    void saysHowManyPapersCannotBeFoundYet()
    {
        QVERIFY(!reads(*m_palette, u"暂时查不到"_s));
        m_reader->toIndex = 26750;
        Q_EMIT m_reader->changes().changed({{u"search"_s}, {}});
        QTRY_VERIFY(reads(*m_palette, u"还有 26750 件公文暂时查不到"_s));
        QVERIFY(m_host->rect().contains(m_palette->geometry()));
        QTest::keyClicks(field(), u"2026"_s);
        QTRY_COMPARE(m_reader->asked.size(), 1);
        m_reader->answer(0, Hits{});
        m_reader->toIndex = 0;
        Q_EMIT m_reader->changes().changed({{u"search"_s}, {}});
        QTRY_COMPARE(m_reader->asked.size(), 2); // what has come meanwhile is found by the same words
        m_reader->answer(1, Hits{paperHit()});
        QTRY_COMPARE(titles(), QStringList{paperHit().title});
        QVERIFY(!reads(*m_palette, u"暂时查不到"_s));
        m_palette->finish();
        Q_EMIT m_reader->changes().changed({{u"search"_s}, {}});
        QCOMPARE(m_reader->asked.size(), 2); // closed it asks nothing
    }
    void closedItKeepsNoWordOfWhatWasFound()
    {
        QTest::keyClicks(field(), u"2026"_s);
        QTRY_COMPARE(m_reader->asked.size(), 1);
        m_reader->answer(0, Hits{paperHit(), caseHit()});
        QTRY_COMPARE(titles().size(), 2);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(titles().isEmpty());
        QVERIFY(field()->text().isEmpty());
        QVERIFY(m_before->hasFocus());
        QTest::qWait(200); // no search begins behind its back
        QCOMPARE(m_reader->asked.size(), 1);
    }
    void anAnswerAfterClosingIsLost()
    {
        QTest::keyClicks(field(), u"2026"_s);
        QTRY_COMPARE(m_reader->asked.size(), 1);
        QTest::keyClick(field(), Qt::Key_Escape);
        m_reader->answer(0, Hits{paperHit()});
        QTest::qWait(20);
        m_palette->open({m_home});
        QCOMPARE(titles(), QStringList({u"首页"_s}));
    }
    void goesWhenAnotherPlaceIsClicked()
    {
        m_before->setFocus(Qt::MouseFocusReason);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_before->hasFocus());
    }
    void aCommandThatIsGoneIsNoHarm()
    {
        delete m_home;
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!m_palette->isVisible());
    }
    void staysInTheMiddleWhenTheWindowGrows()
    {
        m_host->resize(1600, 900);
        QTRY_VERIFY(qAbs(m_palette->geometry().center().x() - 800) <= 1);
    }
    void speaksThePresentLanguage()
    {
        m_translations.use(u"en"_s);
        QTRY_COMPARE(field()->placeholderText(), u"Paper, case, number, page or command"_s);
        QCOMPARE(m_palette->accessibleName(), u"Go anywhere"_s);
        QTest::keyClicks(field(), u"zzzz"_s);
        QTRY_COMPARE(m_reader->asked.size(), 1);
        m_reader->answer(0, Hits{});
        QTRY_VERIFY(reads(*m_palette, u"Nothing found on this desk."_s));
        QVERIFY(!reads(*m_palette, u"本机没有找到"_s));
    }
    void liesOnTheSurfaceOfTheScheme_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
        QTest::newRow("high contrast") << theme::Scheme::HighContrast;
    }
    void liesOnTheSurfaceOfTheScheme()
    {
        QFETCH(theme::Scheme, scheme);
        theme::apply(*qApp, scheme);
        const QImage image = drawn(*m_palette);
        QCOMPARE(image.pixelColor(5, image.height() / 2), theme::colorsOf(scheme).surface);
        QVERIFY(count(image, theme::colorsOf(scheme).ink) > 20);
    }

private:
    QLineEdit *field() const { return m_palette->findChild<QLineEdit *>(); }
    widgets::BriefList *list() const { return m_palette->findChild<widgets::BriefList *>(); }
    QStringList titles() const
    {
        QStringList all;
        for (const widgets::BriefRow &row : list()->rows())
            all.append(row.title);
        return all;
    }
    i18n::Translations m_translations;
    std::unique_ptr<SlowReader> m_reader;
    std::unique_ptr<QWidget> m_host;
    QLineEdit *m_before = nullptr;
    CommandPalette *m_palette = nullptr;
    QAction *m_sync = nullptr, *m_off = nullptr, *m_home = nullptr;
};

QTEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
