// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/officer_list.h"
#include "i18n/translations.h"
#include "tests/support/pixels.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using client::pages::DeskOfficer;
using client::pages::OfficerList;
using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

const QList<DeskOfficer> officers = {{u"/desk/chenyu"_s, u"陈屿"_s, u"综合科 · 科长"_s, 3}, {u"/desk/fangyuan"_s, u"方远"_s, {}, 0},
    {u"/desk/linhe"_s, u"林禾"_s, u"勘察设计科 · 科长"_s, 0}};

} // namespace

class TestOfficerList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        theme::apply(*qApp, theme::Scheme::Light);
        m_list = std::make_unique<OfficerList>();
        m_list->resize(280, 300);
    }
    void keysWalkTheOfficers()
    {
        m_list->setOfficers(officers, u"/desk/fangyuan"_s);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        m_list->setFocus();
        QCOMPARE(m_list->current()->name, u"方远"_s);
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QCOMPARE(m_list->current()->folder, u"/desk/linhe"_s);
        QTest::keyClick(m_list.get(), Qt::Key_Home);
        QCOMPARE(*m_list->current(), officers.at(0));
        QSignalSpy activated(m_list.get(), &QListWidget::itemActivated);
        QTest::keyClick(m_list.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualItemRect(m_list->item(1)).center());
        QCOMPARE(m_list->current()->name, u"方远"_s);
    }
    void anUnknownFolderChoosesTheFirst()
    {
        m_list->setOfficers(officers, u"/desk/gone"_s);
        QCOMPARE(m_list->current()->name, u"陈屿"_s);
        m_list->setOfficers({}, {});
        QVERIFY(m_list->current() == nullptr);
        QCOMPARE(m_list->count(), 0);
    }
    void saysNamePostAndUnsentInBothLanguages()
    {
        m_list->setOfficers(officers, {});
        QCOMPARE(m_list->accessibleName(), u"本机工作人员"_s);
        QCOMPARE(spoken(), QStringList({u"陈屿, 综合科 · 科长 · 3 件待发"_s, u"方远"_s, u"林禾, 勘察设计科 · 科长"_s}));
        m_translations.use(u"en"_s);
        m_list->retranslate();
        QCOMPARE(m_list->accessibleName(), u"Officers of this desk"_s);
        QCOMPARE(spoken().constFirst(), u"陈屿, 综合科 · 科长 · 3 to send"_s);
    }
    void theChosenOneIsSeenInEveryScheme_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
        QTest::newRow("high contrast") << theme::Scheme::HighContrast;
    }
    void theChosenOneIsSeenInEveryScheme()
    {
        QFETCH(theme::Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        m_list->setOfficers(officers, u"/desk/linhe"_s);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        m_list->setFocus();
        const QImage image = tests::support::drawn(*m_list->viewport());
        const QRect row = m_list->visualItemRect(m_list->item(2));
        const QRect selected = tests::support::where(image, c.selection);
        QVERIFY(selected.isValid() && row.contains(selected));
        QVERIFY(tests::support::count(image.copy(row), c.focus) > 100);  // the ring
        QVERIFY(tests::support::count(image.copy(row), c.action) > 200); // the face
        m_list->clearFocus();
        QCOMPARE(tests::support::count(tests::support::drawn(*m_list->viewport()), c.focus), 0);
    }

private:
    QStringList spoken() const
    {
        QStringList all;
        for (int row = 0; row < m_list->count(); ++row)
            all.append(m_list->item(row)->data(Qt::AccessibleTextRole).toString());
        return all;
    }
    i18n::Translations m_translations;
    std::unique_ptr<OfficerList> m_list;
};

QTEST_MAIN(TestOfficerList)
#include "test_officer_list.moc"
