// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a form on paper are all there, and fields and choices are called what their package calls them.
#include "forms/engine/outline_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestOutlineWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compiledIn()
    {
        QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/outline.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(words.size() > 5);
        for (auto it = words.begin(); it != words.end(); ++it) {
            if (it.value().isString())
                QCOMPARE(outlineWords(QLatin1StringView(it.key().toLatin1())), it.value().toString());
            const QJsonObject group = it.value().toObject();
            for (auto each = group.begin(); each != group.end(); ++each) {
                QVERIFY(!each.value().toString().isEmpty());
                QCOMPARE(outlineWords(QLatin1StringView(it.key().toLatin1()), QLatin1StringView(each.key().toLatin1())),
                    each.value().toString());
            }
        }
        QCOMPARE(outlineWords("there is none"_L1), QString());
    }
    void titles()
    {
        QCOMPARE(outlineTitle({.path = u"/applicant/phone"_s, .key = u"phone"_s}), u"联系电话"_s);
        QCOMPARE(outlineTitle({.path = u"/applicant"_s, .key = u"applicant"_s}), u"申请人"_s);
        QCOMPARE(outlineTitle({.path = u"/form/phone"_s, .key = u"phone"_s, .title = u"手机"_s}), u"手机"_s);
        QCOMPARE(outlineTitle({.path = u"/form/phone"_s, .key = u"phone"_s}), QString());
    }
    void choices()
    {
        const Field field{.choices = {{u"a"_s, u"甲"_s}, {u"b"_s, {}}}};
        QCOMPARE(choiceLabel(field, u"a"_s), u"甲"_s);
        QCOMPARE(choiceLabel(field, u"b"_s), u"b"_s);
        QCOMPARE(choiceLabel(field, u"c"_s), u"c"_s);
    }
};

QTEST_GUILESS_MAIN(TestOutlineWords)
#include "test_outline_words.moc"
