// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keywords, and that the README names each of them.
#include "forms/engine/keywords.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace forms::engine;

class TestKeywords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReadmesNameEach_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("en") << u"README.md"_s;
        QTest::newRow("zh") << u"README.zh.md"_s;
    }
    void theReadmesNameEach()
    {
        QFETCH(QString, file);
        QFile readme(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/") + file);
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(readme.readAll());
        const QStringList names = supportedKeywords();
        QVERIFY(names.size() > 40);
        for (const QString &name : names)
            QVERIFY2(text.contains(u'`' + name + u'`'), qPrintable(name));
    }
    void whereSchemasStand()
    {
        QCOMPARE(schemasWithin(u"properties"_s), Within::NamedSchemas);
        QCOMPARE(schemasWithin(u"anyOf"_s), Within::Schemas);
        QCOMPARE(schemasWithin(u"additionalProperties"_s), Within::Schema);
        QCOMPARE(schemasWithin(u"const"_s), Within::Nothing);
        QCOMPARE(schemasWithin(u"x-when"_s), Within::Nothing);
    }
    void whatIsChecked()
    {
        QVERIFY(isChecked(u"minLength"_s) && isLeafCheck(u"minLength"_s));
        QVERIFY(isChecked(u"properties"_s) && !isLeafCheck(u"properties"_s));
        QVERIFY(!isChecked(u"title"_s) && !isChecked(u"x-when"_s) && !isChecked(u"unknown"_s));
    }
};

QTEST_GUILESS_MAIN(TestKeywords)
#include "test_keywords.moc"
