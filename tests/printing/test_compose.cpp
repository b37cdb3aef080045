// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/compose.h"
#include "tests/printing/pdf_tools.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using domain::FailureCode;
using pdf_tools::Pdf;

namespace {

/// A template of A4 with these elements.
QByteArray sheetOf(const QString &elements, const QString &page = uR"({"size": "A4"})"_s)
{
    return uR"({"format": "casedesk-template-1", "name": "样张", "title": "样张 {number?}", "page": %1, "elements": [%2]})"_s
        .arg(page, elements)
        .toUtf8();
}

domain::Result<QByteArray> composed(const QString &elements, const Fields &fields = {}, const QString &page = uR"({"size": "A4"})"_s)
{
    return Template::parse(sheetOf(elements, page)).and_then([&](const Template &paper) { return compose(paper, fields); });
}

QString detail(const domain::Result<QByteArray> &result, FailureCode code)
{
    return result || result.error().code != code ? u"another outcome"_s : result.error().detail;
}

const QString holder = uR"({"type": "text", "x": 30, "y": 50, "w": 100, "h": 10, "text": "{holder}", "size": 16})"_s;

} // namespace

class TestCompose : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pageBoxIsExact_data();
    void pageBoxIsExact();
    void textStandsWhereItShould();
    void linesStandWhereTheyShould();
    void baselineFollowsTheEmBox();
    void fontsAreEmbeddedSubsets();
    void textComesOutAsItWentIn();
    void radicalsBecomeCharacters();
    void qrCodeReadsBack_data();
    void qrCodeReadsBack();
    void qrCodeTooLongOrTooFine();
    void missingFieldIsNamed();
    void missingGlyphIsNamed();
    void rareCharactersComeFromTheOtherFamily();
    void smallPrintIsTold();
    void overflowIsNamed();
    void sameInputSameBytes();
    void backgroundAndSealsCanBeOff();
    void metadataSayWhatItIs();
    void laterIsTheSame();
    void manyInOneFile();
};

void TestCompose::pageBoxIsExact_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("box");
    QTest::newRow("A4") << uR"({"size": "A4"})"_s << u"595.28   841.89"_s;
    QTest::newRow("A4 across") << uR"({"size": "A4", "orientation": "landscape"})"_s << u"841.89   595.28"_s;
    QTest::newRow("A3") << uR"({"size": "A3"})"_s << u"841.89  1190.55"_s;
    QTest::newRow("licence booklet") << uR"({"width": 260, "height": 185})"_s << u"737.01   524.41"_s;
}

void TestCompose::pageBoxIsExact()
{
    QFETCH(QString, page);
    QFETCH(QString, box);
    const auto pdf = composed(uR"({"type": "line", "x1": 10, "y1": 10, "x2": 20, "y2": 10})"_s, {}, page);
    QVERIFY(pdf);
    const auto info = Pdf(*pdf).info();
    static const QRegularExpression form(uR"(MediaBox:\s+0\.00\s+0\.00\s+(\S+\s+\S+))"_s);
    QCOMPARE(form.match(info).captured(1).simplified(), box.simplified());
    QVERIFY(pdf->contains("/MediaBox [ 0 0 "));
}

void TestCompose::textStandsWhereItShould()
{
    const auto at = [](const QString &rest) {
        return uR"({"type": "text", "x": 40, "y": 60, "w": 100, "h": 10, "text": "青榕区人民政府", "size": 14.173228, %1})"_s.arg(rest);
    };
    struct Case {
        QString rest;
        double left;
        double right;
    };
    // 14.173228 pt is 5 mm: seven characters are 35 mm.
    for (const auto &each : {Case{uR"("align": "left")"_s, 40, 75}, Case{uR"("align": "center")"_s, 72.5, 107.5},
             Case{uR"("align": "right")"_s, 105, 140}, Case{uR"("align": "left", "spacing": 0.3)"_s, 40, 76.8}}) {
        const auto pdf = composed(at(each.rest));
        QVERIFY(pdf);
        const auto words = Pdf(*pdf).words();
        QVERIFY2(!words.isEmpty(), qPrintable(each.rest));
        QVERIFY2(qAbs(words.first().left - each.left) < 0.1, qPrintable(u"%1 left %2"_s.arg(each.rest).arg(words.first().left)));
        QVERIFY2(qAbs(words.last().right - each.right) < 0.1, qPrintable(u"%1 right %2"_s.arg(each.rest).arg(words.last().right)));
    }
    const auto spread = composed(at(uR"("align": "justify")"_s));
    QVERIFY(spread);
    const auto words = Pdf(*spread).words();
    QVERIFY(qAbs(words.first().left - 40) < 0.1);
    QVERIFY(qAbs(words.last().right - 140) < 0.1);
}

void TestCompose::linesStandWhereTheyShould()
{
    const auto pdf =
        composed(uR"({"type": "rect", "x": 50, "y": 70, "w": 80, "h": 30, "stroke": 1, "inner": {"gap": 1.5, "stroke": 0.5}})"_s);
    QVERIFY(pdf);
    const auto image = Pdf(*pdf).image(400);
    const auto ink = pdf_tools::inkOf(image, 400);
    QVERIFY2(qAbs(ink.left - 49.5) < 0.1 && qAbs(ink.right - 130.5) < 0.1, qPrintable(u"%1 %2"_s.arg(ink.left).arg(ink.right)));
    QVERIFY2(qAbs(ink.top - 69.5) < 0.1 && qAbs(ink.bottom - 100.5) < 0.1, qPrintable(u"%1 %2"_s.arg(ink.top).arg(ink.bottom)));
    // Across the left border: 1 mm black, 1.5 mm white, 0.5 mm black, then white.
    const auto dark = [&](double x) { return qGray(image.pixel(int(x / 25.4 * 400), int(85 / 25.4 * 400))) < 128; };
    QVERIFY(dark(50) && !dark(51) && !dark(51.9) && dark(52.25) && !dark(52.6));
}

void TestCompose::baselineFollowsTheEmBox()
{
    // The bar of 一 in the sans face lies within its em box; 日 stands on it: measured against the same words one box lower.
    const auto one =
        composed(uR"({"type": "text", "x": 20, "y": 100, "w": 60, "h": 20, "text": "日", "size": 56.6929, "valign": "top"})"_s);
    const auto two = composed(
        uR"({"type": "text", "x": 20, "y": 100, "w": 60, "h": 60, "text": "一\n日", "size": 56.6929, "valign": "top", "lineHeight": 2})"_s);
    QVERIFY(one && two);
    const auto first = pdf_tools::inkOf(Pdf(*one).image(300), 300);
    const auto second = pdf_tools::inkOf(Pdf(*two).image(300), 300);
    QVERIFY2(first.top > 100 && first.bottom < 120.1, qPrintable(u"%1 to %2"_s.arg(first.top).arg(first.bottom))); // em box of 20 mm
    QVERIFY(qAbs(second.bottom - first.bottom - 40) < 0.1);
}

void TestCompose::fontsAreEmbeddedSubsets()
{
    const auto pdf = composed(
        holder + uR"(, {"type": "text", "x": 30, "y": 80, "w": 100, "h": 10, "text": "黑体 Bold 123", "font": "sans", "weight": "bold"})"_s,
        {{u"holder"_s, u"青溪镇 abc 42"_s}});
    QVERIFY(pdf);
    const auto rows = Pdf(*pdf).fonts().split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(rows.size() >= 2);
    static const QRegularExpression embedded(uR"(\s+yes\s+yes\s+yes\s+\d+\s+\d+$)"_s);
    for (const auto &row : rows)
        QVERIFY2(embedded.match(row).hasMatch(), qPrintable(row));
    QVERIFY(pdf->size() < 60000);
    QVERIFY(Pdf(*pdf).check().contains(u"No syntax or stream encoding errors"_s));
}

void TestCompose::textComesOutAsItWentIn()
{
    const auto words = u"人民一日行食长门见风马鸟龙：〔2026〕第12号（《甲》、“乙”）ABC xyz 3,456.78㎡①囍喆珺"_s;
    const auto pdf =
        composed(uR"({"type": "text", "x": 10, "y": 50, "w": 190, "h": 10, "text": "{holder}", "size": 9})"_s, {{u"holder"_s, words}});
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    QCOMPARE(Pdf(*pdf).text().section(u'\n', 0, 0), words);
}

void TestCompose::radicalsBecomeCharacters()
{
    const auto pdf = composed(holder, {{u"holder"_s, u"\u2F08\u2EA0\u2F00\u2F47\u2F8F\u2EDD\uF900"_s}});
    QVERIFY(pdf);
    const auto text = Pdf(*pdf).text().trimmed();
    QCOMPARE(text, u"人民一日行食豈"_s);
    for (const auto letter : text)
        QVERIFY((letter.unicode() < 0x2E80 || letter.unicode() > 0x2FDF) && (letter.unicode() < 0xF900 || letter.unicode() > 0xFAFF));
}

void TestCompose::qrCodeReadsBack_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << u"M"_s << u"ZJJ-2026-000123"_s;
    QTest::newRow("Chinese") << u"Q"_s << u"青建备〔2026〕12号|榕江市望春置业有限公司|2026-11-20"_s;
    QTest::newRow("high") << u"H"_s << u"https://example.test/v?n=000123&c=ABCDEF"_s;
}

void TestCompose::qrCodeReadsBack()
{
    QFETCH(QString, level);
    QFETCH(QString, text);
    const auto element = uR"({"type": "qr", "x": 150, "y": 230, "size": 32, "text": "{content}", "level": "%1"})"_s.arg(level);
    const auto pdf = composed(element, {{u"content"_s, text}});
    QVERIFY(pdf);
    QCOMPARE(Pdf(*pdf).barcode(200), text);
    // Vectors: no image in the file; the quiet zone is part of the size.
    QVERIFY(!pdf->contains("/Subtype /Image"));
    const auto ink = pdf_tools::inkOf(Pdf(*pdf).image(300), 300);
    QVERIFY(ink.left > 151 && ink.right < 181 && ink.top > 231 && ink.bottom < 261);
}

void TestCompose::qrCodeTooLongOrTooFine()
{
    const auto element = uR"({"type": "qr", "x": 10, "y": 10, "size": 20, "text": "{content}", "level": "H"})"_s;
    QVERIFY(
        detail(composed(element, {{u"content"_s, QString(1300, u'榕')}}), FailureCode::QrTooLong).startsWith(u"elements[0] {content}"_s));
    QVERIFY(
        detail(composed(element, {{u"content"_s, QString(300, u'榕')}}), FailureCode::TextOverflow).startsWith(u"elements[0] {content}"_s));
}

void TestCompose::missingFieldIsNamed()
{
    QCOMPARE(detail(composed(holder), FailureCode::TemplateFieldMissing), u"elements[0] {holder}"_s);
    QCOMPARE(detail(composed(holder, {{u"holder"_s, QString()}}), FailureCode::TemplateFieldMissing), u"elements[0] {holder}"_s);
}

void TestCompose::missingGlyphIsNamed()
{
    // U+31350, a rare character of plane 3 that the Noto faces do not have.
    const char32_t rare = 0x31350;
    const auto result = composed(holder, {{u"holder"_s, u"王"_s + QString::fromUcs4(&rare, 1)}});
    QCOMPARE(detail(result, FailureCode::GlyphMissing), u"elements[0] {holder}: %1 U+31350"_s.arg(QString::fromUcs4(&rare, 1)));
    QString named = holder;
    named.replace(u"{holder}"_s, u"经营者：{holder}"_s);
    const auto also = composed(named, {{u"holder"_s, u"王"_s + QString::fromUcs4(&rare, 1)}});
    QVERIFY(detail(also, FailureCode::GlyphMissing).startsWith(u"elements[0] {holder}「经营者」: "_s));
    QCOMPARE(detail(composed(named), FailureCode::TemplateFieldMissing), u"elements[0] {holder}「经营者」"_s);
}

void TestCompose::rareCharactersComeFromTheOtherFamily()
{
    const char32_t rare = 0x9FED; // of the sans family alone
    const QString name = u"王"_s + QString::fromUcs4(&rare, 1) + u"明"_s;
    const auto paper = Template::parse(sheetOf(holder));
    const auto made = composeNoted(*paper, {{u"holder"_s, name}});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    QCOMPARE(made->notes, (QList<PaperNote>{{PaperNote::What::OtherFace, u"elements[0] {holder}"_s, 0, QString::fromUcs4(&rare, 1)}}));
    const Pdf pdf(made->pdf);
    QCOMPARE(pdf.text().trimmed(), name);
    QVERIFY(pdf.fonts().contains(u"NotoSerif"_s) && pdf.fonts().contains(u"NotoSans"_s));
    QVERIFY(pdf.check().contains(u"No syntax or stream encoding errors"_s));
}

void TestCompose::smallPrintIsTold()
{
    const auto element =
        uR"({"type": "text", "x": 10, "y": 10, "w": 60, "h": 8, "text": "{holder}", "size": 12, "fit": "wrap-shrink", "minSize": 3})"_s;
    const auto paper = Template::parse(sheetOf(element));
    QVERIFY(paper);
    const auto notes = [&](qsizetype characters) {
        const auto made = composeNoted(*paper, {{u"holder"_s, QString(characters, u'榕')}});
        return made ? made->notes : QList<PaperNote>{{PaperNote::What::OtherFace, u"failed"_s, 0, {}}};
    };
    QVERIFY(notes(10).isEmpty());
    QVERIFY(notes(40).isEmpty());
    const auto small = notes(150);
    QCOMPARE(small.size(), 1);
    QCOMPARE(small.first().what, PaperNote::What::SmallPrint);
    QCOMPARE(small.first().place, u"elements[0] {holder}"_s);
    QVERIFY2(small.first().points >= 3 && small.first().points < leastLegible, qPrintable(QString::number(small.first().points)));
}

void TestCompose::overflowIsNamed()
{
    const auto result = composed(holder, {{u"holder"_s, QString(40, u'榕')}});
    QVERIFY2(detail(result, FailureCode::TextOverflow).startsWith(u"elements[0] {holder}: 225.8 mm > 100.0 mm"_s),
        qPrintable(detail(result, FailureCode::TextOverflow)));
}

void TestCompose::sameInputSameBytes()
{
    const Fields fields{{u"holder"_s, u"青榕区望春街道"_s}, {u"issuedOn"_s, u"2026-01-05"_s}};
    const auto elements = holder
        + uR"(, {"type": "seal", "cx": 120, "cy": 150, "text": "青榕区人民政府"}, {"type": "qr", "x": 10, "y": 10, "size": 25, "text": "{holder}"})"_s;
    const auto first = composed(elements, fields);
    QTest::qSleep(1100); // a clock in the bytes would show
    const auto second = composed(elements, fields);
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
}

void TestCompose::backgroundAndSealsCanBeOff()
{
    const auto paper = Template::parse(sheetOf(
        uR"({"type": "text", "x": 10, "y": 10, "w": 90, "h": 10, "text": "证照名称", "background": true}, %1, {"type": "seal", "cx": 120, "cy": 150, "text": "印"})"_s
            .arg(holder)));
    QVERIFY(paper);
    const Fields fields{{u"holder"_s, u"青溪镇"_s}};
    const auto stock = compose(*paper, fields, {false, false});
    const auto full = compose(*paper, fields);
    QVERIFY(stock && full);
    QVERIFY(!Pdf(*stock).text().contains(u"证照名称"_s));
    QVERIFY(Pdf(*full).text().contains(u"证照名称"_s));
    QVERIFY(pdf_tools::inkOf(Pdf(*stock).image(100), 100).bottom < 70);
    QVERIFY(pdf_tools::inkOf(Pdf(*full).image(100), 100).bottom > 170);
}

void TestCompose::metadataSayWhatItIs()
{
    const auto pdf =
        composed(holder, {{u"holder"_s, u"青溪镇"_s}, {u"number"_s, u"青建备〔2026〕12号"_s}, {u"issuedOn"_s, u"2026-01-05"_s}});
    QVERIFY(pdf);
    const Pdf file(*pdf);
    const auto dated = file.run(u"pdfinfo"_s, {u"-isodates"_s, file.path()});
    QVERIFY2(dated.contains(u"样张 青建备〔2026〕12号"_s), qPrintable(dated));
    QVERIFY2(dated.contains(u"2026-01-05T00:00:00"_s), qPrintable(dated));
}

void TestCompose::laterIsTheSame()
{
    const Fields fields{{u"holder"_s, u"青溪镇"_s}};
    auto later = composeLater(sheetOf(holder), fields);
    later.waitForFinished();
    QVERIFY(later.result());
    QCOMPARE(*later.result(), *composed(holder, fields));
    auto broken = composeLater("{", fields);
    broken.waitForFinished();
    QCOMPARE(broken.result().error().code, FailureCode::TemplateMalformed);
}

void TestCompose::manyInOneFile()
{
    const auto paper =
        Template::parse(QByteArrayLiteral(R"({"format": "casedesk-template-1", "name": "t", "title": "t", "page": {"size": "A4"},
        "elements": [{"type": "text", "x": 40, "y": 60, "w": 60, "h": 10, "text": "{holder}", "size": 14}]})"));
    QVERIFY(paper);
    QList<Fields> pages;
    for (int i = 1; i <= 12; ++i)
        pages.append({{u"holder"_s, u"第%1家公司"_s.arg(i)}});
    const auto all = composeAll(*paper, pages);
    QVERIFY(all);
    const Pdf read(*all);
    QVERIFY(read.info().contains(QRegularExpression(u"Pages:\\s+12\\b"_s)));
    const QStringList words = read.text().split(QRegularExpression(u"[\\n\\f]"_s), Qt::SkipEmptyParts);
    QCOMPARE(words.size(), 12);
    for (int i = 0; i < words.size(); ++i)
        QCOMPARE(words.at(i), pages.at(i).value(u"holder"_s));
    QCOMPARE(*composeAll(*paper, {pages.at(3)}), *compose(*paper, pages.at(3)));
    pages[6].clear();
    const auto missing = composeAll(*paper, pages);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, domain::FailureCode::TemplateFieldMissing);
    QVERIFY2(missing.error().detail.startsWith(u"page 7, "_s), qPrintable(missing.error().detail));
}

QTEST_GUILESS_MAIN(TestCompose)
#include "test_compose.moc"
