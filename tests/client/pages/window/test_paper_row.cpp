// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/paper_row.h"
#include "tests/client/pages/window/window_stage.h"

#include <QDateEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestPaperRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }
    void givenMissingOrPromised();
    void onlyWhatMayFollowCanFollow();
    void scansAreShownAndTakenAway();

private:
    i18n::Translations m_translations;
};

void TestPaperRow::givenMissingOrPromised()
{
    PaperRow row({u"lease"_s, u"租赁合同"_s, u"复印件1份"_s, true, true}, {}, QDate(2026, 11, 23), nullptr);
    row.show();
    QSignalSpy changed(&row, &PaperRow::changed);
    const auto buttons = row.findChildren<QRadioButton *>();
    buttons.at(1)->click();
    QCOMPARE(row.entry().state, std::optional(PaperState::Deferred));
    QCOMPARE(row.entry().promisedOn, QDate(2026, 11, 28));
    row.findChild<QDateEdit *>()->setDate(QDate(2026, 12, 1));
    QCOMPARE(changed.last().at(1).value<PaperEntry>().promisedOn, QDate(2026, 12, 1));
    buttons.at(0)->click();
    QCOMPARE(row.entry().state, std::optional(PaperState::Given));
    QVERIFY(!row.entry().promisedOn.isValid() && !buttons.at(1)->isChecked());
    QVERIFY(row.findChild<QDateEdit *>()->minimumDate() > QDate(2026, 11, 23));
}

void TestPaperRow::onlyWhatMayFollowCanFollow()
{
    PaperRow row({u"id"_s, u"身份证明"_s, {}, true, false}, {}, QDate(2026, 11, 23), nullptr);
    row.show();
    int shown = 0;
    for (auto *button : row.findChildren<QRadioButton *>())
        shown += button->isVisible() ? 1 : 0;
    QCOMPARE(shown, 2);
}

void TestPaperRow::scansAreShownAndTakenAway()
{
    PaperRow row({u"lease"_s, u"租赁合同"_s, {}, true, true},
        {PaperState::Given, {}, {{u"合同.pdf"_s, {QString(64, u'a'), 10, u"application/pdf"_s}}}}, QDate(2026, 11, 23), nullptr);
    row.show();
    QSignalSpy shown(&row, &PaperRow::scanShown), removed(&row, &PaperRow::scanRemoved);
    for (auto *button : row.findChildren<QAbstractButton *>()) {
        if (button->text() == u"合同.pdf"_s)
            button->click();
        if (button->accessibleName() == u"移除扫描件 合同.pdf"_s)
            button->click();
    }
    QCOMPARE(shown.first().first().toString(), QString(64, u'a'));
    QCOMPARE(removed.first().at(1).toInt(), 0);
}

QTEST_MAIN(TestPaperRow)
#include "test_paper_row.moc"
