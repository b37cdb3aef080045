// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/void_form.h"
#include "tests/support/page_stage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestVoidForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }
    void reasonAndNumberAreBothAskedFor();
    void whoMayNotSeesNothing();
    void numbersAreComparedAsPeopleTypeThem();

private:
    static domain::Licence licence()
    {
        domain::Licence made;
        made.number = u"青动诊证〔2026〕3号"_s;
        made.name = u"动物诊疗许可证"_s;
        return made;
    }
    i18n::Translations m_translations;
};

void TestVoidForm::reasonAndNumberAreBothAskedFor()
{
    VoidForm form;
    form.present(licence(), true, false);
    QVERIFY(form.isVisibleTo(form.parentWidget()) || !form.isHidden());
    form.show();
    QSignalSpy wanted(&form, &VoidForm::voidWanted);
    auto *reason = form.findChild<QLineEdit *>(u"void-reason"_s);
    auto *number = form.findChild<QLineEdit *>(u"void-number"_s);
    auto *go = form.findChild<QPushButton *>(u"void"_s);
    QVERIFY(!reason->isVisible()); // nothing is asked before somebody wants it
    form.findChild<QPushButton *>()->click();
    QVERIFY(reason->isVisible());
    QVERIFY2(namelessControls(form, true).isEmpty(), qPrintable(namelessControls(form, true).join(u'\n')));
    QVERIFY(!go->isEnabled());
    number->setText(u"青动诊证2026 3号"_s);
    QVERIFY(!go->isEnabled()); // no reason
    reason->setText(u"名称写错"_s);
    QVERIFY(go->isEnabled());
    number->setText(u"青动诊证〔2026〕2号"_s);
    QVERIFY(!go->isEnabled()); // another licence
    number->setText(u"青动诊证〔2026〕3号"_s);
    go->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), u"名称写错"_s);
    QVERIFY(!reason->isVisible());
}

void TestVoidForm::whoMayNotSeesNothing()
{
    VoidForm form;
    form.show();
    form.present(licence(), false, false);
    QVERIFY(!form.isVisible());
    form.present(licence(), true, true); // on its way already
    QVERIFY(!form.isVisible());
    auto gone = licence();
    gone.voidedAt = QDateTime(QDate(2026, 4, 9), QTime(1, 0), Qt::UTC);
    form.present(gone, true, false);
    QVERIFY(!form.isVisible());
    form.present(licence(), true, false);
    QVERIFY(form.isVisible());
}

void TestVoidForm::numbersAreComparedAsPeopleTypeThem()
{
    QCOMPARE(plainNumber(u"青动诊证〔2026〕3号"_s), plainNumber(u" 青动诊证 [２０２６] 3号"_s));
    QCOMPARE(plainNumber(u"jy-13(a)"_s), u"JY-13A"_s);
    QVERIFY(plainNumber(u"青动诊证〔2026〕3号"_s) != plainNumber(u"青动诊证〔2026〕13号"_s));
}

QTEST_MAIN(TestVoidForm)
#include "test_void_form.moc"
