// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/preview_papers.h"

#include "domain/licence_identifier.h"
#include "domain/licence_seal.h"
#include "forms/engine/certificate_fields.h"
#include "forms/engine/form_outline.h"
#include "forms/engine/sample.h"
#include "printing/licence_fields.h"
#include "printing/window_paper.h"

namespace client::ctl {

using namespace Qt::StringLiterals;
using forms::engine::Form;
using forms::engine::Package;
using printing::WindowPaper;

namespace {

constexpr int longTitle = 80; // characters of a case's title
constexpr int officerLength = 4;
const QString somePhone = u"0000-00000000"_s;
const QString someEnterprise = u"91350100M000100Y43"_s;

domain::Applicant applicantOf(const QJsonObject &document)
{
    const QJsonObject applicant = document.value("applicant"_L1).toObject();
    return {applicant.value("name"_L1).toString(), applicant.value("idNumber"_L1).toString(), applicant.value("contact"_L1).toString(),
        applicant.value("phone"_L1).toString()};
}

domain::Licence licenceOf(const domain::Matter &matter, const QDate &today)
{
    const QString serial = u"1287"_s;
    domain::Licence licence;
    licence.number = matter.licenceNumberPattern;
    licence.number.replace("{year}"_L1, QString::number(today.year())).replace("{serial}"_L1, serial);
    licence.name = matter.licenceName;
    licence.issuedOn = today;
    if (matter.validMonths > 0)
        licence.validUntil = today.addMonths(matter.validMonths).addDays(-1);
    if (!matter.typeCode.isEmpty())
        licence.identifier = domain::identifierText({matter.typeCode, someEnterprise, QString::number(today.year()) + u"000"_s + serial, 1})
                                 .value_or(QString());
    return licence;
}

/// As at a window: everything handed in but what may be promised, every correction, every fee.
domain::Intake intakeOf(const domain::Matter &matter, QJsonObject document, const QDate &today)
{
    domain::Intake intake;
    QJsonObject papers;
    for (const domain::Material &material : matter.materials) {
        papers.insert(material.id, material.deferrable ? u"deferred"_s : u"given"_s);
        if (material.deferrable)
            intake.deferred.append({material.id, today.addDays(10)});
        intake.corrections.append(material.name);
    }
    document.insert(u"papers"_s, papers);
    intake.data = document;
    intake.reason = matter.basis;
    for (const domain::Fee &fee : matter.fees)
        intake.fees.append({fee.id, fee.name, fee.amountFen});
    intake.receiptNumber = u"%1000123"_s.arg(today.year());
    return intake;
}

domain::Case caseOf(const domain::Matter &matter, const Form &form, const PreviewWish &wish)
{
    const QJsonObject document = forms::engine::sampleApplication(form, {wish.longest, wish.today, matter.shortName});
    domain::Case subject;
    subject.number = wish.today.toString(u"yyyyMMdd"_s) + u"00017"_s;
    subject.applicant = applicantOf(document);
    subject.title = wish.longest ? matter.name.repeated(longTitle).left(longTitle) : matter.name;
    subject.promisedDue = wish.today.addDays(matter.promisedDays);
    subject.intake = intakeOf(matter, document, wish.today);
    if (matter.licenceName.isEmpty())
        return subject;
    subject.licence = licenceOf(matter, wish.today);
    // As large as a real seal, and by nobody: it must not verify.
    subject.licence.seal = domain::sealText({domain::licenceFacts(subject), QString(16, u'0'), QByteArray(64, '0')});
    subject.licence.fields = forms::engine::certificateFields(form, document);
    subject.licence.fields.insert({{u"applicant"_s, subject.applicant.name}, {u"applicantId"_s, subject.applicant.idNumber},
        {u"caseTitle"_s, subject.title}, {u"basis"_s, matter.basis}, {u"matter"_s, matter.name}});
    return subject;
}

void addLicences(QList<PreviewPaper> *papers, const Package &package, const domain::Case &subject)
{
    const printing::Fields fields = printing::licenceFields(subject);
    papers->append({u"licence"_s, package.licenceTemplate, fields});
    if (!package.matter.stockKind.isEmpty())
        papers->append({u"licence-on-stock"_s, package.licenceTemplate, fields, {.background = false}});
    for (qsizetype i = 0; i < package.further.size(); ++i)
        papers->append({u"licence-"_s + package.matter.further.at(i).id, package.further.at(i), fields});
}

void addWindowPapers(QList<PreviewPaper> *papers, const domain::Matter &matter, const domain::Case &subject, const PreviewWish &wish)
{
    printing::WindowFacts facts{subject, matter, wish.office, u"3"_s, matter.shortName.left(officerLength), somePhone,
        subject.intake.data["applicant"_L1]["address"_L1].toString(), wish.today};
    facts.subject.handOver.courier = wish.office;
    facts.subject.handOver.tracking = subject.number;
    QList<std::pair<QString, WindowPaper>> all{{u"receipt"_s, WindowPaper::Receipt}, {u"acceptance"_s, WindowPaper::Acceptance},
        {u"corrections"_s, WindowPaper::Corrections}, {u"refusal"_s, WindowPaper::Refusal}};
    if (!matter.fees.isEmpty())
        all.append({u"fee-receipt"_s, WindowPaper::FeeReceipt});
    if (!matter.licenceName.isEmpty())
        all.append({u"courier-label"_s, WindowPaper::CourierLabel});
    for (const auto &[name, paper] : all)
        papers->append({name, printing::windowPaperTemplate(paper), printing::windowPaperFields(paper, facts)});
}

void addForms(
    QList<PreviewPaper> *papers, const domain::Matter &matter, const Form &form, const domain::Case &subject, const PreviewWish &wish)
{
    const printing::FormPaper blank{forms::engine::blankOutline(matter, form), wish.office, {}, wish.today};
    const printing::FormPaper filled{
        forms::engine::filledOutline(matter, form, subject.intake.data), wish.office, subject.number, wish.today};
    papers->append({.name = u"form"_s, .form = blank});
    papers->append({.name = u"form-filled"_s, .form = filled});
}

} // namespace

domain::Result<QList<PreviewPaper>> previewPapers(const Package &package, const PreviewWish &wish)
{
    const auto form = package.form.isEmpty() ? domain::Result<Form>(Form::applicantOnly()) : Form::parse(package.form);
    if (!form)
        return tl::unexpected(form.error());
    const domain::Case subject = caseOf(package.matter, *form, wish);
    QList<PreviewPaper> papers;
    addForms(&papers, package.matter, *form, subject, wish);
    if (!subject.licence.isNull())
        addLicences(&papers, package, subject);
    addWindowPapers(&papers, package.matter, subject, wish);
    return papers;
}

} // namespace client::ctl
