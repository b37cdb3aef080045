// SPDX-License-Identifier: GPL-3.0-or-later
// Lint: the shipped packages are sound; in a spoilt one everything wrong is told at once, each with its file and place.
#include "form_fixture.h"
#include "forms/engine/lint.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

namespace {

const QDir shippedRoot(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shippedPackagesAreSound();
    void everythingAtOnce();
    void oneThingWrong_data();
    void oneThingWrong();
    void missingFiles_data();
    void missingFiles();
    void aBrokenFormHidesNothingElse();
    void aFolderWithoutPackages();

private:
    QDir folder() const { return QDir(m_root->filePath(u"food-business"_s)); }
    /// Replaces the first such piece of a file.
    void spoil(const QString &file, const QByteArray &from, const QByteArray &to);
    QString lint() const { return told(lintPackage(folder())).join(u'\n'); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestLint::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_root->path()).mkdir(u"food-business"_s));
    for (const QString &file : QDir(shippedRoot.filePath(u"food-business"_s)).entryList(QDir::Files))
        QVERIFY(QFile::copy(shippedRoot.filePath(u"food-business/"_s + file), folder().filePath(file)));
    for (const QString &file : {u"units.json"_s, u"guide.css"_s})
        QVERIFY(QFile::copy(shippedRoot.filePath(file), m_root->filePath(file)));
}

void TestLint::spoil(const QString &file, const QByteArray &from, const QByteArray &to)
{
    const QString path = folder().filePath(file);
    const QByteArray made = changed(contentOf(path), from, to);
    QVERIFY(QFile::remove(path));
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    QCOMPARE(written.write(made), made.size());
}

void TestLint::shippedPackagesAreSound()
{
    QCOMPARE(told(lintPackages(shippedRoot)), QStringList());
    QCOMPARE(lint(), QString());
}

void TestLint::everythingAtOnce()
{
    spoil(u"matter.json"_s, "\"code\": \"food-business\"", "\"code\": \"food\", \"colour\": 1");
    spoil(u"matter.json"_s, "{applicant}", "{aplicant}");
    spoil(u"form.json"_s, "\"x-order\"", "\"x-ordre\"");
    spoil(u"guide.html"_s, "</body>", "<script>\n</body>");
    spoil(u"licence.json"_s, "{legalPerson", "{legalPersson");
    const QString told = lint();
    for (const QString &each :
        {u"food-business/matter.json /code: must be the name of the folder"_s, u"food-business/matter.json /colour: not known here"_s,
            u"unknown placeholder {aplicant}"_s, u"x-ordre: keyword that is not supported"_s, u"food-business/guide.html line "_s,
            u"food-business/licence.json /elements/"_s, u"no case gives the field {legalPersson}"_s})
        QVERIFY2(told.contains(each), qPrintable(each + u"\n--\n" + told));
}

void TestLint::oneThingWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const QString &file, const QByteArray &from, const QByteArray &to, const QString &finding) {
        QTest::newRow(qPrintable(finding)) << file << from << to << finding;
    };
    const QString matter = u"matter.json"_s;
    row(matter, "\"unitId\": \"scjg", "\"unitId\": \"scjgg", u"there is no unit scjgg"_s);
    row(matter, "\"materials\"", "\"code\": \"x\", \"materials\"", u"food-business/matter.json: a key stands twice"_s);
    row(matter, "\"when\"", "\"whn\"", u"/whn: not known here"_s);
    row(matter, "{serial}", "{serail}", u"/licenceNumberPattern: unknown placeholder {serail}"_s);
    row(matter, "\"licenceFile\"", "\"licenseFile\"", u"/licenseFile: not known here"_s);
    row(matter, "\"guide.html\"", "\"../guide.html\"", u"/guideFile: must be the name of a file of this folder"_s);
    row(u"licence.json"_s, "\"format\"", "\"format\": 1, \"format\"", u"food-business/licence.json: a key stands twice"_s);
    row(u"form.json"_s, "casedesk-form-1", "casedesk-form-2", u"food-business/form.json /format: must be casedesk-form-1"_s);
    row(u"form.json"_s, "\"situation\"", "\"situatoin\"", u"food-business/form.json /situatoin: not known"_s);
    row(u"guide.html"_s, "</body>", "<img src=\"a.png\"></body>", u"not allowed in a guide:  src="_s);
}

void TestLint::oneThingWrong()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, finding);
    spoil(file, from, to);
    QVERIFY2(lint().contains(finding), qPrintable(lint()));
}

void TestLint::missingFiles_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"matter.json", "guide.html", "licence.json", "form.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLint::missingFiles()
{
    QFETCH(QString, file);
    QVERIFY(QFile::remove(folder().filePath(file)));
    QVERIFY2(lint().contains(u"food-business/"_s + file + u": No such file"), qPrintable(lint()));
}

void TestLint::aBrokenFormHidesNothingElse()
{
    spoil(u"form.json"_s, "{", "");
    spoil(u"matter.json"_s, "\"promisedDays\": ", "\"promisedDays\": 9");
    const QString told = lint();
    QVERIFY2(told.contains(u"food-business/form.json: "_s) && told.contains(u"/promisedDays: "_s), qPrintable(told));
    QVERIFY2(!told.contains(u"there is no field"_s) && !told.contains(u"no case gives"_s), qPrintable(told)); // no consequences as findings
}

void TestLint::aFolderWithoutPackages()
{
    QTemporaryDir empty;
    QCOMPARE(lintPackages(QDir(empty.path())).size(), 1);
    QVERIFY(!firstError(lintPackage(QDir(empty.filePath(u"nothing"_s)))).isEmpty());
}

QTEST_GUILESS_MAIN(TestLint)
#include "test_lint.moc"
