// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/field_text.h"
#include "i18n/translations.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::FieldText;
using forms::engine::Field;
using forms::engine::FieldKind;

class TestFieldText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void readsWhatPeopleType();
    void keepsWhatCannotBeRead();
    void readsDays();
    void showsForReading();

private:
    static Field of(FieldKind kind)
    {
        Field field;
        field.kind = kind;
        return field;
    }
    i18n::Translations m_translations;
};

void TestFieldText::readsWhatPeopleType()
{
    QCOMPARE(FieldText::value(of(FieldKind::Amount), u"￥３,280.5"_s), QJsonValue(328050));
    QCOMPARE(FieldText::value(of(FieldKind::Number), u" 12.50 "_s), QJsonValue(12.5));
    QCOMPARE(FieldText::value(of(FieldKind::Uscc), u"91350100m000100y43"_s), QJsonValue(u"91350100M000100Y43"_s));
    Field applicant = of(FieldKind::Text);
    applicant.path = u"/applicant/idNumber"_s;
    QCOMPARE(FieldText::value(applicant, u"１１０１０５１９４９１２３１００２x"_s), QJsonValue(u"11010519491231002X"_s));
    QVERIFY(FieldText::value(of(FieldKind::Text), u"   "_s).isUndefined());
    QCOMPARE(FieldText::typed(of(FieldKind::Amount), 328050), u"3280.50"_s);
    QCOMPARE(FieldText::typed(of(FieldKind::Number), 12.5), u"12.5"_s);
}

void TestFieldText::keepsWhatCannotBeRead()
{
    QCOMPARE(FieldText::value(of(FieldKind::Amount), u"三千"_s), QJsonValue(u"三千"_s));
    QCOMPARE(FieldText::value(of(FieldKind::Number), u"12a"_s), QJsonValue(u"12a"_s));
    QCOMPARE(FieldText::typed(of(FieldKind::Number), u"12a"_s), u"12a"_s);
}

void TestFieldText::readsDays()
{
    for (const auto &typed : {u"2026-01-05"_s, u"20260105"_s, u"2026.1.5"_s, u"2026/1/5"_s, u"2026年1月5日"_s, u"２０２６-０１-０５"_s})
        QCOMPARE(FieldText::dateFrom(typed), QDate(2026, 1, 5));
    for (const auto &typed : {u"2026-02-30"_s, u"5.1.2026"_s, u"202601"_s, QString()})
        QVERIFY(!FieldText::dateFrom(typed).isValid());
    QCOMPARE(FieldText::value(of(FieldKind::Date), u"2026年1月5日"_s), QJsonValue(u"2026-01-05"_s));
    QCOMPARE(FieldText::value(of(FieldKind::Date), u"昨天"_s), QJsonValue(u"昨天"_s));
}

void TestFieldText::showsForReading()
{
    Field choice = of(FieldKind::Choice);
    choice.choices = {{u"a"_s, u"甲"_s}, {u"b"_s, u"乙"_s}};
    QCOMPARE(FieldText::shown(choice, u"b"_s), u"乙"_s);
    choice.kind = FieldKind::Choices;
    QCOMPARE(FieldText::shown(choice, QJsonArray{u"a"_s, u"b"_s}), u"甲、乙"_s);
    QCOMPARE(FieldText::shown(of(FieldKind::YesNo), false), u"否"_s);
    QCOMPARE(FieldText::shown(of(FieldKind::Amount), 328050), u"3280.50 元"_s);
    QCOMPARE(FieldText::shown(of(FieldKind::Date), u"2026-11-23"_s), u"2026年11月23日 (一)"_s);
    Field area = of(FieldKind::Number);
    area.unit = u"平方米"_s;
    QCOMPARE(FieldText::shown(area, 30), u"30 平方米"_s);
    QCOMPARE(FieldText::shown(area, QJsonValue(QJsonValue::Undefined)), u"–"_s);
}

QTEST_GUILESS_MAIN(TestFieldText)
#include "test_field_text.moc"
