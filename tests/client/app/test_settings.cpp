// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::app;
using namespace Qt::StringLiterals;
using widgets::theme::Scheme;

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"casedesk/desk.ini"_s);
    }
    void aFreshDeskHasTheDefaults()
    {
        const Settings settings(m_file);
        QCOMPARE(settings.get(setting::language), u"zh_CN"_s);
        QCOMPARE(settings.get(setting::theme), u"light"_s);
        QCOMPARE(settings.scheme(), Scheme::Light);
        QCOMPARE(settings.scalePercent(), 100);
        QCOMPARE(settings.get(setting::idleLockMinutes), 10);
        QVERIFY(settings.get(setting::lastOfficer).isEmpty());
        QVERIFY(settings.note(u"chenyu"_s).post.isEmpty());
        QCOMPARE(settings.note(u"chenyu"_s).unsent, 0);
        QVERIFY(!QFile::exists(m_file)); // reading writes nothing
    }
    void whatIsSetIsThereAtTheNextStart()
    {
        {
            Settings settings(m_file);
            settings.set(setting::language, u"en"_s);
            settings.set(setting::theme, u"contrast"_s);
            settings.set(setting::scalePercent, 150);
            settings.set(setting::lastOfficer, u"陈屿"_s);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.get(setting::language), u"en"_s);
        QCOMPARE(settings.scheme(), Scheme::HighContrast);
        QCOMPARE(settings.scalePercent(), 150);
        QCOMPARE(settings.get(setting::lastOfficer), u"陈屿"_s);
    }
    void whatIsAlreadyThereIsNotWrittenAgain()
    {
        {
            Settings settings(m_file);
            settings.set(setting::idleLockMinutes, 5);
            settings.setNote(u"chenyu"_s, {u"科长"_s, 2});
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        const QDateTime before = file.fileTime(QFileDevice::FileModificationTime);
        file.close();
        {
            Settings settings(m_file);
            settings.set(setting::idleLockMinutes, 5);
            settings.setNote(u"chenyu"_s, {u"科长"_s, 2});
        }
        QCOMPARE(QFileInfo(m_file).lastModified(), before);
        {
            Settings settings(m_file);
            settings.setNote(u"chenyu"_s, {u"科长"_s, 3});
        }
        QVERIFY(QFileInfo(m_file).lastModified() > before);
    }
    void aSizeOutOfReachIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<int>("taken");
        QTest::newRow("tiny") << QByteArray("10") << 100;
        QTest::newRow("none") << QByteArray("0") << 100;
        QTest::newRow("huge") << QByteArray("90000") << 250;
        QTest::newRow("words") << QByteArray("large") << 100;
        QTest::newRow("right") << QByteArray("175") << 175;
    }
    void aSizeOutOfReachIsNotTaken()
    {
        QFETCH(QByteArray, written);
        QFETCH(int, taken);
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[look]\nscale_percent=" + written + "\n");
        file.close();
        QCOMPARE(Settings(m_file).scalePercent(), taken);
    }
    void anUnknownLookIsLight()
    {
        QCOMPARE(Settings::schemeOf(u"dark"_s), Scheme::Dark);
        QCOMPARE(Settings::schemeOf(u"contrast"_s), Scheme::HighContrast);
        for (const QString &each : {u"light"_s, u"pink"_s, QString()})
            QCOMPARE(Settings::schemeOf(each), Scheme::Light);
    }
    void notesOfOfficersDoNotMix()
    {
        const QStringList names = {u"chenyu"_s, u"chenyu/post"_s, u"陈屿"_s, u"a\\b"_s, u"%41"_s, u"A"_s, u""_s};
        {
            Settings settings(m_file);
            for (qsizetype i = 0; i < names.size(); ++i)
                settings.setNote(names.at(i), {u"科长 %1"_s.arg(i), int(i)});
        }
        const Settings settings(m_file);
        for (qsizetype i = 0; i < names.size(); ++i) {
            QCOMPARE(settings.note(names.at(i)).post, u"科长 %1"_s.arg(i));
            QCOMPARE(settings.note(names.at(i)).unsent, int(i));
        }
    }
    void liesBesideOtherProgramsSettings()
    {
        QVERIFY(Settings::defaultFile().endsWith(u"/casedesk/desk.ini"_s));
        QVERIFY(QDir::isAbsolutePath(Settings::defaultFile()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
