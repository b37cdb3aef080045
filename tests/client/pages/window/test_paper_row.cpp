// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/paper_row.h"
#include "tests/client/pages/window/window_stage.h"

#include <QDateEdit>
#include <QPushButton>
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
    void aLongNameGivesWay();
    void theFocusStaysWhereItIs();

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

/// On a small screen nothing of the row may lie where no scrolling brings it.
void TestPaperRow::aLongNameGivesWay()
{
    const QString name = u"扫描件_20261123_093012_彩色双面_石桥巷5号商铺租赁合同 & 补充协议及附件.pdf"_s;
    PaperRow row({u"lease"_s, u"租赁合同"_s, {}, true, true},
        {PaperState::Given, {}, {{name, {QString(64, u'a'), 10, u"application/pdf"_s}}}}, QDate(2026, 11, 23), nullptr);
    row.setThumbnail(QString(64, u'a'), QImage(99, 140, QImage::Format_RGB32));
    row.setProgress(42);
    widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    row.show();
    for (const int width : {600, 270}) {
        row.resize(width, row.heightForWidth(width));
        QCOMPARE(row.width(), width);
        QPushButton *open = nullptr;
        for (auto *button : row.findChildren<QPushButton *>())
            if (button->accessibleName() == name)
                open = button;
        QVERIFY(open != nullptr);
        QTRY_VERIFY2(!open->text().isEmpty() && open->text().contains(u'…') && open->minimumSizeHint().width() <= open->width(),
            qPrintable(open->text()));
        QVERIFY(!open->text().contains(u" & "_s));                // the sign does not become a key
        QTRY_VERIFY(open->height() >= open->iconSize().height()); // the page is seen whole
        for (const auto *child : row.findChildren<QAbstractButton *>())
            if (child->isVisible())
                QVERIFY2(row.rect().contains(QRect(child->mapTo(&row, QPoint()), child->size())), qPrintable(child->text()));
    }
}

void TestPaperRow::theFocusStaysWhereItIs()
{
    const Scan scan{u"合同.pdf"_s, {QString(64, u'a'), 10, u"application/pdf"_s}};
    PaperRow row({u"lease"_s, u"租赁合同"_s, {}, true, true}, {PaperState::Given, {}, {scan}}, QDate(2026, 11, 23), nullptr);
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    QAbstractButton *open = nullptr, *drop = nullptr;
    for (auto *button : row.findChildren<QAbstractButton *>()) {
        open = button->text() == scan.name ? button : open;
        drop = button->accessibleName() == u"移除扫描件 合同.pdf"_s ? button : drop;
    }
    QVERIFY(open && drop);
    open->setFocus();
    row.setThumbnail(scan.blob.sha256, QImage(99, 140, QImage::Format_RGB32));
    row.setEntry({PaperState::Missing, {}, {scan}});
    QVERIFY(open->hasFocus());
    connect(&row, &PaperRow::scanRemoved, &row, [&row] { row.setEntry({PaperState::Given, {}, {}}); });
    drop->setFocus();
    QTest::keyClick(drop, Qt::Key_Space);
    QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()) != nullptr);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"租赁合同：添加扫描件"_s);
}

QTEST_MAIN(TestPaperRow)
#include "test_paper_row.moc"
