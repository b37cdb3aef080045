// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

#include "domain/command.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

int Case::round() const
{
    int latest = 0;
    for (const Task &each : tasks)
        latest = std::max(latest, each.round);
    return latest;
}

const Task *Case::task(const QString &columnId) const
{
    const int latest = round();
    const auto found =
        std::find_if(tasks.cbegin(), tasks.cend(), [&](const Task &each) { return each.round == latest && each.columnId == columnId; });
    return found == tasks.cend() ? nullptr : &*found;
}

const Task *Case::taskById(const QString &taskId) const
{
    const auto found = std::find_if(tasks.cbegin(), tasks.cend(), [&](const Task &each) { return each.id == taskId; });
    return found == tasks.cend() ? nullptr : &*found;
}

QString caseDigest(const Case &subject)
{
    QJsonArray papers;
    for (const Paper &paper : subject.papers)
        papers.append(QJsonArray{paper.materialId, paper.name, paper.blob.sha256});
    const Applicant &applicant = subject.applicant;
    QJsonArray parts{u"casedesk-case"_s, 1, subject.number, subject.matterCode, subject.matterVersion, subject.title,
        QJsonArray{applicant.name, applicant.idNumber, applicant.contact, applicant.phone}, papers};
    if (!subject.intake.isNull())
        parts.append(subject.intake.data);
    const QByteArray bytes = canonicalCbor(parts);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace domain
