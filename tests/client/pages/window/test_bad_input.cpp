// SPDX-License-Identifier: GPL-3.0-or-later
// What people really type and paste: names of 200 characters, full-width digits, emoji, characters that turn the order of reading round.
// Each goes through the controls of the form, and what can be sent is sent.
#include "client/pages/window/form_step.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestBadInput : public QObject {
    Q_OBJECT

    struct Bench : tests::SittingStage {
        FormStep step{desk};

        Bench()
        {
            step.resize(974, 560);
            step.show();
            fill(u"/form/shop"_s, u"榕荫小卖部"_s);
            const QJsonObject good{{"open"_L1, u"2026-12-01"_s}, {"kind"_L1, u"own"_s}, {"rent"_L1, 100350}};
            for (auto each = good.begin(); each != good.end(); ++each)
                desk.form().edit(u"/form/"_s + each.key(), each.value());
        }
        QLineEdit *line(const QString &path)
        {
            step.view().reveal(path);
            for (FormBlock *block : step.view().blocks())
                if (!block->isHeading() && block->holds(path)) {
                    block->build();
                    for (FormCell *cell : block->findChildren<FormCell *>())
                        if (cell->path() == path)
                            return cell->findChild<QLineEdit *>();
                }
            return nullptr;
        }
        /// As pasted by a person; leaves the field afterwards.
        void fill(const QString &path, const QString &words)
        {
            QLineEdit *edit = line(path);
            QVERIFY2(edit != nullptr, qPrintable(path));
            edit->selectAll();
            edit->insert(words);
            desk.form().leave(path);
        }
        bool isWrong(const QString &path, forms::engine::FlawKind kind)
        {
            const auto flaws = desk.form().flaws(path);
            return std::any_of(flaws.cbegin(), flaws.cend(), [kind](const auto &flaw) { return flaw.kind == kind && !flaw.isWarning; });
        }
        QJsonObject sent()
        {
            for (const auto &paper : desk.papers(0))
                desk.setPaper(paper.materialId, {PaperState::Given, {}, {}});
            desk.setOutcome(0, Outcome::Receive, {}, {});
            QSignalSpy done(&desk, &SittingDesk::sent);
            desk.send();
            if (!QTest::qWaitFor([&done] { return !done.isEmpty(); }))
                return {};
            const auto all = orders(domain::command_kind::intake);
            return all.isEmpty() ? QJsonObject() : all.first();
        }
    };

private Q_SLOTS:
    void aNameOf200CharactersIsKeptWholeAndSaidToBeTooLong()
    {
        Bench bench;
        const QString name = u"阿"_s.repeated(200);
        bench.fill(u"/applicant/name"_s, name);
        QCOMPARE(bench.desk.sitting().person.name, name); // nothing is cut without a word
        const int width = bench.step.sizeHint().width();
        bench.fill(u"/form/shop"_s, name);
        QVERIFY(bench.isWrong(u"/form/shop"_s, forms::engine::FlawKind::TooLong));
        QVERIFY(tests::support::reads(bench.step, u"60"_s)); // the limit is said
        QCOMPARE(bench.step.sizeHint().width(), width);      // and the form grows no wider
        const QJsonObject args = bench.sent();
        QCOMPARE(args.value("applicant"_L1).toObject().value("name"_L1).toString(), name);
    }
    void fullWidthDigitsAreDigits()
    {
        Bench bench;
        bench.fill(u"/applicant/idNumber"_s, u"１１０１０５１９４９１２３１００２Ｘ"_s);
        bench.fill(u"/applicant/phone"_s, u"１３８ ００００ ０００１"_s);
        bench.fill(u"/form/rent"_s, u"１，００３．５"_s);
        QCOMPARE(bench.desk.sitting().person.idNumber, u"11010519491231002X"_s);
        QCOMPARE(bench.desk.sitting().person.phone, u"13800000001"_s);
        QCOMPARE(bench.desk.form().value(u"/form/rent"_s).toInt(), 100350);
        const QJsonObject applicant = bench.sent().value("data"_L1).toObject().value("applicant"_L1).toObject();
        QCOMPARE(applicant.value("idNumber"_L1).toString(), u"11010519491231002X"_s);
    }
    void emojiAndRareCharactersArriveAsTheyAre()
    {
        Bench bench;
        const QString name = u"𠮷野家👩\u200d🍳小馆"_s; // beyond the first plane; a family of three code points
        bench.fill(u"/form/shop"_s, name);
        QVERIFY(!bench.isWrong(u"/form/shop"_s, forms::engine::FlawKind::UnsafeText));
        QCOMPARE(bench.sent().value("data"_L1).toObject().value("form"_L1).toObject().value("shop"_L1).toString(), name);
    }
    void whatTurnsReadingRoundIsRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("override") << u"榕荫\u202e部卖小"_s;
        QTest::newRow("isolate") << u"榕荫\u2067部卖小"_s;
        QTest::newRow("invisible") << u"榕\u200b荫"_s;
        QTest::newRow("bell") << u"榕\u0007荫"_s;
    }
    void whatTurnsReadingRoundIsRefused()
    {
        QFETCH(QString, words);
        Bench bench;
        bench.fill(u"/form/shop"_s, words);
        QVERIFY(bench.isWrong(u"/form/shop"_s, forms::engine::FlawKind::UnsafeText));
        QCOMPARE(bench.desk.hindrance(0), u"form"_s);
    }
};

QTEST_MAIN(TestBadInput)
#include "test_bad_input.moc"
