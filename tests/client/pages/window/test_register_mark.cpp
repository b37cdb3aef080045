// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/register_mark.h"
#include "i18n/translations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::window::RegisterMark;
using domain::FromRegister;

class TestRegisterMark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void thereAndBack()
    {
        const QList<FromRegister> fields{field(u"/form/address"_s), field(u"/form/name"_s)};
        QCOMPARE(RegisterMark::fields(RegisterMark::marks(fields)), fields);
    }
    void whatAPersonHasChangedIsNoLongerTheRegisters()
    {
        QMap<QString, QString> marks = RegisterMark::marks({field(u"/form/address"_s), field(u"/form/name"_s)});
        marks[u"/form/name"_s].prepend(RegisterMark::byHand);
        const auto left = RegisterMark::fields(marks);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.constFirst().path, u"/form/address"_s);
    }
    void inWords()
    {
        QCOMPARE(RegisterMark::words(RegisterMark::of(field({}))), u"不动产登记簿，截至 2026年7月5日 (日) 18:00"_s);
        QCOMPARE(RegisterMark::words(u"不动产登记簿，截至 2026年7月5日"_s), u"不动产登记簿，截至 2026年7月5日"_s); // of an older draft
        QCOMPARE(RegisterMark::words(RegisterMark::of({{}, u"一\t二"_s, {}, {}})), u"一 二"_s);
    }

private:
    static FromRegister field(const QString &path)
    {
        const QDateTime asOf(QDate(2026, 7, 5), QTime(10, 0), Qt::UTC);
        return {path, u"不动产登记簿"_s, asOf, asOf.addDays(1)};
    }
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestRegisterMark)
#include "test_register_mark.moc"
