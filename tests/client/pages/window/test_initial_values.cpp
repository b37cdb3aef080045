// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/initial_values.h"
#include "tests/client/pages/window/form_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestInitialValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presetsStandInANewApplicationOnly()
    {
        const auto form = forms::engine::Form::parse(R"({"format": "casedesk-form-1",
            "situation": {"type": "object", "title": "q", "x-order": ["agent", "kind"], "properties": {
                "agent": {"type": "boolean", "title": "a", "default": false},
                "kind": {"type": "string", "title": "k"}}},
            "form": {"type": "object", "title": "f", "x-order": ["count", "place"], "properties": {
                "count": {"type": "integer", "title": "c", "default": 0},
                "place": {"type": "object", "title": "p", "properties": {"town": {"type": "string", "title": "t", "default": "榕江"}}}}}})");
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        Application fresh;
        preset(fresh, *form);
        QCOMPARE(fresh.situation, QJsonObject({{u"agent"_s, false}}));
        QCOMPARE(fresh.form, QJsonObject({{u"count"_s, 0}, {u"place"_s, QJsonObject{{u"town"_s, u"榕江"_s}}}}));
        Application emptied;
        emptied.situation = {{u"kind"_s, u"first"_s}}; // somebody has been here and taken the preset away
        preset(emptied, *form);
        QCOMPARE(emptied.form, QJsonObject());
        Application sent;
        sent.sent = true;
        preset(sent, *form);
        QCOMPARE(sent.situation, QJsonObject());
    }
};

QTEST_GUILESS_MAIN(TestInitialValues)
#include "test_initial_values.moc"
