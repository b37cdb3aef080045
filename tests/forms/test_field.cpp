// SPDX-License-Identifier: GPL-3.0-or-later
// Names of kinds: one for each, all different.
#include "forms/engine/field.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        QSet<QString> flaws;
        for (int i = 0; i <= int(FlawKind::DoubtfulPhone); ++i)
            flaws.insert(text(static_cast<FlawKind>(i)));
        QCOMPARE(flaws.size(), int(FlawKind::DoubtfulPhone) + 1);
        QSet<QString> kinds;
        for (int i = 0; i <= int(FieldKind::Table); ++i)
            kinds.insert(text(static_cast<FieldKind>(i)));
        QCOMPARE(kinds.size(), int(FieldKind::Table) + 1);
        QCOMPARE(text(FlawKind::Missing), u"missing"_s);
        QCOMPARE(text(FlawKind::UnsafeText), u"unsafe_text"_s);
        QCOMPARE(text(FlawKind::DoubtfulUscc), u"doubtful_uscc"_s);
        QCOMPARE(text(FieldKind::CitizenId), u"citizen_id"_s);
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "test_field.moc"
