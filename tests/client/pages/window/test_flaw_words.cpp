// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/flaw_words.h"
#include "i18n/translations.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::FlawWords;
using forms::engine::Field;
using forms::engine::FieldKind;
using forms::engine::Flaw;
using forms::engine::FlawKind;

class TestFlawWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void thePackagesWordsComeFirst();
    void everyKindHasWords();
    void boundsOfSumsAreYuan();
    void doubtSaysThatItCanBeTakenIn();

private:
    static Flaw flaw(FlawKind kind, const QStringList &args = {})
    {
        Flaw made;
        made.kind = kind;
        made.args = args;
        return made;
    }
    i18n::Translations m_translations;
};

void TestFlawWords::thePackagesWordsComeFirst()
{
    Flaw own = flaw(FlawKind::WrongPattern);
    own.words = u"编号由六位数字组成"_s;
    QCOMPARE(FlawWords::sentence(own, nullptr), own.words);
}

void TestFlawWords::everyKindHasWords()
{
    QSet<QString> different;
    for (int kind = 0; kind <= int(FlawKind::DoubtfulPhone); ++kind) {
        const QString words = FlawWords::sentence(flaw(FlawKind(kind), {u"3"_s}), nullptr);
        QVERIFY(!words.isEmpty() && !words.contains(u'%'));
        different.insert(words);
    }
    QVERIFY(different.size() > 15);
}

void TestFlawWords::boundsOfSumsAreYuan()
{
    Field field;
    field.kind = FieldKind::Amount;
    QCOMPARE(FlawWords::sentence(flaw(FlawKind::TooSmall, {u"150000"_s}), &field), u"不少于 1500.00"_s);
    field.kind = FieldKind::Choice;
    QCOMPARE(FlawWords::sentence(flaw(FlawKind::Missing), &field), u"请选择"_s);
}

void TestFlawWords::doubtSaysThatItCanBeTakenIn()
{
    const QString words = FlawWords::sentence(flaw(FlawKind::DoubtfulCitizenId, {u"wrong_check"_s}), nullptr);
    QVERIFY(words.contains(u"校验码不符"_s) && words.contains(u"不影响继续办理"_s));
}

QTEST_GUILESS_MAIN(TestFlawWords)
#include "test_flaw_words.moc"
