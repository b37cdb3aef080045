// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/papers.h"

#include "backoffice/service/blob_store.h"
#include "backoffice/service/crypto.h"
#include "domain/codec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::DocumentKind;
using domain::Urgency;

namespace backoffice::sample {

namespace {

/// The value of an enum whose name on the wire this is; `first` when it is none.
template <class Enum> Enum named(const QString &name, Enum first, Enum last)
{
    for (int value = int(first); value <= int(last); ++value) {
        if (domain::text(Enum(value)) == name)
            return Enum(value);
    }
    return first;
}

Paper paperOf(const QJsonObject &json)
{
    Paper paper;
    paper.blob = {json.value("sha256"_L1).toString(), json.value("size"_L1).toInteger(), u"application/pdf"_s};
    paper.pages = json.value("pages"_L1).toInt();
    paper.number = json.value("number"_L1).toString();
    paper.title = json.value("title"_L1).toString();
    paper.kind = named(json.value("kind"_L1).toString(), DocumentKind::Resolution, DocumentKind::Minutes);
    paper.urgency = named(json.value("urgency"_L1).toString(), Urgency::None, Urgency::ExtraUrgent);
    paper.senderUnit = json.value("senderUnit"_L1).toString();
    for (const auto &unit : json.value("addressees"_L1).toArray())
        paper.addressees.append(unit.toString());
    paper.issuedOn = QDate::fromString(json.value("issuedOn"_L1).toString(), Qt::ISODate);
    paper.summary = json.value("summary"_L1).toString();
    return paper;
}

} // namespace

tl::unexpected<domain::Failure> sampleMissing(const QString &detail)
{
    return domain::fail(domain::FailureCode::SampleMissing, detail);
}

domain::Result<QList<Paper>> readPapers(const QString &folder, service::BlobStore &blobs)
{
    QFile list(folder + u"/papers.json"_s);
    if (!list.open(QIODevice::ReadOnly))
        return sampleMissing(u"papers.json"_s);
    QList<Paper> papers;
    for (const auto &value : QJsonDocument::fromJson(list.readAll()).array()) {
        const Paper paper = paperOf(value.toObject());
        const QString name = value["file"_L1].toString();
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return sampleMissing(name);
        const auto kept = blobs.keep(file.readAll());
        if (!kept)
            return tl::unexpected(kept.error());
        if (*kept != paper.blob.sha256)
            return sampleMissing(name + u": another digest than in papers.json"_s);
        papers.append(paper);
    }
    if (papers.isEmpty())
        return sampleMissing(u"papers.json holds no papers"_s);
    return papers;
}

} // namespace backoffice::sample
