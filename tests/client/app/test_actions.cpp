// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/actions.h"
#include "client/pages/page.h"
#include "i18n/translations.h"

#include <QAction>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using client::app::Actions;
using namespace Qt::StringLiterals;
namespace page_id = client::pages::page_id;

class TestActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        m_window = std::make_unique<QWidget>();
        m_actions = new Actions(m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void eachHasItsOwnKey()
    {
        QSet<QString> keys;
        for (const QAction *action : m_actions->everywhere()) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            keys.insert(action->shortcut().toString());
        }
        QCOMPARE(keys.size(), m_actions->everywhere().size());
    }
    void keysDoThemInTheWindow_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("control");
        QTest::addColumn<QString>("name");
        QTest::newRow("sync") << int(Qt::Key_F5) << false << u"立即同步"_s;
        QTest::newRow("lock") << int(Qt::Key_L) << true << u"锁定"_s;
        QTest::newRow("find") << int(Qt::Key_K) << true << u"快速查找"_s;
        QTest::newRow("keys") << int(Qt::Key_F1) << false << u"本页按键"_s;
        QTest::newRow("quit") << int(Qt::Key_Q) << true << u"退出"_s;
        QTest::newRow("first page") << int(Qt::Key_1) << true << u"首页"_s;
        QTest::newRow("last page") << int(Qt::Key_5) << true << u"待发"_s;
    }
    void keysDoThemInTheWindow()
    {
        QFETCH(int, key);
        QFETCH(bool, control);
        QFETCH(QString, name);
        QStringList done;
        for (QAction *action : m_actions->everywhere())
            connect(action, &QAction::triggered, this, [&done, action] { done.append(action->text()); });
        QTest::keyClick(m_window.get(), Qt::Key(key), control ? Qt::ControlModifier : Qt::NoModifier);
        QCOMPARE(done, QStringList({name}));
    }
    void lockedOnlyQuittingIsPossible()
    {
        m_actions->setUnlocked(false);
        for (const QAction *action : m_actions->everywhere())
            QCOMPARE(action->isEnabled(), action == m_actions->quit);
        QSignalSpy find(m_actions->find, &QAction::triggered);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(find.size(), 0);
        m_actions->setUnlocked(true);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(find.size(), 1);
    }
    void pagesStandAsInTheRail()
    {
        QStringList ids;
        for (const QAction *action : m_actions->pages)
            ids.append(action->data().toString());
        QCOMPARE(ids,
            QStringList({QString(page_id::home), QString(page_id::documents), QString(page_id::cases), QString(page_id::licences),
                QString(page_id::outbox), QString(page_id::window), QString(page_id::stock)}));
    }
    void theWindowIsOfferedToItsOfficersOnly()
    {
        const qsizetype before = m_actions->everywhere().size();
        QVERIFY(!m_actions->pages.last()->isVisible());
        m_actions->offerPage(page_id::stock, true);
        QVERIFY(m_actions->pages.last()->isVisible());
        QCOMPARE(m_actions->everywhere().size(), before + 1);
    }
    void oneChoiceOfEachIsTicked()
    {
        m_actions->setChosen(u"en"_s, u"dark"_s, 150);
        QCOMPARE(ticked(m_actions->languages), QVariantList({u"en"_s}));
        QCOMPARE(ticked(m_actions->themes), QVariantList({u"dark"_s}));
        QCOMPARE(ticked(m_actions->scales), QVariantList({150}));
        m_actions->setChosen(u"zh_CN"_s, u"contrast"_s, 100);
        QCOMPARE(ticked(m_actions->languages), QVariantList({u"zh_CN"_s}));
        QCOMPARE(ticked(m_actions->themes), QVariantList({u"contrast"_s}));
        QCOMPARE(ticked(m_actions->scales), QVariantList({100}));
    }
    void speakBothLanguages()
    {
        static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s), latin(u"[A-Za-z]"_s);
        for (const QAction *action : all())
            QVERIFY2(!action->text().isEmpty() && !action->text().contains(latin), qPrintable(action->text()));
        m_translations.use(u"en"_s);
        m_actions->retranslate();
        for (const QAction *action : all())
            QVERIFY2(!action->text().isEmpty() && !action->text().contains(chinese), qPrintable(action->text()));
        // A language is named in itself, whatever the present one is.
        QCOMPARE(m_actions->languages->actions().at(0)->text(), u"中文"_s);
        QCOMPARE(m_actions->languages->actions().at(1)->text(), u"English"_s);
    }

private:
    QList<QAction *> all() const { return m_actions->everywhere() + m_actions->themes->actions() + m_actions->scales->actions(); }
    static QVariantList ticked(const QActionGroup *group)
    {
        QVariantList data;
        for (const QAction *action : group->actions())
            if (action->isChecked())
                data.append(action->data());
        return data;
    }
    i18n::Translations m_translations;
    std::unique_ptr<QWidget> m_window;
    Actions *m_actions = nullptr;
};

QTEST_MAIN(TestActions)
#include "test_actions.moc"
