// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/window_paper.h"

#include "domain/amount.h"
#include "domain/json_reader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace printing {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView names[] = {
    "receipt"_L1, "acceptance"_L1, "corrections"_L1, "refusal"_L1, "fee-receipt"_L1, "courier-label"_L1, "supplement"_L1};

QString nameOf(WindowPaper paper)
{
    return names[static_cast<std::size_t>(paper)];
}

QByteArray readResource(const QString &name)
{
    QFile file(u":/forms/papers/"_s + name + u".json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How lists are written on paper: patterns of words.json.
class Patterns {
public:
    Patterns()
        : m_json(QJsonDocument::fromJson(readResource(u"words"_s)).object())
    {
    }
    QString fill(QLatin1StringView key, const Fields &fields) const { return filled(m_json.value(key).toString(), fields); }
    QString number(const QString &paper, const QString &caseNumber) const
    {
        return filled(m_json.value("numbers"_L1).toObject().value(paper).toString(), {{u"caseNumber"_s, caseNumber}});
    }

private:
    static QString filled(const QString &pattern, const Fields &fields)
    {
        Wording wording;
        QString text;
        QString flaw;
        return Wording::parse(pattern, &wording, &flaw) && wording.fill(fields, &text, &flaw) ? text : QString();
    }
    QJsonObject m_json;
};

const domain::Material *material(const domain::Matter &matter, const QString &id)
{
    for (const domain::Material &each : matter.materials)
        if (each.id == id)
            return &each;
    return nullptr;
}

/// All that was given, or of a supplement what came this time.
QString given(const Patterns &patterns, WindowPaper paper, const WindowFacts &facts)
{
    QStringList lines;
    const QJsonObject state = facts.subject.intake.data.value("papers"_L1).toObject();
    for (const domain::Material &each : facts.matter.materials) {
        const bool isGiven =
            paper == WindowPaper::SupplementReceipt ? facts.brought.contains(each.id) : state.value(each.id).toString() == "given"_L1;
        if (!isGiven)
            continue;
        const Fields fields{{u"n"_s, QString::number(lines.size() + 1)}, {u"name"_s, each.name}, {u"howMany"_s, each.howMany}};
        lines.append(patterns.fill(each.howMany.isEmpty() ? "paper"_L1 : "paperCopies"_L1, fields));
    }
    return lines.join(u'\n');
}

QString owed(const Patterns &patterns, const WindowFacts &facts)
{
    QStringList lines;
    for (const domain::Deferred &each : facts.subject.intake.deferred) {
        const domain::Material *paper = material(facts.matter, each.materialId);
        lines.append(patterns.fill("owed"_L1,
            {{u"n"_s, QString::number(lines.size() + 1)}, {u"name"_s, paper ? paper->name : each.materialId},
                {u"promisedOn"_s, domain::dateText(each.promisedOn)}}));
    }
    return lines.join(u'\n');
}

QString corrections(const Patterns &patterns, const WindowFacts &facts)
{
    QStringList lines;
    for (const QString &each : facts.subject.intake.corrections)
        lines.append(patterns.fill("correction"_L1, {{u"n"_s, QString::number(lines.size() + 1)}, {u"words"_s, each}}));
    return lines.join(u'\n');
}

QString fees(const Patterns &patterns, const WindowFacts &facts)
{
    QStringList lines;
    for (const domain::FeeLine &each : facts.subject.intake.fees)
        lines.append(patterns.fill("fee"_L1,
            {{u"n"_s, QString::number(lines.size() + 1)}, {u"name"_s, each.name}, {u"yuan"_s, domain::yuanText(each.amountFen)}}));
    return lines.join(u'\n');
}

} // namespace

QByteArray windowPaperTemplate(WindowPaper paper)
{
    return readResource(nameOf(paper));
}

Fields windowPaperFields(WindowPaper paper, const WindowFacts &facts)
{
    const Patterns patterns;
    const domain::Case &subject = facts.subject;
    const domain::HandOver &handOver = subject.handOver;
    Fields fields{{u"office"_s, facts.office}, {u"desk"_s, facts.desk}, {u"officer"_s, facts.officer}, {u"phone"_s, facts.phone},
        {u"address"_s, facts.address}, {u"day"_s, domain::dateText(facts.day)}, {u"applicant"_s, subject.applicant.name},
        {u"applicantId"_s, subject.applicant.idNumber}, {u"matter"_s, facts.matter.name}, {u"caseNumber"_s, subject.number},
        {u"promisedDays"_s, QString::number(facts.matter.promisedDays)}, {u"statutoryDays"_s, QString::number(facts.matter.statutoryDays)},
        {u"promisedDue"_s, domain::dateText(subject.promisedDue)}, {u"papers"_s, given(patterns, paper, facts)},
        {u"owed"_s, owed(patterns, facts)}, {u"corrections"_s, corrections(patterns, facts)}, {u"reason"_s, subject.intake.reason},
        {u"fees"_s, fees(patterns, facts)}, {u"amountYuan"_s, domain::yuanText(subject.intake.feesFen())},
        {u"amountWords"_s, domain::amountInWords(subject.intake.feesFen())}, {u"receiptNumber"_s, subject.intake.receiptNumber},
        {u"courier"_s, handOver.courier}, {u"tracking"_s, handOver.tracking},
        {u"collector"_s, handOver.collector.isEmpty() ? subject.applicant.name : handOver.collector},
        {u"collectorPhone"_s, handOver.collectorPhone.isEmpty() ? subject.applicant.phone : handOver.collectorPhone},
        {u"licenceName"_s, subject.licence.name}, {u"licenceNumber"_s, subject.licence.number}};
    const QString number = subject.number.isEmpty() ? subject.id : subject.number;
    fields.insert(u"paperNumber"_s, patterns.number(nameOf(paper), number));
    fields.insert(u"qr"_s, QStringList{u"CASE"_s, number, domain::dateText(facts.day)}.join(u'|'));
    return fields;
}

} // namespace printing
