// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_cell.h"
#include "client/pages/window/register_asker.h"
#include "tests/client/pages/window/form_stage.h"

#include <QLabel>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using client::sync::RegisterRow;
using domain::FailureCode;
using domain::Result;

namespace {

/// Answers when told to.
class SlowRegisters final : public client::sync::Registers {
public:
    struct Question {
        QString name, key, purpose;
        QPromise<Result<RegisterRow>> promise;
    };
    std::vector<Question> asked;

    client::remote::Async<RegisterRow> find(const QString &name, const QString &key, const QString &purpose) override
    {
        asked.push_back({name, key, purpose, {}});
        asked.back().promise.start();
        return asked.back().promise.future();
    }
    void answer(std::size_t index, const Result<RegisterRow> &row)
    {
        asked[index].promise.addResult(row);
        asked[index].promise.finish();
    }
};

const QByteArray form =
    R"({"format":"casedesk-form-1","form":{"type":"object","title":"单位","x-order":["code","name","area","note"],"properties":{
  "code":{"type":"string","title":"统一社会信用代码","x-register":"enterprises/creditCode","x-register-key":true},
  "name":{"type":"string","title":"单位名称","x-register":"enterprises/name"},
  "area":{"type":"number","title":"面积","x-register":"enterprises/area"},
  "note":{"type":"string","title":"备注"}}}})";

} // namespace

class TestRegisterAsker : public QObject {
    Q_OBJECT

    struct Bench {
        SlowRegisters registers;
        FormState state;
        i18n::Translations translations;
        tests::support::FixedClock clock;
        RegisterAsker asker{state, &registers, [] { return u"商铺开业登记 c1"_s; }, clock, nullptr};

        Bench()
        {
            translations.use(u"zh_CN"_s);
            state.load(*forms::engine::Form::parse(form), {}, QDate(2026, 7, 6));
            state.edit(u"/form/code"_s, u"91440300MA5F8WKU4X"_s);
        }
        static RegisterRow row()
        {
            return {true, {{"name"_L1, u"榕江市青石商贸有限公司"_s}, {"area"_L1, u"不是数"_s}, {"creditCode"_L1, u"91440300MA5F8WKU4X"_s}},
                u"法人基础信息库"_s, QDateTime(QDate(2026, 7, 5), QTime(10, 0), Qt::UTC)};
        }
    };

private Q_SLOTS:
    void fillsAndMarksWhatTheRegisterSays()
    {
        Bench bench;
        QSignalSpy answered(&bench.asker, &RegisterAsker::answered);
        bench.state.askRegister(u"/form/code"_s);
        QCOMPARE(bench.registers.asked.size(), 1U);
        QCOMPARE(bench.registers.asked[0].name, u"enterprises"_s);
        QCOMPARE(bench.registers.asked[0].purpose, u"商铺开业登记 c1"_s);
        bench.state.edit(u"/form/note"_s, u"照打不误"_s); // typing goes on
        bench.registers.answer(0, Bench::row());
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(bench.state.value(u"/form/name"_s).toString(), u"榕江市青石商贸有限公司"_s);
        QVERIFY(bench.state.source(u"/form/name"_s).contains(u"法人基础信息库"_s));
        QVERIFY(bench.state.source(u"/form/name"_s).contains(u"2026年7月5日"_s));
        QVERIFY(bench.state.value(u"/form/area"_s).isUndefined()); // a word is no area
        QCOMPARE(bench.state.value(u"/form/note"_s).toString(), u"照打不误"_s);
        bench.state.edit(u"/form/name"_s, u"榕江市青石贸易有限公司"_s);
        QCOMPARE(bench.state.source(u"/form/name"_s), QString());
        QVERIFY(bench.state.changedFrom(u"/form/name"_s).contains(u"法人基础信息库"_s));
        QMap<QString, QString> kept = bench.state.sources(); // what the draft keeps
        FormState again;
        again.setSources(kept);
        QVERIFY(!again.changedFrom(u"/form/name"_s).isEmpty());
    }
    void withoutTheWireItStaysTyped()
    {
        Bench bench;
        QSignalSpy answered(&bench.asker, &RegisterAsker::answered);
        bench.state.askRegister(u"/form/code"_s);
        bench.registers.answer(0, tl::unexpected(domain::Failure{FailureCode::ServerUnreachable, {}, true}));
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(bench.state.note(u"/form/code"_s).contains(u"暂时连不上"_s));
        QCOMPARE(bench.state.value(u"/form/code"_s).toString(), u"91440300MA5F8WKU4X"_s);
        bench.state.askRegister(u"/form/code"_s);
        bench.registers.answer(1, RegisterRow{false, {}, u"法人基础信息库"_s, QDateTime::currentDateTimeUtc()});
        QTRY_COMPARE(answered.size(), 2);
        QVERIFY(bench.state.note(u"/form/code"_s).contains(u"没有"_s));
    }
    void aLateAnswerToAnotherNumberIsDropped()
    {
        Bench bench;
        bench.state.askRegister(u"/form/code"_s);
        bench.state.edit(u"/form/code"_s, u"91440300MA5F8WKU00"_s);
        bench.registers.answer(0, Bench::row());
        QTest::qWait(20);
        QVERIFY(bench.state.value(u"/form/name"_s).isUndefined());
        QCOMPARE(bench.state.note(u"/form/code"_s), QString());
    }
    void onlyKeyFieldsHaveTheButton()
    {
        Bench bench;
        FormCell key(*bench.state.form().field(u"/form/code"_s), u"/form/code"_s, bench.state, FormCell::Style::Labelled, nullptr);
        FormCell name(*bench.state.form().field(u"/form/name"_s), u"/form/name"_s, bench.state, FormCell::Style::Labelled, nullptr);
        auto *button = key.findChild<QPushButton *>();
        QVERIFY(button != nullptr && name.findChild<QPushButton *>() == nullptr);
        QCOMPARE(button->text(), u"查询"_s);
        button->click();
        QCOMPARE(bench.registers.asked.size(), 1U);
        bench.state.setCanAsk(false);
        FormCell plain(*bench.state.form().field(u"/form/code"_s), u"/form/code"_s, bench.state, FormCell::Style::Labelled, nullptr);
        QVERIFY(plain.findChild<QPushButton *>() == nullptr);
    }
};

QTEST_MAIN(TestRegisterAsker)
#include "test_register_asker.moc"
