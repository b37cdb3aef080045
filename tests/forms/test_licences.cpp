// SPDX-License-Identifier: GPL-3.0-or-later
// The certificates of the shipped matters, further templates too: they ask only for fields every licence has or the form asks for, and hold
// the longest and the barest of them.
#include "domain/licence_seal.h"
#include "forms/engine/package.h"
#include "printing/compose.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDir shippedRoot(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));

/// The fields printing/README.md promises for every licence, and the identifier of the electronic one.
const QSet<QString> promised{u"qr"_s, u"number"_s, u"name"_s, u"issuedOn"_s, u"validUntil"_s, u"caseNumber"_s, u"caseTitle"_s,
    u"applicant"_s, u"applicantId"_s, u"identifier"_s};

const QString longName = u"榕江市青榕区人民政府与榕江市交通基础设施投资发展集团联合组建的城际铁路青榕段建设管理有限责任公司"_s;

QJsonObject json(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the form of this matter asks for outside its tables, by name.
QHash<QString, QJsonObject> asked(const QDir &folder)
{
    QHash<QString, QJsonObject> fields;
    const QJsonObject properties = json(folder.filePath(u"form.json"_s))[u"form"_s][u"properties"_s].toObject();
    for (auto each = properties.begin(); each != properties.end(); ++each)
        fields.insert(each.key(), each->toObject());
    return fields;
}

/// The longest text this field can come to.
QString longest(const QJsonObject &field)
{
    if (field[u"format"_s].toString() == u"date")
        return u"2026-12-31"_s;
    const QJsonArray labels = (field.contains(u"items"_s) ? field[u"items"_s].toObject() : field)[u"x-labels"_s].toArray();
    QStringList words;
    for (const QJsonValue &label : labels)
        words.append(label.toString());
    if (field.contains(u"items"_s))
        return words.join(u"、"_s);
    if (!words.isEmpty())
        return *std::max_element(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    const QString computed = field[u"x-computed"_s][u"op"_s].toString();
    if (computed == u"sex")
        return u"女"_s;
    if (computed == u"text")
        return QString(20, u'榕');
    if (computed == u"words")
        return u"人民币玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"_s;
    return field[u"type"_s].toString() == u"string" ? QString(field[u"maxLength"_s].toInt(20), u'榕') : u"1234567.89"_s;
}

/// As long as a seal can become.
QString seal(const QJsonObject &matter, const QString &number)
{
    domain::Case subject;
    subject.applicant.name = QString(200, u'榕');
    subject.licence = {number, matter[u"licenceName"_s].toString(), QDate(2026, 3, 6), QDate(2031, 3, 5), {},
        u"1.2.156.3005.2.11440300K3172A003X011.11440300K3172A003X.2026001287.001.U"_s};
    return domain::sealText({domain::licenceFacts(subject), QString(16, u'a'), QByteArray(64, 'x')});
}

printing::Fields usual(const QDir &folder)
{
    const QJsonObject matter = json(folder.filePath(u"matter.json"_s));
    QString number = matter[u"licenceNumberPattern"_s].toString();
    number.replace(u"{year}"_s, u"2026"_s).replace(u"{serial}"_s, u"1287"_s);
    return {{u"number"_s, number}, {u"name"_s, matter[u"licenceName"_s].toString()}, {u"issuedOn"_s, u"2026-03-06"_s},
        {u"caseNumber"_s, u"青政务2026030200017"_s}, {u"caseTitle"_s, u"榕溪路综合管廊工程"_s},
        {u"applicant"_s, u"榕江市恒筑建设工程有限公司"_s}, {u"applicantId"_s, u"91440300MA5DEM012D"_s}, {u"qr"_s, seal(matter, number)}};
}

} // namespace

class TestLicences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fields_data() { everyTemplate(); }
    void fields();
    void papers_data() { everyTemplate(); }
    void papers();
    void theLongest_data() { everyTemplate(); }
    void theLongest();

private:
    static void everyTemplate();
};

void TestLicences::everyTemplate()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("file");
    const auto packages = forms::engine::readPackages(shippedRoot);
    QVERIFY2(packages, packages ? "" : qPrintable(packages.error().detail));
    QVERIFY(packages->size() >= 12);
    for (const forms::engine::Package &package : *packages) {
        const QString code = package.matter.code;
        const QJsonObject matter = json(shippedRoot.filePath(code + u"/matter.json"_s));
        QStringList files{matter[u"licenceFile"_s].toString()};
        for (const QJsonValue &further : matter[u"licences"_s].toArray())
            files.append(further[u"file"_s].toString());
        files.removeAll(QString());
        for (const QString &file : files)
            QTest::newRow(qPrintable(code + u"/" + file)) << code << file;
    }
}

void TestLicences::fields()
{
    QFETCH(QString, code);
    QFETCH(QString, file);
    const QDir folder(shippedRoot.filePath(code));
    const auto paper = printing::Template::parse(bytes(folder.filePath(file)));
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().detail));
    if (file == u"licence.json")
        QCOMPARE(paper->name, json(folder.filePath(u"matter.json"_s))[u"licenceName"_s].toString());
    const auto fields = asked(folder);
    for (const QString &name : paper->fieldNames())
        QVERIFY2(promised.contains(name) || fields.contains(name), qPrintable(name));
    for (const QString &name : {u"number"_s, u"applicant"_s, u"qr"_s}) // the code holds the day
        QVERIFY2(paper->fieldNames().contains(name), qPrintable(name));
}

void TestLicences::papers()
{
    QFETCH(QString, code);
    QFETCH(QString, file);
    const QDir folder(shippedRoot.filePath(code));
    const auto paper = printing::Template::parse(bytes(folder.filePath(file)));
    QVERIFY(paper);
    printing::Fields fields = usual(folder);
    const auto plain = printing::compose(*paper, fields);
    QVERIFY2(plain, plain ? "" : qPrintable(plain.error().detail));
    QVERIFY(plain->startsWith("%PDF-"));
    const auto onStock = printing::compose(*paper, fields, {.background = false, .seals = false});
    QVERIFY(onStock && onStock->size() < plain->size());
    fields.remove(u"applicantId"_s);
    QVERIFY(printing::compose(*paper, fields).has_value());
    fields.remove(u"number"_s);
    QCOMPARE(printing::compose(*paper, fields).error().code, domain::FailureCode::TemplateFieldMissing);
}

/// A holder's name of 200 characters, a long title, and every field of the form as long as the form allows.
void TestLicences::theLongest()
{
    QFETCH(QString, code);
    QFETCH(QString, file);
    const QDir folder(shippedRoot.filePath(code));
    const auto paper = printing::Template::parse(bytes(folder.filePath(file)));
    QVERIFY(paper);
    printing::Fields fields = usual(folder);
    const auto questions = asked(folder);
    for (const QString &name : paper->fieldNames()) {
        if (!fields.contains(name) && questions.contains(name))
            fields[name] = longest(questions.value(name));
    }
    fields[u"applicant"_s] = longName;
    fields[u"caseTitle"_s] =
        u"榕江市青榕区城市更新片区（北起榕荫路、南至榕溪路、东接环城东路、西临青榕山体育公园）地下综合管廊、雨污分流管网"
        u"和道路改造提升一体化工程施工总承包合同（第三标段）"_s;
    fields[u"identifier"_s] = u"1.2.156.3005.2.11440300K3172A003X011.11440300K3172A003X.2026001287.001.U"_s;
    fields[u"validUntil"_s] = u"2031-03-05"_s;
    const auto full = printing::compose(*paper, fields);
    QVERIFY2(full, full ? "" : qPrintable(full.error().detail));
    if (!QFile::exists(folder.filePath(u"form.json"_s)))
        return;
    fields[u"applicant"_s] = longName.repeated(5).left(200);
    const auto fullest = printing::compose(*paper, fields);
    QVERIFY2(fullest, fullest ? "" : qPrintable(fullest.error().detail));
}

QTEST_GUILESS_MAIN(TestLicences)
#include "test_licences.moc"
