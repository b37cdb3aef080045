// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forms::engine;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_folder = QDir(m_root->path());
        QVERIFY(m_folder.mkdir(u"contract-filing"_s) && m_folder.cd(u"contract-filing"_s));
    }
    void readsBytesAsTheyAre()
    {
        const QByteArray bytes("\xef\xbb\xbf\0\r\nx", 7);
        write(u"guide.html"_s, bytes);
        const auto read = readFile(m_folder, u"guide.html"_s);
        QVERIFY(read);
        QCOMPARE(*read, bytes);
        write(u"empty"_s, {});
        QVERIFY(readFile(m_folder, u"empty"_s) && readFile(m_folder, u"empty"_s)->isEmpty());
    }
    void aMiBIsTheMost()
    {
        write(u"a"_s, QByteArray(1 << 20, 'x'));
        write(u"b"_s, QByteArray((1 << 20) + 1, 'x'));
        QCOMPARE(readFile(m_folder, u"a"_s)->size(), 1 << 20);
        const auto read = readFile(m_folder, u"b"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, FailureCode::PackageUnreadable);
        QCOMPARE(read.error().detail, u"contract-filing/b: longer than 1 MiB"_s);
    }
    void whatIsNotThereIsNamedWithoutTheMachinesPath()
    {
        for (const QString &name : {u"missing.json"_s, u"."_s}) {
            const auto read = readFile(m_folder, name);
            QVERIFY2(!read, qPrintable(name));
            QCOMPARE(read.error().code, FailureCode::PackageUnreadable);
            QVERIFY2(read.error().detail.startsWith(u"contract-filing/"_s + name + u": "), qPrintable(read.error().detail));
            QVERIFY(!read.error().detail.contains(m_root->path()));
        }
        QCOMPARE(readJson(m_folder, u"missing.json"_s).error().code, FailureCode::PackageUnreadable);
    }
    void readsOneObject()
    {
        write(u"matter.json"_s, u"{\"title\":\"施工合同备案\"}"_s.toUtf8());
        const auto json = readJson(m_folder, u"matter.json"_s);
        QVERIFY(json);
        QCOMPARE(json->value(u"title"_s).toString(), u"施工合同备案"_s);
    }
    void whatIsNoObjectIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("cut off") << QByteArray(R"({"a":1)");
        QTest::newRow("a key twice") << QByteArray(R"({"a":1,"a":2})");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    }
    void whatIsNoObjectIsMalformed()
    {
        QFETCH(QByteArray, bytes);
        write(u"matter.json"_s, bytes);
        const auto json = readJson(m_folder, u"matter.json"_s);
        QVERIFY(!json);
        QCOMPARE(json.error().code, FailureCode::MatterMalformed);
        QVERIFY2(json.error().detail.startsWith(u"contract-filing/matter.json: "_s), qPrintable(json.error().detail));
    }

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    std::unique_ptr<QTemporaryDir> m_root;
    QDir m_folder;
};

QTEST_GUILESS_MAIN(TestFile)
#include "test_file.moc"
