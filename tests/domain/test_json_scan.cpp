// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_scan.h"

#include <QElapsedTimer>
#include <QTest>

using domain::jsonFlaw;
using namespace Qt::StringLiterals;

namespace {

/// JSON written with ' for the quotation mark.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestJsonScan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("flaw"); ///< how the answer begins; empty: no flaw
        const auto row = [](const char *name, const QByteArray &bytes, const QString &flaw = {}) { QTest::newRow(name) << bytes << flaw; };
        const QString twice = u"a key stands twice"_s, half = u"half of a surrogate pair"_s, inexact = u"a number outside"_s;
        row("nothing", "");
        row("plain", json("{'a':1,'b':[true,null,'a','a'],'c':{'a':2}}"));
        row("a value like a key", json("{'a':'a','b':'a'}"));
        row("the same key in two objects", json("[{'a':1},{'a':1}]"));
        row("twice", json("{'a':1,'a':2}"), twice);
        row("twice, an object between", json("{'a':{'b':1},'a':2}"), twice);
        row("twice, inside", json("{'x':[{'a':1,'b':2,'a':3}]}"), twice);
        row("twice among many", json("{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1,'h':1,'i':1,'j':1,'a':1}"), twice);
        row("many, each once", json("{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1,'h':1,'i':1,'j':1,'aa':1}"));
        row("a key hidden by an escape", json("{'\\u0061':1}"), u"a key is written with an escape"_s);
        row("an escape in a value", json("{'a':'\\u0061\\n\\t\\'\\\\\\/'}"));
        row("a backslash at the end of a value", json("{'a':'\\\\','a':1}"), twice);
        row("unknown escape", json("['\\x41']"), u"an unknown escape"_s);
        row("three digits", json("['\\u12']"), u"an escape without four hex digits"_s);
        row("no hex", json("['\\u12g4']"), u"an escape without four hex digits"_s);
        row("NUL", json("['\\u0000']"), u"a NUL character"_s);
        row("pair", json("['\\ud83d\\ude00']"));
        row("high half alone", json("['\\ud83d']"), half);
        row("high half before a letter", json("['\\ud83dA']"), half);
        row("two high halves", json("['\\ud83d\\ud83d']"), half);
        row("low half alone", json("['\\ude00']"), half);
        row("line feed in a text", "[\"a\nb\"]", u"a control character"_s);
        row("line feed between", "{\n\t\"a\" : 1\r\n}");
        row("greatest exact", "[9007199254740991,-9007199254740991]");
        row("one more", "[9007199254740992]", inexact);
        row("one less", "[-9007199254740992]", inexact);
        row("by exponent", "[1e16]", inexact);
        row("beyond double", "[1e400]", inexact);
        row("small exponent", "[1.5e3,-2E-3]");
        row("long fraction", "[0.12345678901234567890]");
        row("digits in a text are no number", json("['9007199254740992']"));
        row("Chinese", u"{\"标题\":\"施工合同备案\"}"_s.toUtf8());
        row("an open text ends quietly", json("{'a"));
    }
    void finds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, flaw);
        const QString found = jsonFlaw(bytes, 64);
        if (flaw.isEmpty())
            QCOMPARE(found, QString());
        else
            QVERIFY2(found.startsWith(flaw), qPrintable(found));
    }
    void depthIsCountedInBothKinds()
    {
        QCOMPARE(jsonFlaw("[[[1]]]", 3), QString());
        QVERIFY(jsonFlaw("[[[[1]]]]", 3).startsWith(u"nested too deeply"_s));
        QCOMPARE(jsonFlaw(json("{'a':[{'b':1}]}"), 3), QString());
        QVERIFY(jsonFlaw(json("{'a':[{'b':[]}]}"), 3).startsWith(u"nested too deeply"_s));
        QCOMPARE(jsonFlaw("[[],[],[],[]]", 2), QString()); // beside each other is not deep
    }
    void saysWhere() { QCOMPARE(jsonFlaw(json("{'a':1,'a':2}"), 64), u"a key stands twice in one object near byte 13"_s); }
    void stepsOverValuesWithoutReadingThem()
    {
        const QByteArray list = json("[ {'d':[]} , true ,-2,'\\\\' ]");
        const QByteArray text = json("{ 'a' : 1.5e3 , 'b':'x,\\'}]', 'c': ") + list + json(" ,'e':{}, 'f':null}");
        QByteArrayList members;
        domain::eachMember(text, [&](QByteArrayView key, QByteArrayView value) { members.append(key + "=" + value); });
        QCOMPARE(members, (QByteArrayList{"a=1.5e3", json("b='x,\\'}]'"), "c=" + list, "e={}", "f=null"}));
        domain::eachMember("[1]", [](auto, auto) { QFAIL("an array has no members"); });
    }
    void picksOneMemberOfEachElement()
    {
        const QByteArray rows =
            json("[ {'body':{'body':1,'t':'\\\\'} , 'id':'x\\']'}, {} ,{'id':'\\\\\\''},7,[{'body':2}], {'id':1 ,'body': 'a' }]");
        const QByteArray page = json("{'before':[{'body':0}],'rows' : ") + rows + json(" ,'after':{'rows':[{'body':3}]}}");
        QByteArrayList bodies;
        for (const QByteArrayView body : domain::memberOfEach(page, "rows", "body"))
            bodies.append(body.toByteArray());
        QCOMPARE(bodies, (QByteArrayList{json("{'body':1,'t':'\\\\'}"), "", "", "", "", json("'a'")}));
        QVERIFY(domain::memberOfEach(json("{'rows':{}}"), "rows", "body").isEmpty());
        QVERIFY(domain::memberOfEach(json("{'rows':[ ]}"), "rows", "body").isEmpty());
        QVERIFY(domain::memberOfEach("[]", "rows", "body").isEmpty());
    }
    void leavesMembersOut()
    {
        const QByteArray text = json("{'number':'1','title':'t}\\'','id':'d','summary':'','nested':{'title':'stays'}}");
        QCOMPARE(domain::withoutMembers(text, {"number", "title", "summary"}), json("{'id':'d','nested':{'title':'stays'}}"));
        QCOMPARE(domain::withoutMembers("{}", {"a"}), QByteArray("{}"));
        QCOMPARE(domain::withoutMembers(json("{'a':1}"), {"a"}), QByteArray("{}"));
    }
    void aHostileFileCostsOnePass()
    {
        const QByteArray deep(4'000'000, '[');
        QVERIFY(jsonFlaw(deep, 64).startsWith(u"nested too deeply near byte 65"_s));
        QByteArray many = "{";
        for (int i = 0; i < 200'000; ++i)
            many += "\"k" + QByteArray::number(i) + "\":1,";
        many += "\"k7\":1}";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(jsonFlaw(many, 64).startsWith(u"a key stands twice"_s));
        QVERIFY2(timer.elapsed() < 5'000, "comparing each key with each other would take minutes");
    }
};

QTEST_GUILESS_MAIN(TestJsonScan)
#include "test_json_scan.moc"
