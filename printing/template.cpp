// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/template.h"

#include "domain/codec.h"
#include "printing/json_object.h"

#include <QJsonArray>

#include <cmath>

namespace printing {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 1200;               // mm
constexpr double labelGap = 10, labelSlack = 2; // mm between a text and the words that name it, and how far they are off its line
constexpr qsizetype longestLabel = 12;
constexpr Rgb sealRed{0xD8 / 255.0, 0x28 / 255.0, 0x1E / 255.0};

/// Size of the sheet, to check that elements lie on it.
struct Paper {
    double width = 0;
    double height = 0;
};

void readPage(JsonObject page, Paper *paper)
{
    if (page.has("size")) {
        const bool a3 = page.choice("size", {u"A4"_s, u"A3"_s}, -1) == 1;
        const bool landscape = page.choice("orientation", {u"portrait"_s, u"landscape"_s}, 0) == 1;
        *paper = a3 ? Paper{297, 420} : Paper{210, 297};
        if (landscape)
            std::swap(paper->width, paper->height);
    } else {
        paper->width = page.number("width", 20, farthest);
        paper->height = page.number("height", 20, farthest);
    }
    page.finish();
}

Wording wording(JsonObject &object, const char *key, std::optional<QString> fallback = {})
{
    Wording result;
    QString error;
    if (!Wording::parse(object.string(key, std::move(fallback)), &result, &error))
        object.wrong(key, error);
    return result;
}

void mustLieOn(const Paper &paper, JsonObject &object, const char *key, double x, double y, double width, double height)
{
    constexpr double slack = 1e-6;
    if (x < -slack || y < -slack || x + width > paper.width + slack || y + height > paper.height + slack)
        object.wrong(key, u"lies beyond the sheet of %1 × %2 mm"_s.arg(paper.width).arg(paper.height));
}

TextElement readText(JsonObject &object, const Paper &paper)
{
    TextElement text;
    text.x = object.number("x", 0, farthest);
    text.y = object.number("y", 0, farthest);
    text.width = object.number("w", 0.1, farthest);
    text.height = object.number("h", 0.1, farthest);
    mustLieOn(paper, object, "w", text.x, text.y, text.width, text.height);
    text.wording = wording(object, "text");
    text.type.role = object.choice("font", {u"serif"_s, u"sans"_s}, 0) == 0 ? FontRole::Serif : FontRole::Sans;
    text.type.points = object.number("size", 3, 200, 12);
    text.type.bold = object.choice("weight", {u"regular"_s, u"bold"_s}, 0) == 1;
    text.align = Align(object.choice("align", {u"left"_s, u"center"_s, u"right"_s, u"justify"_s}, 0));
    text.verticalAlign = VerticalAlign(object.choice("valign", {u"middle"_s, u"top"_s, u"bottom"_s}, 0));
    text.spacing = object.number("spacing", -2, 50, 0);
    text.lineHeight = object.number("lineHeight", 1, 5, 1.5);
    text.indent = object.number("indent", 0, 20, 0);
    text.color = object.color("color", {});
    text.fit = Fit(object.choice("fit", {u"error"_s, u"shrink"_s, u"wrap"_s, u"wrap-shrink"_s}, 0));
    text.minPoints = object.number("minSize", 3, text.type.points, qMax(3.0, text.type.points * 0.6));
    return text;
}

LineElement readLine(JsonObject &object, const Paper &paper)
{
    LineElement line;
    line.x1 = object.number("x1", 0, paper.width);
    line.y1 = object.number("y1", 0, paper.height);
    line.x2 = object.number("x2", 0, paper.width);
    line.y2 = object.number("y2", 0, paper.height);
    line.stroke.width = object.number("stroke", 0.05, 10, 0.25);
    line.stroke.color = object.color("color", {});
    line.stroke.dash = object.number("dash", 0, 50, 0);
    return line;
}

RectElement readRect(JsonObject &object, const Paper &paper)
{
    RectElement rect;
    rect.x = object.number("x", 0, farthest);
    rect.y = object.number("y", 0, farthest);
    rect.width = object.number("w", 0.1, farthest);
    rect.height = object.number("h", 0.1, farthest);
    mustLieOn(paper, object, "w", rect.x, rect.y, rect.width, rect.height);
    rect.stroke.width = object.number("stroke", 0, 10, 0.25);
    rect.stroke.color = object.color("color", {});
    rect.radius = object.number("radius", 0, farthest, 0);
    if (object.has("fill"))
        rect.fill = object.color("fill", {});
    if (object.has("inner")) {
        auto inner = object.object("inner");
        rect.innerGap = inner.number("gap", 0.1, 50);
        rect.innerWidth = inner.number("stroke", 0.05, 10);
        inner.finish();
        const double eaten = rect.stroke.width + 2 * rect.innerGap + 2 * rect.innerWidth;
        if (eaten >= qMin(rect.width, rect.height))
            object.wrong("inner", u"leaves nothing within the border"_s);
    }
    return rect;
}

QrElement readQr(JsonObject &object, const Paper &paper)
{
    QrElement qr;
    qr.x = object.number("x", 0, farthest);
    qr.y = object.number("y", 0, farthest);
    qr.size = object.number("size", 5, 200);
    mustLieOn(paper, object, "size", qr.x, qr.y, qr.size, qr.size);
    qr.wording = wording(object, "text");
    qr.level = QrLevel(object.choice("level", {u"L"_s, u"M"_s, u"Q"_s, u"H"_s}, 1));
    const double quiet = object.number("quiet", 0, 10, 4);
    if (quiet != int(quiet))
        object.wrong("quiet", u"a whole number of modules is needed"_s);
    qr.quiet = int(quiet);
    qr.color = object.color("color", {});
    return qr;
}

SealElement readSeal(JsonObject &object, const Paper &paper)
{
    SealElement seal;
    seal.cx = object.number("cx", 0, farthest);
    seal.cy = object.number("cy", 0, farthest);
    seal.diameter = object.number("diameter", 38, 58, 45);
    mustLieOn(paper, object, "diameter", seal.cx - seal.diameter / 2, seal.cy - seal.diameter / 2, seal.diameter, seal.diameter);
    seal.wording = wording(object, "text");
    seal.star = object.boolean("star", true);
    seal.color = object.color("color", sealRed);
    return seal;
}

Element readElement(JsonObject object, const QString &place, const Paper &paper)
{
    Element element;
    element.place = place;
    element.background = object.boolean("background", false);
    switch (object.choice("type", {u"text"_s, u"line"_s, u"rect"_s, u"qr"_s, u"seal"_s}, -1)) {
    case 0:
        element.shape = readText(object, paper);
        break;
    case 1:
        element.shape = readLine(object, paper);
        break;
    case 2:
        element.shape = readRect(object, paper);
        break;
    case 3:
        element.shape = readQr(object, paper);
        break;
    default:
        element.shape = readSeal(object, paper);
        break;
    }
    object.finish();
    return element;
}

void readElements(const QJsonValue &value, const Paper &paper, QList<Element> *elements, TemplateError &error)
{
    const auto array = value.toArray();
    if (!value.isArray() || array.isEmpty() || array.size() > 2000)
        error.set(u"elements"_s, u"an array of 1 to 2000 elements is needed"_s);
    for (qsizetype i = 0; i < array.size() && error.text.isEmpty(); ++i) {
        const auto place = u"elements[%1]"_s.arg(i);
        if (!array[i].isObject())
            error.set(place, u"an object is needed"_s);
        else
            *elements << readElement({array[i].toObject(), place, error}, place, paper);
    }
}

/// Whether these words stand beside the text, on its line.
bool isBeside(const TextElement &words, const TextElement &text)
{
    const double gap = text.x - words.x - words.width;
    const double between = text.y + text.height / 2 - words.y - words.height / 2;
    return gap > -0.5 && gap <= labelGap && (std::abs(text.y - words.y) <= labelSlack || std::abs(between) <= labelSlack);
}

bool endsLabel(QChar character)
{
    return character.isSpace() || character == u'：' || character == u':';
}

/// A title of a few characters, as 经营者名称; empty when the words are more than that.
QString asLabel(QString words)
{
    while (!words.isEmpty() && endsLabel(words.back()))
        words.chop(1);
    return words.size() <= longestLabel && !words.contains(u'\n') ? words : QString();
}

/// The title the text begins with, else the nearest on its left.
QString labelOf(const TextElement &text, const QList<Element> &elements)
{
    const QString lead = text.wording.lead();
    if (!lead.isEmpty() && endsLabel(lead.back()))
        return asLabel(lead);
    const TextElement *nearest = nullptr;
    for (const auto &element : elements)
        if (const auto *words = std::get_if<TextElement>(&element.shape); words && words->wording.fieldNames().isEmpty())
            if (!asLabel(words->wording.lead()).isEmpty() && isBeside(*words, text) && (nearest == nullptr || words->x > nearest->x))
                nearest = words;
    return nearest == nullptr ? QString() : asLabel(nearest->wording.lead());
}

} // namespace

domain::Result<Template> Template::parse(const QByteArray &json)
{
    TemplateError error;
    Template result;
    const auto parsed = domain::parseObject(json, 1 << 20);
    if (!parsed) {
        error.text = parsed.error().detail;
    } else {
        JsonObject top(*parsed, {}, error);
        top.choice("format", {u"casedesk-template-1"_s}, -1);
        result.name = top.string("name");
        result.title = wording(top, "title", result.name);
        Paper paper;
        readPage(top.object("page"), &paper);
        result.width = paper.width;
        result.height = paper.height;
        readElements(top.value("elements"), paper, &result.elements, error);
        for (auto &element : result.elements)
            if (const auto *text = std::get_if<TextElement>(&element.shape); text && !text->wording.fieldNames().isEmpty())
                element.label = labelOf(*text, result.elements);
        top.finish();
    }
    if (!error.text.isEmpty() || !parsed)
        return domain::fail(domain::FailureCode::TemplateMalformed, error.text);
    return result;
}

QStringList Template::fieldNames() const
{
    QStringList names = title.fieldNames();
    for (const auto &element : elements) {
        if (const auto *text = std::get_if<TextElement>(&element.shape))
            names += text->wording.fieldNames();
        else if (const auto *qr = std::get_if<QrElement>(&element.shape))
            names += qr->wording.fieldNames();
        else if (const auto *seal = std::get_if<SealElement>(&element.shape))
            names += seal->wording.fieldNames();
    }
    names.removeDuplicates();
    return names;
}

} // namespace printing
