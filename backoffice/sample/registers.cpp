// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/registers.h"

#include "backoffice/sample/words.h"
#include "domain/identity.h"

#include <QSet>

using namespace Qt::StringLiterals;
using backoffice::service::RegisterEntry;

namespace backoffice::sample {

namespace {

const QStringList streets{u"榕湖路"_s, u"望江街"_s, u"竹园新村"_s, u"石桥巷"_s, u"白鹭湾花园"_s, u"云岭路"_s, u"青石大道"_s};
const QStringList communities{u"榕湖社区"_s, u"望江社区"_s, u"竹园社区"_s, u"石桥社区"_s};
const QStringList trades{u"餐饮管理"_s, u"建筑工程"_s, u"宠物医院"_s, u"商贸"_s, u"勘察设计"_s, u"信息技术"_s};

quint64 seedOf(const QString &key)
{
    quint64 seed = 0;
    for (const QChar c : key)
        seed = seed * 131 + c.unicode();
    return seed;
}

QString address(Dice &dice)
{
    const QString street = dice.pick(streets);
    const int number = 1 + dice.below(120);
    return u"榕江市青榕区%1%2号"_s.arg(street).arg(number);
}

/// A citizen ID with the right check character (GB 11643), in a district that is nobody's, of a serial nobody has.
QString citizenId(Dice &dice)
{
    const QDate born = QDate(1945, 1, 1).addDays(dice.below(27'000));
    const QString body = u"440304"_s + born.toString(u"yyyyMMdd"_s) + u"00%1"_s.arg(1 + dice.below(9));
    for (const QChar check : u"0123456789X"_s)
        if (domain::checkCitizenId(body + check) == domain::IdFinding::Good)
            return body + check;
    return {};
}

RegisterEntry person(const QString &id, const QString &name, const QString &where, Dice &dice, const QDateTime &asOf)
{
    return {u"persons"_s, id,
        {{"idNumber"_L1, id}, {"name"_L1, name}, {"address"_L1, where}, {"community"_L1, dice.pick(communities)},
            {"birthday"_L1, QDate::fromString(id.mid(6, 8), u"yyyyMMdd"_s).toString(Qt::ISODate)}},
        asOf};
}

RegisterEntry company(const QString &code, const QString &name, Dice &dice, const QDateTime &asOf)
{
    const QDate since = QDate(2010, 3, 1).addDays(dice.below(4'000));
    const QString head = personName(dice);
    return {u"enterprises"_s, code,
        {{"creditCode"_L1, code}, {"name"_L1, name}, {"legalPerson"_L1, head}, {"address"_L1, address(dice)},
            {"establishedOn"_L1, since.toString(Qt::ISODate)}},
        asOf};
}

void addHouse(QList<RegisterEntry> &list, int number, const QDateTime &asOf)
{
    Dice dice(77'000 + quint64(number));
    const QString where = address(dice);
    const QString title = u"榕（2021）青榕区不动产权第%1号"_s.arg(number, 7, 10, '0'_L1);
    const QJsonObject row{{"titleNumber"_L1, title}, {"code"_L1, u"4403%1"_s.arg(number, 8, 10, '0'_L1)}, {"address"_L1, where},
        {"area"_L1, 40 + dice.below(160)}, {"owner"_L1, personName(dice)}};
    list.append({u"houses"_s, title, row, asOf});
    list.append({u"houses"_s, where, row, asOf}); // some forms ask by the address
}

} // namespace

QList<RegisterEntry> registerEntries(const QList<domain::Case> &cases, const QDateTime &now)
{
    const QDateTime asOf(now.addDays(-1).date(), QTime(18, 0), Qt::UTC);
    QList<RegisterEntry> list;
    for (const domain::Case &subject : cases) {
        const domain::Applicant &who = subject.applicant;
        Dice dice(seedOf(who.idNumber));
        const QString where = subject.intake.data.value("applicant"_L1).toObject().value("address"_L1).toString();
        if (domain::checkCitizenId(who.idNumber) == domain::IdFinding::Good)
            list.append(person(who.idNumber, who.name, where.isEmpty() ? address(dice) : where, dice, asOf));
        else if (domain::checkUscc(who.idNumber) == domain::IdFinding::Good)
            list.append(company(who.idNumber, who.name, dice, asOf));
    }
    for (quint64 i = 0; i < 40; ++i) {
        Dice dice(71'000 + i);
        const QString id = citizenId(dice), name = personName(dice);
        list.append(person(id, name, address(dice), dice, asOf));
    }
    for (quint64 i = 0; i < 20; ++i) {
        Dice dice(73'000 + i);
        const QString code = creditCode(dice), name = companyName(dice, dice.pick(trades));
        list.append(company(code, name, dice, asOf));
    }
    for (int i = 1; i <= 10; ++i)
        addHouse(list, i, asOf);
    QSet<QString> seen;
    list.removeIf([&seen](const RegisterEntry &entry) {
        const QString key = entry.name + u'/' + service::registerKey(entry.key);
        const bool known = seen.contains(key);
        seen.insert(key);
        return known;
    });
    return list;
}

} // namespace backoffice::sample
