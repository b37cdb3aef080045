// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/brief_list.h"
#include "widgets/rare_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using widgets::readable;

class TestRareText : public QObject {
    Q_OBJECT

    static QString letter(char32_t code) { return QString::fromUcs4(&code, 1); }

private Q_SLOTS:
    void whatAFontHasStays()
    {
        for (const QString &text : {QString(), u"周禾"_s, u"Zhou He 2026"_s, u"㐀䶮"_s, QString(letter(0x2000B))})
            QCOMPARE(readable(text), text);
    }
    void whatNoFontHasIsToldByItsNumber()
    {
        QCOMPARE(readable(u"周"_s + letter(0x10FFFD) + u"动物诊所"_s), u"周[U+10FFFD]动物诊所"_s);
        QCOMPARE(readable(letter(0x10FFFC) + letter(0x10FFFD)), u"[U+10FFFC][U+10FFFD]"_s);
    }
    /// Which form of a character is meant is said by a mark behind it, which nobody sees.
    void marksStay()
    {
        const QString sequence = u"葛"_s + letter(0xE0100);
        QCOMPARE(readable(sequence), sequence);
    }
    void listsAndScreenReadersGetIt()
    {
        widgets::BriefList list;
        list.setRows({{u"a"_s, {}, u"周"_s + letter(0x10FFFD), u"备注"_s, {}}});
        const QModelIndex first = list.model()->index(0, 0);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(u"周[U+10FFFD]"_s));
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), u"周[U+10FFFD]"_s);
        QCOMPARE(list.rows().constFirst().title, u"周"_s + letter(0x10FFFD)); // only what is shown
    }
};

QTEST_MAIN(TestRareText)
#include "test_rare_text.moc"
