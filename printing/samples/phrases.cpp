// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/samples/phrases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace printing::samples {

using namespace Qt::StringLiterals;

namespace {

QList<Measure> readMeasures(const QJsonValue &value)
{
    QList<Measure> measures;
    for (const auto &each : value.toArray())
        measures << Measure{each["h"_L1].toString(), each["t"_L1].toString()};
    return measures;
}

/// "{12-40}" or "{0.8-2.4}": as many decimals as the bounds have.
QString numberBetween(const QString &low, const QString &high, Chance &chance)
{
    const auto decimals = low.contains(u'.') || high.contains(u'.') ? 1 : 0;
    const int scale = decimals ? 10 : 1;
    const int value = chance.between(int(std::lround(low.toDouble() * scale)), int(std::lround(high.toDouble() * scale)));
    return QString::number(double(value) / scale, 'f', decimals);
}

} // namespace

Phrases Phrases::shipped()
{
    QFile file(u":/samples/phrases.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto json = QJsonDocument::fromJson(file.readAll());
    Phrases phrases;
    for (const auto &place : json["places"_L1].toArray())
        phrases.places << place.toString();
    phrases.general = readMeasures(json["general"_L1]);
    for (const auto &each : json["topics"_L1].toArray())
        phrases.topics << Topic{each["unit"_L1].toString(), each["subject"_L1].toString(), each["aim"_L1].toString(),
            each["fact"_L1].toString(), each["flaw"_L1].toString(), each["need"_L1].toString(), each["money"_L1].toString(),
            readMeasures(each["m"_L1])};
    return phrases;
}

const QList<Sender> &senders()
{
    static const QList<Sender> all{
        {u"qrq"_s, u"榕江市青榕区人民政府"_s, u"区政府"_s, u"青府"_s},
        {u"zfb"_s, u"榕江市青榕区人民政府办公室"_s, u"区府办"_s, u"青府办"_s},
        {u"fgj"_s, u"榕江市青榕区发展和改革局"_s, u"区发改局"_s, u"青发改"_s},
        {u"jyj"_s, u"榕江市青榕区教育局"_s, u"区教育局"_s, u"青教"_s},
        {u"kgj"_s, u"榕江市青榕区科技和工业信息化局"_s, u"区科工信局"_s, u"青科工信"_s},
        {u"gafj"_s, u"榕江市公安局青榕分局"_s, u"公安分局"_s, u"榕公青"_s},
        {u"mzj"_s, u"榕江市青榕区民政局"_s, u"区民政局"_s, u"青民"_s},
        {u"sfj"_s, u"榕江市青榕区司法局"_s, u"区司法局"_s, u"青司"_s},
        {u"czj"_s, u"榕江市青榕区财政局"_s, u"区财政局"_s, u"青财"_s},
        {u"rsj"_s, u"榕江市青榕区人力资源和社会保障局"_s, u"区人社局"_s, u"青人社"_s},
        {u"zrzy"_s, u"榕江市自然资源局青榕分局"_s, u"自然资源分局"_s, u"榕自然资青"_s},
        {u"sthj"_s, u"榕江市生态环境局青榕分局"_s, u"生态环境分局"_s, u"榕环青"_s},
        {u"zjj"_s, u"榕江市青榕区住房和建设局"_s, u"区住建局"_s, u"青建"_s},
        {u"cgj"_s, u"榕江市青榕区城市管理和综合执法局"_s, u"区城管局"_s, u"青城管"_s},
        {u"nyj"_s, u"榕江市青榕区农业农村局"_s, u"区农业农村局"_s, u"青农"_s},
        {u"shangwu"_s, u"榕江市青榕区商务局"_s, u"区商务局"_s, u"青商务"_s},
        {u"wtj"_s, u"榕江市青榕区文化广电旅游体育局"_s, u"区文体旅游局"_s, u"青文体"_s},
        {u"wjj"_s, u"榕江市青榕区卫生健康局"_s, u"区卫健局"_s, u"青卫健"_s},
        {u"scjg"_s, u"榕江市青榕区市场监督管理局"_s, u"区市场监管局"_s, u"青市监"_s},
        {u"shuiwu"_s, u"国家税务总局榕江市青榕区税务局"_s, u"区税务局"_s, u"青税"_s},
        {u"zsj"_s, u"榕江市青榕区政务服务和数据管理局"_s, u"区政数局"_s, u"青政数"_s},
    };
    return all;
}

const Sender &sender(const QString &id)
{
    for (const auto &each : senders())
        if (each.id == id)
            return each;
    return senders().first();
}

QString dayIn(const QDate &day, const QDate &from)
{
    const auto plain = u"%1月%2日"_s.arg(day.month()).arg(day.day());
    return day.year() == from.year() ? plain : u"%1年"_s.arg(day.year()) + plain;
}

QString Filler::fill(const QString &pattern, Chance &chance) const
{
    static const QRegularExpression form(uR"(\{([a-z]+|([0-9.]+)-([0-9.]+))\})"_s);
    QString text;
    qsizetype from = 0;
    for (auto it = form.globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        text += pattern.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto name = match.captured(1);
        if (name == "place"_L1)
            text += place;
        else if (name == "office"_L1)
            text += office;
        else if (name == "soon"_L1)
            text += dayIn(issuedOn.addDays(chance.between(5, 12)), issuedOn);
        else if (name == "deadline"_L1)
            text += dayIn(issuedOn.addDays(chance.between(25, 70)), issuedOn);
        else
            text += numberBetween(match.captured(2), match.captured(3), chance);
    }
    return text + pattern.mid(from);
}

} // namespace printing::samples
