// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/stock_attempt.h"

#include "domain/codec_parts.h"
#include "domain/json_reader.h"

#include <QJsonArray>

#include <array>

namespace printing {

using namespace Qt::StringLiterals;
using domain::JsonReader;
using domain::Need;

namespace {

constexpr std::array stepNames{"opened"_L1, "reserved"_L1, "intending"_L1, "intended"_L1, "submitting"_L1, "held"_L1, "released"_L1,
    "asking"_L1, "judged"_L1, "done"_L1, "withdrawing"_L1, "abandoned"_L1};
constexpr std::array questionNames{"job_ended"_L1, "job_troubled"_L1, "job_lost"_L1, "not_found"_L1, "never_sent"_L1, "send_failed"_L1};
constexpr std::array verdictNames{"none"_L1, "good"_L1, "spoiled"_L1, "missing"_L1};

template <class E, size_t size> QString nameOf(E value, const std::array<QLatin1StringView, size> &names)
{
    return names.at(size_t(value));
}

template <class E, size_t size> E valueOf(JsonReader &in, QLatin1StringView key, const std::array<QLatin1StringView, size> &names)
{
    const QString found = in.text(key);
    for (size_t i = 0; i < size; ++i)
        if (names.at(i) == found)
            return E(int(i));
    in.note(key, u"unknown value"_s);
    return E{};
}

/// Tenths of a millimetre: numbers of the record are whole.
int tenths(double mm)
{
    return qRound(mm * 10);
}

} // namespace

QJsonObject toJson(const StockAttempt &a)
{
    QJsonObject json{{u"id"_s, a.id}, {u"caseId"_s, a.caseId}, {u"licenceNumber"_s, a.licenceNumber}, {u"holder"_s, a.holder},
        {u"kind"_s, a.kind}, {u"serial"_s, a.serial}, {u"deskId"_s, a.deskId}, {u"queue"_s, a.queue}, {u"width"_s, tenths(a.sheet.width())},
        {u"height"_s, tenths(a.sheet.height())}, {u"pdfSha256"_s, a.pdfSha256}, {u"leased"_s, a.leased},
        {u"openedAt"_s, domain::momentText(a.openedAt)}, {u"step"_s, nameOf(a.step, stepNames)}, {u"jobId"_s, a.jobId},
        {u"stopped"_s, a.stopped}, {u"cancelled"_s, a.cancelled}, {u"question"_s, nameOf(a.question, questionNames)},
        {u"verdict"_s, nameOf(a.verdict, verdictNames)}, {u"scanned"_s, a.scanned}, {u"reason"_s, a.reason},
        {u"printerWords"_s, a.printerWords}};
    if (!a.copyId.isEmpty())
        json.insert(u"copyId"_s, a.copyId);
    if (!a.tray.isEmpty())
        json.insert(u"tray"_s, a.tray);
    if (!a.printerReasons.isEmpty())
        json.insert(u"printerReasons"_s, QJsonArray::fromStringList(a.printerReasons));
    if (!a.copy.isNull())
        json.insert(u"copy"_s, domain::blobJson(a.copy));
    if (!a.photo.isNull())
        json.insert(u"photo"_s, domain::blobJson(a.photo));
    return json;
}

domain::Result<StockAttempt> stockAttemptFromJson(const QJsonObject &json)
{
    constexpr int mostTenths = 100'000;
    JsonReader in(json);
    StockAttempt a;
    a.id = in.text("id"_L1);
    a.caseId = in.text("caseId"_L1);
    a.copyId = in.text("copyId"_L1, Need::Optional);
    a.licenceNumber = in.text("licenceNumber"_L1);
    a.holder = in.text("holder"_L1);
    a.kind = in.text("kind"_L1);
    a.serial = in.text("serial"_L1);
    a.deskId = in.text("deskId"_L1);
    a.queue = in.text("queue"_L1);
    a.tray = in.text("tray"_L1, Need::Optional);
    a.sheet = QSizeF(in.count("width"_L1, mostTenths) / 10.0, in.count("height"_L1, mostTenths) / 10.0);
    a.pdfSha256 = in.sha256("pdfSha256"_L1);
    a.copy = in.blob("copy"_L1, Need::Optional);
    a.leased = in.flag("leased"_L1);
    a.openedAt = in.moment("openedAt"_L1);
    a.step = valueOf<StockStep>(in, "step"_L1, stepNames);
    a.jobId = int(in.integer("jobId"_L1, 0, INT_MAX));
    a.stopped = in.flag("stopped"_L1);
    a.cancelled = in.flag("cancelled"_L1);
    a.question = valueOf<StockQuestion>(in, "question"_L1, questionNames);
    a.verdict = valueOf<StockVerdict>(in, "verdict"_L1, verdictNames);
    a.scanned = in.text("scanned"_L1);
    a.reason = in.text("reason"_L1);
    a.photo = in.blob("photo"_L1, Need::Optional);
    a.printerWords = in.text("printerWords"_L1);
    a.printerReasons = in.texts("printerReasons"_L1, Need::Optional);
    return in.result(a);
}

QString plainSerial(const QString &typed)
{
    QString plain;
    const QString normal = typed.normalized(QString::NormalizationForm_KC).toUpper();
    for (const QChar c : normal)
        if (!c.isSpace() && c.isPrint())
            plain.append(c);
    return plain;
}

} // namespace printing
