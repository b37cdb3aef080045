// SPDX-License-Identifier: GPL-3.0-or-later
// Reading matter packages: the shipped ones are sound, and every way to spoil one is named with its file and place.
#include "forms/engine/package.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::FailureCode;
using namespace forms::engine;

namespace {

const QDir shippedRoot(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QJsonObject shippedMatter()
{
    QFile file(shippedRoot.filePath(u"animal-clinic/matter.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shippedPackagesAreSound();
    void theFolderWeStandIn();
    void everyColumnHasAUnit();
    void contractFilingIsTheTickSheetOfFourHeadsAndTheLeader();
    void blobsNameTheBytes();
    void aPackageWithoutALicence();
    void spoiltMatter_data();
    void spoiltMatter();
    void missingFiles_data();
    void missingFiles();
    void formAndFurtherTemplates();
    void spoiltForm();
    void spoiltFurther_data();
    void spoiltFurther();
    void spoiltGuide();
    void spoiltLicence();
    void spoiltUnits_data();
    void spoiltUnits();

private:
    /// Writes a package "animal-clinic" from this matter.json into a fresh folder.
    void make(const QByteArray &matter, const QByteArray &guide = "<p>guide</p>", const QByteArray &licence = "{}",
        const QByteArray &form = R"({"format": "casedesk-form-1"})");
    QDir folder() const { return QDir(m_root->filePath(u"animal-clinic"_s)); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestPackage::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_root->path()).mkdir(u"animal-clinic"_s));
}

void TestPackage::make(const QByteArray &matter, const QByteArray &guide, const QByteArray &licence, const QByteArray &form)
{
    write(folder().filePath(u"matter.json"_s), matter);
    write(folder().filePath(u"guide.html"_s), guide);
    write(folder().filePath(u"licence.json"_s), licence);
    write(folder().filePath(u"form.json"_s), form);
}

void TestPackage::shippedPackagesAreSound()
{
    const auto packages = readPackages(shippedRoot);
    QVERIFY2(packages, packages ? "" : qPrintable(packages.error().detail));
    QStringList codes;
    for (const Package &package : *packages)
        codes.append(package.matter.code);
    QVERIFY2(codes.size() >= 12, "at least twelve matters are shipped");
    for (const QString &code : {u"animal-clinic"_s, u"contract-filing"_s, u"foreign-investment"_s})
        QVERIFY2(codes.contains(code), qPrintable(code));
}

void TestPackage::theFolderWeStandIn()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(shippedRoot.filePath(u"senior-card"_s)));
    const auto read = readPackage(QDir(u"."_s));
    QVERIFY(QDir::setCurrent(before));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->matter.code, u"senior-card"_s);
}

void TestPackage::everyColumnHasAUnit()
{
    const auto units = readUnits(shippedRoot);
    QVERIFY2(units, units ? "" : qPrintable(units.error().detail));
    QSet<QString> ids;
    int departments = 0;
    for (const domain::Unit &unit : *units) {
        ids.insert(unit.id);
        departments += unit.parentId == u"qrq"_s;
    }
    QCOMPARE(departments, 20);
    const auto packages = readPackages(shippedRoot);
    QVERIFY(packages);
    for (const Package &package : *packages) {
        QVERIFY(ids.contains(package.matter.unitId));
        for (const domain::RouteStep &step : package.matter.route.steps) {
            for (const domain::RouteColumn &column : step.columns)
                QVERIFY2(ids.contains(column.unitId), qPrintable(column.unitId));
        }
    }
}

void TestPackage::contractFilingIsTheTickSheetOfFourHeadsAndTheLeader()
{
    const auto package = readPackage(QDir(shippedRoot.filePath(u"contract-filing"_s)));
    QVERIFY(package);
    const domain::Matter &matter = package->matter;
    QCOMPARE(matter.promisedDays, 4);
    QCOMPARE(matter.route.steps.size(), 2);
    QCOMPARE(matter.route.steps.at(0).columns.size(), 4);
    QCOMPARE(matter.route.steps.at(0).rule, domain::StepRule::AllOf);
    QCOMPARE(matter.route.steps.at(1).columns.size(), 1);
    QVERIFY(matter.route.steps.at(1).columns.at(0).leaderOnly);
}

void TestPackage::blobsNameTheBytes()
{
    make(QJsonDocument(shippedMatter()).toJson(), "abc", "{}");
    const auto package = readPackage(folder());
    QVERIFY(package);
    QCOMPARE(package->guide, QByteArray("abc"));
    // SHA-256 of "abc" (FIPS 180-2, B.1) and of "{}".
    QCOMPARE(package->matter.guide.sha256, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(package->matter.guide.size, 3);
    QCOMPARE(package->matter.guide.mediaType, u"text/html"_s);
    QCOMPARE(package->matter.licenceTemplate.sha256, u"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s);
    QCOMPARE(package->licenceTemplate, QByteArray("{}"));
}

void TestPackage::aPackageWithoutALicence()
{
    QJsonObject matter = shippedMatter();
    matter[u"licenceName"_s] = QString();
    matter[u"licenceNumberPattern"_s] = QString();
    matter.remove(u"licenceFile"_s);
    make(QJsonDocument(matter).toJson());
    const auto package = readPackage(folder());
    QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
    QVERIFY(package->matter.licenceTemplate.isNull());
    QVERIFY(package->licenceTemplate.isEmpty());
}

void TestPackage::spoiltMatter_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &place) {
        QTest::newRow(name) << from << to << place;
    };
    row("not JSON", "\"code\"", "code", u"near byte"_s);
    row("a key twice", "\"version\"", "\"code\": \"x\", \"version\"", u"twice"_s);
    row("no name", "\"name\": \"动物诊疗机构设立许可\"", "\"namen\": 1", u"name: missing"_s);
    row("a number for a text", "\"basis\": \"", "\"basis\": 7, \"other\": \"", u"basis: of the wrong type"_s);
    row("negative days", "\"promisedDays\": 6", "\"promisedDays\": -6", u"promisedDays: not an integer within 0..1000"_s);
    row("promised longer than the law", "\"promisedDays\": 6", "\"promisedDays\": 16", u"promisedDays"_s);
    row("another folder", "\"code\": \"animal-clinic\"", "\"code\": \"other\"", u"code"_s);
    row("a code with a path", "\"code\": \"animal-clinic\"", "\"code\": \"../x\"", u"code"_s);
    row("unknown rule", "\"rule\": \"all_of\"", "\"rule\": \"most\"", u"route.steps[0].rule: unknown value most"_s);
    row("n of too many", "\"rule\": \"all_of\"", "\"rule\": \"n_of\", \"needed\": 2", u"needed"_s);
    row("a column twice", "\"id\": \"ld\"", "\"id\": \"nyj\"", u"nyj"_s);
    row("a column without a unit", "\"unitId\": \"nyj-xmk\"", "\"unitId\": \"\"", u"nyj"_s);
    row("a material twice", "\"id\": \"plan\"", "\"id\": \"application\"", u"application"_s);
    row("an unknown moment", "\"returned\"", "\"sideways\"", u"sideways"_s);
    row("an unknown placeholder", "{applicant}", "{applicnat}", u"{applicnat}"_s);
    row("a pattern without serial", "{serial}", "", u"{serial}"_s);
    row("a guide outside", "\"guide.html\"", "\"../guide.html\"", u"guideFile"_s);
    row("a guide by hand", "\"guideFile\"",
        "\"guide\": {\"sha256\": \"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\", \"size\": 2, \"mediaType\": "
        "\"a/b\"}, "
        "\"guideFile\"",
        u"guide"_s);
    row("a licence name without a file", "\"licenceFile\"", "\"licenseFile\"", u"licenceFile"_s);
}

void TestPackage::spoiltMatter()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QFile shipped(shippedRoot.filePath(u"animal-clinic/matter.json"_s));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray json = shipped.readAll();
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    make(json.replace(at, from.size(), to));
    const auto package = readPackage(folder());
    QVERIFY(!package);
    QCOMPARE(package.error().code, FailureCode::MatterMalformed);
    QVERIFY2(package.error().detail.startsWith(u"animal-clinic/matter.json: "_s), qPrintable(package.error().detail));
    QVERIFY2(package.error().detail.contains(place), qPrintable(package.error().detail));
}

void TestPackage::missingFiles_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"matter.json", "guide.html", "licence.json", "form.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPackage::missingFiles()
{
    QFETCH(QString, file);
    make(QJsonDocument(shippedMatter()).toJson());
    QVERIFY(readPackage(folder()));
    QVERIFY(QFile::remove(folder().filePath(file)));
    const auto package = readPackage(folder());
    QVERIFY(!package);
    QCOMPARE(package.error().code, FailureCode::PackageUnreadable);
    QVERIFY(package.error().detail.startsWith(u"animal-clinic/"_s + file));
    // A folder in the file's place cannot be read either, and too long a file is refused.
    QVERIFY(folder().mkdir(file));
    QVERIFY(!readPackage(folder()));
    QVERIFY(folder().rmdir(file));
    write(folder().filePath(file), QByteArray((1 << 20) + 1, ' '));
    const auto tooLong = readPackage(folder());
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, FailureCode::PackageUnreadable);
}

void TestPackage::formAndFurtherTemplates()
{
    QJsonObject matter = shippedMatter();
    matter[u"licences"_s] = QJsonArray{QJsonObject{{u"id"_s, u"copy"_s}, {u"name"_s, u"副本"_s}, {u"file"_s, u"copy.json"_s}}};
    make(QJsonDocument(matter).toJson());
    QVERIFY(!readPackage(folder()));
    write(folder().filePath(u"copy.json"_s), "{\"a\": 1}");
    const auto package = readPackage(folder());
    QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
    QCOMPARE(package->form, QByteArray(R"({"format": "casedesk-form-1"})"));
    QCOMPARE(package->matter.form.size, package->form.size());
    QCOMPARE(package->matter.further.size(), 1);
    QCOMPARE(package->matter.further.first().name, u"副本"_s);
    const auto blobs = package->blobs();
    QCOMPARE(blobs.size(), 4);
    for (const auto &[blob, bytes] : blobs) {
        QCOMPARE(blob.sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(blob.size, bytes.size());
    }
    matter.remove(u"licences"_s);
    matter.remove(u"formFile"_s);
    make(QJsonDocument(matter).toJson());
    QVERIFY(readPackage(folder())->matter.form.isNull());
    QCOMPARE(readPackage(folder())->blobs().size(), 2);
}

void TestPackage::spoiltForm()
{
    make(QJsonDocument(shippedMatter()).toJson(), "<p>guide</p>", "{}",
        R"({"format": "casedesk-form-1", "form": {"type": "object", "typo": 1}})");
    const auto package = readPackage(folder());
    QVERIFY(!package);
    QCOMPARE(package.error().code, FailureCode::MatterMalformed);
    QCOMPARE(package.error().detail, u"animal-clinic/form.json: /form/typo: keyword that is not supported"_s);
}

void TestPackage::spoiltFurther_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("outside") << u"../copy.json"_s;
    QTest::newRow("no name") << QString();
    QTest::newRow("missing") << u"none.json"_s;
}

void TestPackage::spoiltFurther()
{
    QFETCH(QString, file);
    QJsonObject matter = shippedMatter();
    matter[u"licences"_s] = QJsonArray{QJsonObject{{u"id"_s, u"copy"_s}, {u"name"_s, u"副本"_s}, {u"file"_s, file}}};
    make(QJsonDocument(matter).toJson());
    QVERIFY(!readPackage(folder()));
}

void TestPackage::spoiltGuide()
{
    make(QJsonDocument(shippedMatter()).toJson(), "<p>\n<script>x</script>");
    const auto package = readPackage(folder());
    QVERIFY(!package);
    QCOMPARE(package.error().code, FailureCode::MatterMalformed);
    QVERIFY2(package.error().detail.startsWith(u"animal-clinic/guide.html: line 2"_s), qPrintable(package.error().detail));
}

void TestPackage::spoiltLicence()
{
    make(QJsonDocument(shippedMatter()).toJson(), "<p>guide</p>", "{\"a\": 1, \"a\": 2}");
    const auto package = readPackage(folder());
    QVERIFY(!package);
    QCOMPARE(package.error().code, FailureCode::MatterMalformed);
    QVERIFY(package.error().detail.startsWith(u"animal-clinic/licence.json: "_s));
}

void TestPackage::spoiltUnits_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto unit = [](const QByteArray &id, const QByteArray &parent) -> QByteArray {
        return "{\"id\":\"" + id + "\",\"name\":\"n\",\"shortName\":\"s\",\"parentId\":\"" + parent + "\",\"order\":1}";
    };
    QTest::newRow("none") << QByteArray("{\"units\": []}");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("twice") << "{\"units\": [" + unit("a", "") + "," + unit("a", "") + "]}";
    QTest::newRow("parent behind") << "{\"units\": [" + unit("a", "b") + "," + unit("b", "") + "]}";
    QTest::newRow("its own parent") << "{\"units\": [" + unit("a", "a") + "]}";
    QTest::newRow("no object") << QByteArray("{\"units\": [1]}");
}

void TestPackage::spoiltUnits()
{
    QFETCH(QByteArray, json);
    write(QDir(m_root->path()).filePath(u"units.json"_s), json);
    const auto units = readUnits(QDir(m_root->path()));
    QVERIFY(!units);
    QCOMPARE(units.error().code, FailureCode::MatterMalformed);
    QVERIFY(units.error().detail.contains(u"units.json: "_s));
}

QTEST_GUILESS_MAIN(TestPackage)
#include "test_package.moc"
