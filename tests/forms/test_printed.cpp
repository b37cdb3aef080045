// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/printed.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

namespace {

const QByteArray formJson = R"({"format": "casedesk-form-1",
 "situation": {"type": "object", "title": "情形", "x-order": ["kind", "old"], "properties": {
   "kind": {"type": "string", "title": "类别", "enum": ["a", "b"], "x-labels": ["甲类", "乙类"]},
   "old": {"type": "boolean", "title": "旧"}}},
 "form": {"type": "object", "title": "表", "x-order": ["site", "area", "count", "rent", "since", "uses", "rows", "note", "more"], "properties": {
   "site": {"type": "string", "title": "地点", "maxLength": 20},
   "area": {"type": "number", "title": "面积", "multipleOf": 0.01},
   "count": {"type": "integer", "title": "人数"},
   "rent": {"type": "integer", "title": "租金", "x-widget": "amount"},
   "since": {"type": "string", "title": "起", "format": "date"},
   "uses": {"type": "array", "title": "用途", "uniqueItems": true, "items": {"type": "string", "enum": ["x", "y"], "x-labels": ["居住", "办公"]}},
   "rows": {"type": "array", "title": "明细", "maxItems": 3, "items": {"type": "object", "properties": {"name": {"type": "string", "title": "名", "maxLength": 9}}}},
   "note": {"type": "string", "title": "说明", "maxLength": 20,
     "x-when": {"required": ["situation"], "properties": {"situation": {"required": ["kind"], "properties": {"kind": {"const": "b"}}}}}},
   "more": {"type": "object", "title": "其他", "properties": {"inner": {"type": "string", "title": "内", "maxLength": 9}}}}}})";

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestPrinted : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto form = Form::parse(formJson);
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        m_form = *form;
    }
    void asPeopleReadIt();
    void hiddenAndEmptyAreLeftOut();

private:
    std::optional<Form> m_form;
};

void TestPrinted::asPeopleReadIt()
{
    const auto printed = printedFields(*m_form, object(R"({"applicant": {"name": "林禾"}, "situation": {"kind": "b", "old": true},
        "form": {"site": "榕荫路8号", "area": 186.5, "count": 12, "rent": 450050, "since": "2026-03-06", "uses": ["y", "x"],
                 "rows": [{"name": "甲"}], "note": "无", "more": {"inner": "里"}}})"));
    const QMap<QString, QString> expected{{u"kind"_s, u"乙类"_s}, {u"site"_s, u"榕荫路8号"_s}, {u"area"_s, u"186.50"_s},
        {u"count"_s, u"12"_s}, {u"rent"_s, u"4500.50"_s}, {u"since"_s, u"2026-03-06"_s}, {u"uses"_s, u"办公、居住"_s}, {u"note"_s, u"无"_s},
        {u"inner"_s, u"里"_s}};
    QCOMPARE(printed, expected);
}

void TestPrinted::hiddenAndEmptyAreLeftOut()
{
    const auto printed = printedFields(
        *m_form, object(R"({"situation": {"kind": "a"}, "form": {"site": "", "note": "藏着", "count": "three", "uses": []}})"));
    QCOMPARE(printed, (QMap<QString, QString>{{u"kind"_s, u"甲类"_s}}));
}

QTEST_GUILESS_MAIN(TestPrinted)
#include "test_printed.moc"
