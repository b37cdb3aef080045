// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/options.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace client::app;
using namespace Qt::StringLiterals;

namespace {

constexpr char childMark[] = "CASEDESK_TEST_OPTIONS"; ///< set: this process is the program that reads the arguments

struct Parsed {
    Options options;
    QString error;
};

Parsed parse(const QStringList &arguments)
{
    Parsed parsed;
    parsed.options = parseOptions(QStringList{u"casedesk"_s} + arguments, &parsed.error);
    return parsed;
}

} // namespace

class TestOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingSaidIsAsSetBefore()
    {
        const Parsed parsed = parse({});
        QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
        QCOMPARE(parsed.options.profiles, defaultProfiles());
        QVERIFY(defaultProfiles().endsWith(u"/casedesk/profiles"_s));
        for (const QString &each : {parsed.options.server, parsed.options.caFile, parsed.options.userName, parsed.options.language,
                 parsed.options.theme, parsed.options.page, parsed.options.tourOut})
            QVERIFY(each.isEmpty());
    }
    void eachOptionGoesToItsPlace()
    {
        const QString one = u"sha256//"_s + QString(43, u'A') + u'=', two = u"sha256//"_s + QString(42, u'B') + u"A="_s;
        const Parsed parsed = parse({u"--profiles"_s, u"/desk"_s, u"--server=https://127.0.0.1:8443"_s, u"--ca"_s, u"/ca.pem"_s,
            u"--user"_s, u"chenyu"_s, u"--lang"_s, u"en"_s, u"--theme"_s, u"contrast"_s, u"--page"_s, u"documents"_s, u"--pin"_s, one,
            u"--pin"_s, two, u"--tour"_s, u"/out"_s});
        QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
        QCOMPARE(parsed.options.profiles, u"/desk"_s);
        QCOMPARE(parsed.options.server, u"https://127.0.0.1:8443"_s);
        QCOMPARE(parsed.options.caFile, u"/ca.pem"_s);
        QCOMPARE(parsed.options.userName, u"chenyu"_s);
        QCOMPARE(parsed.options.language, u"en"_s);
        QCOMPARE(parsed.options.theme, u"contrast"_s);
        QCOMPARE(parsed.options.page, u"documents"_s);
        QCOMPARE(parsed.options.tourOut, u"/out"_s);
        QCOMPARE(parsed.options.keyPins, (QStringList{one, two}));
    }
    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--passphrase"_s} << u"passphrase"_s;
        QTest::newRow("missing value") << QStringList{u"--server"_s} << u"server"_s;
        QTest::newRow("stray word") << QStringList{u"stray"_s} << u"stray"_s;
        QTest::newRow("language") << QStringList{u"--lang"_s, u"fr"_s} << u"fr"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
        QTest::newRow("pin") << QStringList{u"--pin"_s, u"sha256//AAAA"_s} << u"sha256//AAAA"_s;
        QTest::newRow("page") << QStringList{u"--page"_s, u"attic"_s} << u"attic"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Parsed parsed = parse(arguments);
        QVERIFY2(parsed.error.contains(named), qPrintable(parsed.error));
    }
    void helpAndVersionEndTheProcessWell_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("said");
        QTest::newRow("help") << u"--help"_s << u"--profiles <DIR>"_s;
        QTest::newRow("version") << u"--version"_s << u"casedesk 7.8.9"_s;
    }
    void helpAndVersionEndTheProcessWell()
    {
        QFETCH(QString, argument);
        QFETCH(QString, said);
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(childMark), u"1"_s);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {argument});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 0);
        const QString output = QString::fromUtf8(child.readAllStandardOutput());
        QVERIFY2(output.contains(said), qPrintable(output));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(childMark)) {
        QCoreApplication::setApplicationName(u"casedesk"_s);
        QCoreApplication::setApplicationVersion(u"7.8.9"_s);
        QString error;
        parseOptions(QCoreApplication::arguments(), &error);
        return 3; // parseOptions should not have come back
    }
    TestOptions test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_options.moc"
