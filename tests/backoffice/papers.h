// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of the back office's sample for tests: small PDF files and their papers.json.
#pragma once

#include "backoffice/service/crypto.h"

#include <QDate>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace world {

using namespace Qt::StringLiterals;
using namespace backoffice;

/// Small PDF files of one empty page, each different, and their papers.json.
inline void writePapers(const QString &folder, int count)
{
    QDir().mkpath(folder);
    QJsonArray list;
    for (int i = 0; i < count; ++i) {
        const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n% paper "
            + QByteArray::number(i) + "\n%%EOF\n";
        const QString name = u"%1.pdf"_s.arg(i);
        QSaveFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
            qFatal("cannot write a paper");
        list.append(QJsonObject{{u"file"_s, name}, {u"sha256"_s, service::sha256(pdf)}, {u"size"_s, pdf.size()}, {u"pages"_s, 1},
            {u"number"_s, u"青府〔2026〕%1号"_s.arg(count - i)}, {u"title"_s, u"关于做好第%1项工作的通知"_s.arg(i)},
            {u"kind"_s, u"notice"_s}, {u"urgency"_s, i == 0 ? u"urgent"_s : u"none"_s},
            {u"senderUnit"_s,
                i == 4       ? u"zjj"_s
                    : i == 7 ? u"nyj"_s
                             : u"qrq"_s},
            {u"addressees"_s, QJsonArray{u"zjj"_s, u"cgj"_s}}, {u"issuedOn"_s, QDate(2026, 11, 16).addDays(-i).toString(Qt::ISODate)},
            {u"summary"_s, u"请按时完成。"_s}});
    }
    QSaveFile file(folder + u"/papers.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(list).toJson()) < 0 || !file.commit())
        qFatal("cannot write papers.json");
}

} // namespace world
