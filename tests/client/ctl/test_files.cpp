// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::ctl;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(u"file"_s));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }

private Q_SLOTS:
    void theFirstLineAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        QTest::newRow("no end") << QByteArray("three herons") << u"three herons"_s;
        QTest::newRow("LF") << QByteArray("three herons\n") << u"three herons"_s;
        QTest::newRow("CRLF") << QByteArray("three herons\r\nmore\r\n") << u"three herons"_s;
        QTest::newRow("spaces belong to it") << QByteArray(" three herons \n") << u" three herons "_s;
        QTest::newRow("Chinese") << QByteArray("三只安静的白鹭\n") << u"三只安静的白鹭"_s;
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void theFirstLineAlone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, line);
        QCOMPARE(firstLineOf(file(bytes)).value(), line);
    }
    void readsAtMostWhatWasAllowed()
    {
        const QString path = file("12345");
        QCOMPARE(contentOf(path, 5).value(), "12345");
        QCOMPARE(contentOf(path, 4).error().code, FailureCode::FileUnreadable);
        QCOMPARE(firstLineOf(file(QByteArray(5000, 'x'))).error().code, FailureCode::FileUnreadable);
    }
    void whatIsNoFileCannotBeRead()
    {
        QCOMPARE(contentOf(m_folder.filePath(u"absent"_s)).error().code, FailureCode::FileUnreadable);
        QCOMPARE(contentOf(m_folder.path()).error().code, FailureCode::FileUnreadable);
        QCOMPARE(contentOf(u"/dev/zero"_s, 3 << 20).error().code, FailureCode::FileUnreadable); // has no size and no end
        QCOMPARE(contentOf(u"/dev/null"_s).value(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
