// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/flaw_saying.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestFlawSaying : public QObject {
    Q_OBJECT

    static FlawSaying saying(FlawKind kind, FieldKind field, const QStringList &args = {})
    {
        Field made;
        made.kind = field;
        return sayingOf({.path = {}, .kind = kind, .args = args}, &made);
    }

private Q_SLOTS:
    void closerByTheField()
    {
        QCOMPARE(saying(FlawKind::Missing, FieldKind::Text).key, u"missing"_s);
        for (const FieldKind chosen : {FieldKind::Choice, FieldKind::Choices, FieldKind::YesNo})
            QCOMPARE(saying(FlawKind::Missing, chosen).key, u"missingChoice"_s);
        QCOMPARE(saying(FlawKind::WrongType, FieldKind::Amount).key, u"wrongAmount"_s);
        for (const FieldKind number : {FieldKind::Integer, FieldKind::Number})
            QCOMPARE(saying(FlawKind::WrongType, number).key, u"wrongNumber"_s);
        QCOMPARE(saying(FlawKind::WrongType, FieldKind::Date).key, u"wrong_type"_s);
    }
    void aSumIsSaidInYuan()
    {
        QCOMPARE(saying(FlawKind::TooSmall, FieldKind::Amount, {u"150000"_s}), (FlawSaying{u"too_small"_s, u"1500.00"_s, true}));
        QCOMPARE(saying(FlawKind::NotAMultiple, FieldKind::Amount, {u"50"_s}), (FlawSaying{u"not_a_multiple"_s, u"0.50"_s, true}));
        QCOMPARE(saying(FlawKind::TooSmall, FieldKind::Integer, {u"150000"_s}), (FlawSaying{u"too_small"_s, u"150000"_s, false}));
        QCOMPARE(saying(FlawKind::TooLong, FieldKind::Text, {u"50"_s}), (FlawSaying{u"too_long"_s, u"50"_s, false}));
    }
    void withoutAFieldByTheKindAlone()
    {
        for (int kind = 0; kind <= int(FlawKind::DoubtfulPhone); ++kind)
            QCOMPARE(sayingOf({.path = {}, .kind = FlawKind(kind)}, nullptr).key, text(FlawKind(kind)));
    }
};

QTEST_GUILESS_MAIN(TestFlawSaying)
#include "test_flaw_saying.moc"
