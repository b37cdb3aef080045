// SPDX-License-Identifier: GPL-3.0-or-later
// The certificates of the shipped matters: they ask only for fields every licence has, and hold the longest and the barest of them.
#include "forms/engine/package.h"
#include "printing/compose.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The fields printing/README.md promises for every licence.
const QSet<QString> promised{
    u"number"_s, u"name"_s, u"issuedOn"_s, u"validUntil"_s, u"caseNumber"_s, u"caseTitle"_s, u"applicant"_s, u"applicantId"_s};

printing::Fields usual(const domain::Matter &matter)
{
    QString number = matter.licenceNumberPattern;
    number.replace(u"{year}"_s, u"2026"_s).replace(u"{serial}"_s, u"1287"_s);
    return {{u"number"_s, number}, {u"name"_s, matter.licenceName}, {u"issuedOn"_s, u"2026-03-06"_s},
        {u"caseNumber"_s, u"青政务2026030200017"_s}, {u"caseTitle"_s, u"榕溪路综合管廊工程"_s},
        {u"applicant"_s, u"榕江市恒筑建设工程有限公司"_s}, {u"applicantId"_s, u"91440300MA5DEM012D"_s}};
}

} // namespace

class TestLicences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto packages = forms::engine::readPackages(QDir(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters")));
        QVERIFY2(packages, packages ? "" : qPrintable(packages.error().detail));
        m_packages = *packages;
        QCOMPARE(m_packages.size(), 3);
    }
    void fields_data() { everyMatter(); }
    void fields();
    void papers_data() { everyMatter(); }
    void papers();

private:
    void everyMatter()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_packages.size(); ++i)
            QTest::newRow(qPrintable(m_packages.at(i).matter.code)) << i;
    }

    QList<forms::engine::Package> m_packages;
};

void TestLicences::fields()
{
    QFETCH(qsizetype, index);
    const auto paper = printing::Template::parse(m_packages.at(index).licenceTemplate);
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().detail));
    QCOMPARE(paper->name, m_packages.at(index).matter.licenceName);
    for (const QString &name : paper->fieldNames())
        QVERIFY2(promised.contains(name), qPrintable(name));
    for (const QString &name : {u"number"_s, u"applicant"_s, u"issuedOn"_s})
        QVERIFY(paper->fieldNames().contains(name));
}

void TestLicences::papers()
{
    QFETCH(qsizetype, index);
    const auto paper = printing::Template::parse(m_packages.at(index).licenceTemplate);
    QVERIFY(paper);
    printing::Fields fields = usual(m_packages.at(index).matter);
    const auto plain = printing::compose(*paper, fields);
    QVERIFY2(plain, plain ? "" : qPrintable(plain.error().detail));
    QVERIFY(plain->startsWith("%PDF-"));
    fields.remove(u"applicantId"_s);
    QVERIFY(printing::compose(*paper, fields).has_value());
    fields = usual(m_packages.at(index).matter);
    fields[u"applicant"_s] = u"榕江市青榕区人民政府与榕江市交通基础设施投资发展集团联合组建的城际铁路青榕段建设管理有限责任公司"_s;
    fields[u"caseTitle"_s] =
        u"榕江市青榕区城市更新片区（北起榕荫路、南至榕溪路、东接环城东路、西临青榕山体育公园）地下综合管廊、雨污分流管网"
        u"和道路改造提升一体化工程施工总承包合同（第三标段）"_s;
    fields[u"validUntil"_s] = u"2031-03-05"_s;
    const auto longest = printing::compose(*paper, fields);
    QVERIFY2(longest, longest ? "" : qPrintable(longest.error().detail));
    fields.remove(u"number"_s);
    QCOMPARE(printing::compose(*paper, fields).error().code, domain::FailureCode::TemplateFieldMissing);
}

QTEST_GUILESS_MAIN(TestLicences)
#include "test_licences.moc"
