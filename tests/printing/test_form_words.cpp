// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a form on paper, and how parts are numbered.
#include "printing/form_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace printing;

class TestFormWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreThere()
    {
        QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/papers/words.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object().value("form"_L1).toObject();
        QVERIFY(words.size() > 15);
        for (auto it = words.begin(); it != words.end(); ++it)
            QCOMPARE(formWords(QLatin1StringView(it.key().toLatin1())), it.value().toString());
        QCOMPARE(formWords("none"_L1), QString());
    }
    void numbers()
    {
        const QMap<int, QString> known{{1, u"一"_s}, {9, u"九"_s}, {10, u"十"_s}, {11, u"十一"_s}, {19, u"十九"_s}, {20, u"二十"_s},
            {21, u"二十一"_s}, {99, u"九十九"_s}};
        for (auto it = known.begin(); it != known.end(); ++it)
            QCOMPARE(partNumber(it.key()), it.value());
    }
};

QTEST_GUILESS_MAIN(TestFormWords)
#include "test_form_words.moc"
