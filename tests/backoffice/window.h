// SPDX-License-Identifier: GPL-3.0-or-later
// A window of the hall for tests: an officer at his device, the commands of the window, and applications that can be taken in.
#pragma once

#include "tests/backoffice/world.h"

#include <functional>

namespace world {

inline const QString desk3 = u"desk-3"_s;

/// Data of an application for a senior card, decided by rules: born in 1950, so seventy and more; every rule holds.
inline QJsonObject seniorCard(const Office &office, const std::function<void(QJsonObject &situation, QJsonObject &form)> &change = {})
{
    QJsonObject situation{{u"kind"_s, u"first"_s}, {u"resident"_s, u"local"_s}, {u"agent"_s, false}};
    QJsonObject form{{u"cardKind"_s, u"seventy"_s}, {u"community"_s, u"榕湖社区"_s}, {u"delivery"_s, u"window"_s},
        {u"contacts"_s, QJsonArray{QJsonObject{{u"name"_s, u"林一帆"_s}, {u"relation"_s, u"child"_s}, {u"phone"_s, u"13900001234"_s}}}}};
    if (change)
        change(situation, form);
    const QJsonObject document{{u"applicant"_s,
                                   QJsonObject{{u"name"_s, u"林青禾"_s}, {u"idNumber"_s, u"440304195001010019"_s},
                                       {u"contact"_s, u"林青禾"_s}, {u"phone"_s, u"13900001111"_s}, {u"address"_s, u"榕湖路8号"_s}}},
        {u"situation"_s, situation}, {u"form"_s, form},
        {u"papers"_s,
            QJsonObject{{u"photo"_s, u"given"_s}, {u"residence"_s, u"given"_s}, {u"lost"_s, u"given"_s}, {u"former"_s, u"given"_s},
                {u"proxy"_s, u"given"_s}}}};
    const domain::Matter &matter = *office.directory.matter(u"senior-card@2026.1"_s);
    QJsonObject tidied = office.directory.form(matter).tidied(document, office.clock.today());
    tidied.insert(u"papers"_s, document.value(u"papers"_s));
    return tidied;
}

/// How the `serial`th card of 2026 is numbered. The sample has given two.
inline QString cardNumber(const Office &office, int serial)
{
    QString number = office.directory.matter(u"senior-card@2026.1"_s)->licenceNumberPattern;
    return number.replace(u"{year}"_s, u"2026"_s).replace(u"{serial}"_s, QString::number(serial));
}

class Window {
public:
    explicit Window(Office &where, const QString &user = u"hetian"_s)
        : office(where)
        , device(where.device(user))
    {
    }

    domain::Answer send(const QString &kind, const QJsonObject &args, const QJsonObject &expect = {})
    {
        return office.send(device, office.command(device, kind, args, expect));
    }

    QJsonObject intakeArgs(const QJsonObject &data, const QString &outcome = u"accept"_s, const QString &matterCode = u"senior-card"_s)
    {
        return {{u"caseId"_s, office.ids.next()}, {u"matterCode"_s, matterCode}, {u"matterVersion"_s, u"2026.1"_s},
            {u"title"_s, u"林青禾申领老年人优待卡"_s}, {u"data"_s, data}, {u"papers"_s, QJsonArray()}, {u"deferred"_s, QJsonArray()},
            {u"ticketId"_s, QString()}, {u"sittingId"_s, u"sitting-1"_s}, {u"deskId"_s, desk3}, {u"outcome"_s, outcome},
            {u"corrections"_s, QJsonArray()}, {u"reason"_s, QString()}};
    }
    /// A case approved by the rules, with its licence.
    domain::Case approved()
    {
        const QJsonObject args = intakeArgs(seniorCard(office));
        const domain::Answer answer = send(u"intake"_s, args);
        if (answer.status != domain::AnswerStatus::Accepted)
            qFatal("not approved: %s %s", qPrintable(answer.code), qPrintable(answer.detail));
        return office.caseById(args.value(u"caseId"_s).toString());
    }

    template <class T> T object(QLatin1StringView kind, const QString &id)
    {
        const db::Rows rows = office.run("object.read", {db::text(kind), db::text(id)});
        if (rows.isEmpty())
            qFatal("no such object: %s", qPrintable(id));
        return *domain::fromJson<T>(*domain::parseObject(rows.bytes(0, 1)));
    }

    Office &office;
    Device device;
};

} // namespace world
