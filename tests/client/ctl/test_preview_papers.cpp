// SPDX-License-Identifier: GPL-3.0-or-later
// Which papers a package prints, and what stands in them.
#include "client/ctl/preview_papers.h"
#include "domain/licence_identifier.h"
#include "domain/licence_seal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using client::ctl::PreviewPaper;

namespace {

const QDir shipped(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters"));

QList<PreviewPaper> papersOf(const QString &code, bool longest = false)
{
    const auto package = forms::engine::readPackage(QDir(shipped.filePath(code)));
    if (!package)
        qFatal("no package");
    return client::ctl::previewPapers(*package, {longest, QDate(2026, 12, 31), u"青榕区某某局"_s}).value_or(QList<PreviewPaper>());
}

QStringList names(const QList<PreviewPaper> &papers)
{
    QStringList all;
    for (const PreviewPaper &paper : papers)
        all.append(paper.name);
    return all;
}

PreviewPaper paperOf(const QString &code, const QString &name, bool longest = false)
{
    for (const PreviewPaper &paper : papersOf(code, longest))
        if (paper.name == name)
            return paper;
    qFatal("no such paper");
}

const QStringList bothForms{u"form"_s, u"form-filled"_s};
const QStringList always{u"receipt"_s, u"acceptance"_s, u"corrections"_s, u"refusal"_s};

} // namespace

class TestPreviewPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatThereIs()
    {
        QCOMPARE(names(papersOf(u"pension-check"_s)), bothForms + always); // no licence, no fee
        QCOMPARE(names(papersOf(u"house-lease"_s)), bothForms + QStringList{u"licence"_s} + always + QStringList{u"courier-label"_s});
        const QList<PreviewPaper> firm = papersOf(u"company-registration"_s);
        QCOMPARE(firm.at(3).name, u"licence-on-stock"_s);
        QVERIFY(!firm.at(3).options.background);
        QVERIFY(firm.at(4).name.startsWith(u"licence-"_s));
        QVERIFY(firm.at(4).description != firm.at(2).description);
        QVERIFY(names(papersOf(u"road-occupation"_s)).contains(u"fee-receipt"_s));
    }
    void everyShippedTemplateIsFilled()
    {
        for (const QString &code : shipped.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const PreviewPaper &paper : papersOf(code)) {
                if (paper.form)
                    continue;
                const auto sheet = printing::Template::parse(paper.description);
                QVERIFY2(sheet, qPrintable(code + u' ' + paper.name));
                if (!paper.name.startsWith(u"licence"_s))
                    continue;
                for (const QString &field : sheet->fieldNames()) {
                    const bool mayBeAbsent = field == "validUntil"_L1 || field == "identifier"_L1; // with a type code, a time limit
                    QVERIFY2(mayBeAbsent || !paper.fields.value(field).isEmpty(), qPrintable(code + u' ' + field));
                }
            }
        }
    }
    void theFormBlankAndFilled()
    {
        const auto blank = *paperOf(u"food-business"_s, u"form"_s).form;
        const auto filled = *paperOf(u"food-business"_s, u"form-filled"_s).form;
        QVERIFY(!blank.form.filled && filled.form.filled);
        QVERIFY(blank.number.isEmpty() && !filled.number.isEmpty());
        QVERIFY(blank.form.papers.size() >= filled.form.papers.size());
        const auto longest = *paperOf(u"food-business"_s, u"form-filled"_s, true).form;
        const auto valueOf = [](const printing::FormPaper &paper) {
            for (const domain::OutlineEntry &entry : paper.form.entries)
                if (entry.path == "/applicant/name"_L1)
                    return entry.value;
            return QString();
        };
        QCOMPARE(valueOf(longest).size(), 200);
        QCOMPARE(valueOf(blank), QString());
    }
    void theSealIsNobodys()
    {
        const PreviewPaper licence = paperOf(u"food-business"_s, u"licence"_s);
        const auto seal = domain::parseSeal(licence.fields.value(u"qr"_s));
        QVERIFY(seal);
        QCOMPARE(seal->keyId, QString(16, u'0'));
        QVERIFY(domain::parseIdentifier(licence.fields.value(u"identifier"_s)).has_value());
    }
    void theLongestIsLonger()
    {
        const auto usual = paperOf(u"food-business"_s, u"licence"_s).fields;
        const auto longest = paperOf(u"food-business"_s, u"licence"_s, true).fields;
        QCOMPARE(longest.value(u"applicant"_s).size(), 200);
        QCOMPARE(longest.value(u"premises"_s).size(), 120);
        QVERIFY(longest.value(u"items"_s).size() > usual.value(u"items"_s).size());
    }
    void aFormThatCannotBeRead()
    {
        auto package = *forms::engine::readPackage(QDir(shipped.filePath(u"house-lease"_s)));
        package.form = "{}";
        const auto papers = client::ctl::previewPapers(package, {false, QDate(2026, 1, 1), u"o"_s});
        QVERIFY(!papers);
        QCOMPARE(papers.error().code, domain::FailureCode::MatterMalformed);
    }
};

QTEST_GUILESS_MAIN(TestPreviewPapers)
#include "test_preview_papers.moc"
