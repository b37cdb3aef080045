// SPDX-License-Identifier: GPL-3.0-or-later
// schema validate and matter lint as a script sees them: one JSON document, and an exit status for each class.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run {
    int status = -1;
    QJsonObject json;
};

Run ctl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CASEDESK_BIN_DIR) + u"/casedeskctl"_s, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

const QString matters = QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters");

} // namespace

class TestVerbPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validates_data();
    void validates();
    void flawsHaveBothPlaces();
    void lints();
    void wrongUse();

private:
    QString written(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestVerbPackage::written(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

void TestVerbPackage::validates_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("status");
    const QByteArray text = "{\"type\": \"string\", \"maxLength\": 2}";
    QTest::newRow("fits") << text << QByteArray("\"农业\"") << 0;
    QTest::newRow("does not fit") << text << QByteArray("\"农业局\"") << 5;
    QTest::newRow("of another type") << text << QByteArray("[1]") << 5;
    QTest::newRow("an unknown keyword") << QByteArray("{\"maxLenght\": 2}") << QByteArray("\"a\"") << 6;
    QTest::newRow("a circle") << QByteArray("{\"definitions\": {\"a\": {\"$ref\": \"#/definitions/a\"}}, \"$ref\": \"#/definitions/a\"}")
                              << QByteArray("1") << 6;
    QTest::newRow("no JSON for a schema") << QByteArray("{") << QByteArray("1") << 6;
    QTest::newRow("no JSON for data") << text << QByteArray("\"a") << 1;
    QTest::newRow("two values") << text << QByteArray("\"a\", \"b\": 1") << 1;
    QTest::newRow("an endless number") << text << QByteArray("1e400") << 1;
    QTest::newRow("a key twice") << text << QByteArray("{\"a\": 1, \"a\": 2}") << 1;
}

void TestVerbPackage::validates()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, data);
    QFETCH(int, status);
    const Run run = ctl({u"schema"_s, u"validate"_s, written(u"schema.json"_s, schema), written(u"data.json"_s, data)});
    QCOMPARE(run.status, status);
    if (status == 1) {
        QCOMPARE(run.json.value("error"_L1)["code"_L1].toString(), u"json.malformed"_s);
        return;
    }
    QCOMPARE(run.json.value("valid"_L1), QJsonValue(status == 0));
    QCOMPARE(run.json.value("draft"_L1).toString(), u"http://json-schema.org/draft-07/schema#"_s);
    QCOMPARE(run.json.value("flaws"_L1).toArray().isEmpty(), status != 5);
    QCOMPARE(run.json.value("schemaFlaws"_L1).toArray().isEmpty(), status != 6);
}

void TestVerbPackage::flawsHaveBothPlaces()
{
    const Run run = ctl({u"schema"_s, u"validate"_s, written(u"s.json"_s, "{\"properties\": {\"a\": {\"items\": {\"minimum\": 3}}}}"),
        written(u"d.json"_s, "{\"a\": [3, 2]}")});
    const QJsonArray flaws = run.json.value("flaws"_L1).toArray();
    QCOMPARE(flaws.size(), 1);
    QCOMPARE(flaws.first()["path"_L1].toString(), u"/a/1"_s);
    QCOMPARE(flaws.first()["schema"_L1].toString(), u"/properties/a/items/minimum"_s);
    QCOMPARE(flaws.first()["keyword"_L1].toString(), u"minimum"_s);
    QCOMPARE(flaws.first()["expected"_L1], QJsonValue(3));
}

void TestVerbPackage::lints()
{
    const Run all = ctl({u"matter"_s, u"lint"_s, matters});
    QCOMPARE(all.status, 0);
    QCOMPARE(all.json.value("sound"_L1), QJsonValue(true));
    const Run one = ctl({u"matter"_s, u"lint"_s, matters + u"/house-lease"_s});
    QCOMPARE(one.status, 0);
    QVERIFY(QDir(m_folder.path()).mkdir(u"odd"_s));
    written(u"odd/matter.json"_s, "{\"code\": \"even\"}");
    const Run odd = ctl({u"matter"_s, u"lint"_s, m_folder.filePath(u"odd"_s)});
    QCOMPARE(odd.status, 5);
    QCOMPARE(odd.json.value("sound"_L1), QJsonValue(false));
    QVERIFY(odd.json.value("findings"_L1).toArray().size() > 10);
    QCOMPARE(odd.json.value("findings"_L1)[0]["file"_L1].toString(), u"odd/matter.json"_s);
    QCOMPARE(ctl({u"matter"_s, u"lint"_s, m_folder.filePath(u"none"_s)}).status, 5);
}

void TestVerbPackage::wrongUse()
{
    for (const char *line : {"schema", "schema validate", "schema validate a", "schema check a b", "schema validate a b c", "matter",
             "matter lint", "matter lin a", "matter lint a b"})
        QCOMPARE(ctl(QString::fromLatin1(line).split(u' ')).status, 2);
    QCOMPARE(
        ctl({u"schema"_s, u"validate"_s, u"/none/a"_s, u"/none/b"_s}).json.value("error"_L1)["code"_L1].toString(), u"file.unreadable"_s);
}

QTEST_GUILESS_MAIN(TestVerbPackage)
#include "test_verb_package.moc"
