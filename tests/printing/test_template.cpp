// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/template.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::FailureCode;

class TestTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEverything();
    void namesTheFields();
    void knowsWhatTheSheetCallsAField();
    void minefield_data();
    void minefield();
};

namespace {

const QByteArray good =
    R"({"format": "casedesk-template-1", "name": "样张", "page": {"size": "A3", "orientation": "landscape"}, "elements": [
    {"type": "text", "x": 10, "y": 20, "w": 30, "h": 40, "text": "{a}{b?无}", "font": "sans", "size": 9, "weight": "bold", "align": "right",
     "valign": "bottom", "spacing": 0.5, "lineHeight": 2, "indent": 2, "color": "#FF8000", "fit": "wrap-shrink", "minSize": 7, "background": true},
    {"type": "line", "x1": 1, "y1": 2, "x2": 3, "y2": 4, "stroke": 0.35, "dash": 1},
    {"type": "rect", "x": 5, "y": 6, "w": 70, "h": 80, "radius": 2, "fill": "#000000", "inner": {"gap": 1, "stroke": 0.2}},
    {"type": "qr", "x": 5, "y": 6, "size": 30, "text": "{c|date}", "level": "H", "quiet": 2},
    {"type": "seal", "cx": 100, "cy": 100, "diameter": 42, "text": "{d}", "star": false}]})";

}

void TestTemplate::readsEverything()
{
    const auto paper = Template::parse(good);
    QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().detail));
    QCOMPARE(paper->name, u"样张"_s);
    QCOMPARE(paper->width, 420.0);
    QCOMPARE(paper->height, 297.0);
    QCOMPARE(paper->elements.size(), 5);
    const auto &text = std::get<TextElement>(paper->elements[0].shape);
    QVERIFY(paper->elements[0].background && !paper->elements[1].background);
    QCOMPARE(text.type, (Type{FontRole::Sans, true, 9}));
    QVERIFY(text.align == Align::Right && text.verticalAlign == VerticalAlign::Bottom && text.fit == Fit::WrapShrink);
    QCOMPARE(text.minPoints, 7.0);
    QCOMPARE(text.color, (Rgb{1, 128 / 255.0, 0}));
    QCOMPARE(std::get<LineElement>(paper->elements[1].shape).stroke.dash, 1.0);
    QVERIFY(std::get<RectElement>(paper->elements[2].shape).fill.has_value());
    QCOMPARE(std::get<RectElement>(paper->elements[2].shape).innerWidth, 0.2);
    QVERIFY(std::get<QrElement>(paper->elements[3].shape).level == QrLevel::H);
    QVERIFY(!std::get<SealElement>(paper->elements[4].shape).star);
}

void TestTemplate::namesTheFields()
{
    QCOMPARE(Template::parse(good)->fieldNames(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestTemplate::knowsWhatTheSheetCallsAField()
{
    const auto text = [](double x, double y, const QString &words) {
        return uR"({"type": "text", "x": %1, "y": %2, "w": 30, "h": 8, "text": "%3"})"_s.arg(x).arg(y).arg(words);
    };
    const QStringList elements{text(10, 20, u"经营者名称"_s), text(43, 20.5, u"{holder}"_s), text(10, 40, u"编号：{number}"_s),
        text(10, 60, u"准予{holder}从事下列活动"_s), text(10, 80, u"扫码核验本证"_s), text(80, 80, u"{day|date}"_s),
        text(10, 100, u"上一行"_s), text(43, 105, u"{place}"_s), text(10, 120, u"地址"_s), text(43, 120, u"类型"_s),
        text(75, 120, u"{kind}"_s)};
    const auto paper = Template::parse(
        uR"({"format": "casedesk-template-1", "name": "样张", "page": {"size": "A4"}, "elements": [%1]})"_s.arg(elements.join(u','))
            .toUtf8());
    QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().detail));
    QStringList labels;
    for (const auto &element : paper->elements)
        labels.append(element.label);
    QCOMPARE(labels,
        QStringList(
            {{}, u"经营者名称"_s, u"编号"_s, {}, {}, {}, {}, {}, {}, {}, u"类型"_s})); // the day is too far off, the place a line below
}

void TestTemplate::minefield_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto changed = [](const char *from, const char *to) {
        auto json = good;
        json.replace(from, to);
        return json;
    };
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("no JSON") << QByteArray("<html>") << QString();
    QTest::newRow("an array") << QByteArray("[]") << QString();
    QTest::newRow("cut off") << good.left(200) << QString();
    QTest::newRow("key twice") << changed("\"x\": 10", "\"x\": 10, \"x\": 11") << QString();
    QTest::newRow("too deep") << QByteArray(2000, '[') << QString();
    QTest::newRow("too large") << QByteArray(2 << 20, ' ') << QString();
    QTest::newRow("format") << changed("template-1", "template-9") << u"format"_s;
    QTest::newRow("no name") << changed("\"name\": \"样张\",", "") << u"name"_s;
    QTest::newRow("no page") << changed("\"page\"", "\"pages\"") << u"page"_s;
    QTest::newRow("page size") << changed("A3", "B5") << u"page.size"_s;
    QTest::newRow("page of words") << changed("{\"size\": \"A3\", \"orientation\": \"landscape\"}", "\"A4\"") << u"page"_s;
    QTest::newRow("page too small") << changed("{\"size\": \"A3\", \"orientation\": \"landscape\"}", "{\"width\": 3, \"height\": 300}")
                                    << u"page.width"_s;
    QTest::newRow("page both ways") << changed("\"size\": \"A3\"", "\"size\": \"A3\", \"width\": 300") << u"page.width"_s;
    QTest::newRow("no elements") << changed("\"elements\"", "\"things\"") << u"elements"_s;
    QTest::newRow("element is a number") << changed("\"elements\": [", "\"elements\": [7,") << u"elements[0]"_s;
    QTest::newRow("unknown type") << changed("\"type\": \"line\"", "\"type\": \"image\"") << u"elements[1].type"_s;
    QTest::newRow("misspelt key") << changed("\"align\"", "\"alihn\"") << u"elements[0].alihn"_s;
    QTest::newRow("words for a number") << changed("\"x\": 10", "\"x\": \"10\"") << u"elements[0].x"_s;
    QTest::newRow("negative") << changed("\"x\": 10", "\"x\": -1") << u"elements[0].x"_s;
    QTest::newRow("off the sheet") << changed("\"w\": 30", "\"w\": 420") << u"elements[0].w"_s;
    QTest::newRow("huge type") << changed("\"size\": 9", "\"size\": 900") << u"elements[0].size"_s;
    QTest::newRow("least above size") << changed("\"minSize\": 7", "\"minSize\": 12") << u"elements[0].minSize"_s;
    QTest::newRow("colour") << changed("#FF8000", "orange") << u"elements[0].color"_s;
    QTest::newRow("flag of words") << changed("\"background\": true", "\"background\": \"yes\"") << u"elements[0].background"_s;
    QTest::newRow("brace") << changed("{a}{b?无}", "{a}{b?无") << u"elements[0].text"_s;
    QTest::newRow("format of field") << changed("{c|date}", "{c|datum}") << u"elements[3].text"_s;
    QTest::newRow("empty text") << changed("{a}{b?无}", "") << u"elements[0].text"_s;
    QTest::newRow("half a module") << changed("\"quiet\": 2", "\"quiet\": 2.5") << u"elements[3].quiet"_s;
    QTest::newRow("inner too thick") << changed("\"gap\": 1,", "\"gap\": 40,") << u"elements[2].inner"_s;
    QTest::newRow("seal off the sheet") << changed("\"cy\": 100", "\"cy\": 290") << u"elements[4].diameter"_s;
    QTest::newRow("unknown top key") << changed("\"format\"", "\"script\": \"x\", \"format\"") << u"script"_s;
}

void TestTemplate::minefield()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto paper = Template::parse(json);
    QVERIFY(!paper);
    QCOMPARE(paper.error().code, FailureCode::TemplateMalformed);
    QVERIFY2(paper.error().detail.startsWith(place.isEmpty() ? QString() : place + u": "_s), qPrintable(paper.error().detail));
    QVERIFY(!paper.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "test_template.moc"
