// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

/// The number written in text[from, from + length), or -1 when a character is no ASCII digit.
int digits(QStringView text, qsizetype from, qsizetype length)
{
    int number = 0;
    for (qsizetype i = from; i < from + length; ++i) {
        const char16_t c = text.at(i).unicode();
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c - u'0');
    }
    return number;
}

QDate dateFrom(QStringView text)
{
    if (text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return {};
    const int year = digits(text, 0, 4);
    return year < 1 ? QDate() : QDate(year, digits(text, 5, 2), digits(text, 8, 2));
}

void putDigits(QChar *place, int number, int length)
{
    for (int i = length - 1; i >= 0; --i, number /= 10)
        place[i] = QChar(u'0' + number % 10);
}

} // namespace

QString dateText(const QDate &date)
{
    if (!date.isValid())
        return {};
    QString text = u"0000-00-00"_s;
    putDigits(text.data(), date.year(), 4);
    putDigits(text.data() + 5, date.month(), 2);
    putDigits(text.data() + 8, date.day(), 2);
    return text;
}

QString momentText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime utc = moment.toUTC();
    QString text = dateText(utc.date()) + u"T00:00:00.000Z";
    putDigits(text.data() + 11, utc.time().hour(), 2);
    putDigits(text.data() + 14, utc.time().minute(), 2);
    putDigits(text.data() + 17, utc.time().second(), 2);
    putDigits(text.data() + 20, utc.time().msec(), 3);
    return text;
}

QDateTime momentFromText(const QString &text)
{
    const bool withMs = text.size() == 24;
    if ((text.size() != 20 && !withMs) || text.at(10) != u'T' || text.at(13) != u':' || text.at(16) != u':' || !text.endsWith(u'Z'))
        return {};
    const QDate date = dateFrom(QStringView(text).first(10));
    const int ms = withMs && text.at(19) == u'.' ? digits(text, 20, 3) : withMs ? -1 : 0;
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), ms);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

QString JsonReader::path() const
{
    if (!m_parent)
        return {};
    const QString above = m_parent->path();
    const QString index = m_index < 0 ? QString() : u'[' + QString::number(m_index) + u']';
    return (above.isEmpty() ? QString() : above + u'.') + m_key + index;
}

void JsonReader::note(QLatin1StringView key, const QString &flaw)
{
    JsonReader *top = this;
    while (top->m_parent)
        top = top->m_parent;
    if (!top->m_flaw.isEmpty())
        return;
    const QString here = path();
    top->m_flaw = here + (here.isEmpty() || key.isEmpty() ? u""_s : u"."_s) + key + u": " + flaw;
}

tl::unexpected<Failure> JsonReader::failure() const
{
    return fail(FailureCode::JsonShape, root().m_flaw);
}

bool JsonReader::has(QLatin1StringView key) const
{
    const QJsonValue found = m_object.value(key);
    return !found.isUndefined() && !found.isNull();
}

QJsonValue JsonReader::value(QLatin1StringView key, QJsonValue::Type type, Need need)
{
    QJsonValue found = m_object.value(key);
    if (found.type() == type)
        return found;
    if (found.isUndefined() || found.isNull()) {
        if (need == Need::Required)
            note(key, u"missing"_s);
    } else {
        note(key, u"of the wrong type"_s);
    }
    return {};
}

QString JsonReader::text(QLatin1StringView key, Need need)
{
    return value(key, QJsonValue::String, need).toString();
}

qint64 JsonReader::integer(QLatin1StringView key, qint64 least, qint64 most, Need need)
{
    const QJsonValue found = value(key, QJsonValue::Double, need);
    if (!found.isDouble())
        return std::clamp<qint64>(0, least, most);
    const bool isInteger = found.toInteger(0) == found.toInteger(1);
    const qint64 number = found.toInteger();
    if (isInteger && number >= least && number <= most)
        return number;
    note(key, u"not an integer within "_s + QString::number(least) + u".." + QString::number(most));
    return least;
}

bool JsonReader::flag(QLatin1StringView key, Need need)
{
    return value(key, QJsonValue::Bool, need).toBool();
}

QDate JsonReader::date(QLatin1StringView key, Need need)
{
    if (need == Need::Optional && !has(key))
        return {};
    const QDate date = dateFrom(text(key));
    if (!date.isValid() || date.year() < 1900 || date.year() > 2199)
        note(key, u"not a date"_s);
    return date;
}

QDateTime JsonReader::moment(QLatin1StringView key, Need need)
{
    if (need == Need::Optional && !has(key))
        return {};
    QDateTime moment = momentFromText(text(key));
    if (!moment.isValid())
        note(key, u"not a moment in UTC"_s);
    return moment;
}

QByteArray JsonReader::bytes(QLatin1StringView key)
{
    const auto decoded = QByteArray::fromBase64Encoding(text(key).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        note(key, u"not base64"_s);
    return *decoded;
}

QString JsonReader::sha256(QLatin1StringView key, Need need)
{
    if (need == Need::Optional && !has(key))
        return {};
    QString hex = text(key);
    const bool isHex = std::all_of(hex.cbegin(), hex.cend(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (hex.size() != 64 || !isHex)
        note(key, u"not 64 lower-case hex digits"_s);
    return hex;
}

QJsonObject JsonReader::json(QLatin1StringView key, Need need)
{
    return value(key, QJsonValue::Object, need).toObject();
}

QJsonArray JsonReader::array(QLatin1StringView key, Need need)
{
    return value(key, QJsonValue::Array, need).toArray();
}

QStringList JsonReader::texts(QLatin1StringView key, Need need)
{
    QStringList values;
    const QJsonArray found = array(key, need);
    for (const auto &each : found) {
        if (!each.isString())
            note(key, u"an element is not a text"_s);
        values.append(each.toString());
    }
    return values;
}

QList<qint64> JsonReader::integers(QLatin1StringView key)
{
    QList<qint64> values;
    const QJsonArray found = array(key, Need::Required);
    for (const auto &each : found) {
        values.append(each.toInteger(-1));
        if (values.constLast() < 0)
            note(key, u"an element is not an integer of at least 0"_s);
    }
    return values;
}

QMap<QString, QString> JsonReader::textMap(QLatin1StringView key, Need need)
{
    QMap<QString, QString> values;
    const QJsonObject found = json(key, need);
    for (auto each = found.constBegin(); each != found.constEnd(); ++each) {
        if (!each.value().isString())
            note(key, u"not a text at "_s + each.key().left(40));
        values.insert(each.key(), each.value().toString());
    }
    return values;
}

BlobRef JsonReader::blob(QLatin1StringView key, Need need)
{
    return object(
        key,
        [](JsonReader &in) {
            return BlobRef{in.sha256("sha256"_L1), in.integer("size"_L1, 0), in.text("mediaType"_L1)};
        },
        need);
}

} // namespace domain
