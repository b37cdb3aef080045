// SPDX-License-Identifier: GPL-3.0-or-later
#include "i18n/translations.h"
#include "widgets/key_sheet.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;

namespace {

const QList<KeyGroup> groups = {
    {u"公文"_s, {{u"S"_s, u"签收"_s}, {u"R"_s, u"已阅"_s}}}, {u"各处"_s, {{u"Ctrl+K"_s, u"去任何地方"_s}, {u"F5"_s, u"立即同步"_s}}}};

} // namespace

class TestKeySheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        theme::apply(*qApp, theme::Scheme::Light);
        m_host = std::make_unique<QWidget>();
        m_host->resize(1366, 716);
        m_field = new QLineEdit(m_host.get());
        m_sheet = new KeySheet(m_host.get());
        m_host->show();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
        m_field->setFocus();
    }
    void cleanup() { m_host.reset(); }

    void showsEveryKeyInTheMiddleOfTheWindow()
    {
        m_sheet->open(u"快捷键"_s, groups);
        QVERIFY(m_sheet->isVisible() && m_sheet->hasFocus());
        QCOMPARE(m_sheet->accessibleName(), u"快捷键"_s);
        for (const KeyGroup &group : groups) {
            QVERIFY(words().contains(group.title));
            for (const auto &[key, does] : group.rows)
                QVERIFY2(words().contains(key) && words().contains(does), qPrintable(key));
        }
        QVERIFY(m_host->rect().contains(m_sheet->geometry()));
        QVERIFY(qAbs(m_sheet->geometry().center().x() - m_host->rect().center().x()) <= 1);
    }
    void anyKeyClosesItAndGoesNoFurther()
    {
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_X, Qt::Key_F1}) {
            m_sheet->open(u"快捷键"_s, groups);
            QTest::keyClick(QApplication::focusWidget(), key);
            QVERIFY(!m_sheet->isVisible());
            QVERIFY(m_field->hasFocus());
        }
        QVERIFY(m_field->text().isEmpty());
    }
    void aClickClosesItToo()
    {
        m_sheet->open(u"快捷键"_s, groups);
        QTest::mouseClick(m_sheet, Qt::LeftButton);
        QVERIFY(!m_sheet->isVisible());
        QVERIFY(m_field->hasFocus());
    }
    void goesWhenTheFocusGoes()
    {
        m_sheet->open(u"快捷键"_s, groups);
        m_field->setFocus(Qt::MouseFocusReason);
        QVERIFY(!m_sheet->isVisible());
    }
    void openedAgainItForgetsTheOtherPage()
    {
        m_sheet->open(u"快捷键"_s, groups);
        QTest::keyClick(m_sheet, Qt::Key_Escape);
        m_sheet->open(u"快捷键"_s, {{u"办件"_s, {{u"A"_s, u"同意"_s}}}});
        QVERIFY(words().contains(u"同意"_s));
        QVERIFY(!words().contains(u"签收"_s));
    }
    void theFocusGoesHomeEvenWhenOpenedTwice()
    {
        m_sheet->open(u"快捷键"_s, groups);
        m_sheet->open(u"快捷键"_s, groups);
        QTest::keyClick(m_sheet, Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        QVERIFY(m_field->hasFocus());
    }
    void aFocusThatIsGoneIsNoHarm()
    {
        m_sheet->open(u"快捷键"_s, groups);
        delete m_field;
        QTest::keyClick(m_sheet, Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
    }
    void saysHowToCloseInBothLanguages()
    {
        m_sheet->open(u"快捷键"_s, groups);
        QVERIFY(words().contains(u"按任意键关闭。"_s));
        QTest::keyClick(m_sheet, Qt::Key_Escape);
        m_translations.use(u"en"_s);
        m_sheet->open(u"Keys"_s, groups);
        QVERIFY(words().contains(u"Any key closes this sheet."_s));
        QVERIFY(!words().contains(u"按任意键关闭。"_s));
    }

private:
    QStringList words() const
    {
        QStringList all;
        for (const QLabel *label : m_sheet->findChildren<QLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all;
    }
    i18n::Translations m_translations;
    std::unique_ptr<QWidget> m_host;
    QLineEdit *m_field = nullptr;
    KeySheet *m_sheet = nullptr;
};

QTEST_MAIN(TestKeySheet)
#include "test_key_sheet.moc"
