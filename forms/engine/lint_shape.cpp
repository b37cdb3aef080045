// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/lint_shape.h"

#include "forms/engine/pointer.h"

#include <QJsonArray>

#include <cmath>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

enum class Type { Text, Flag, Count, Fen, Object, Texts, List };

struct Member {
    const char *key;
    Type type;
    bool needed;
    const Member *rows = nullptr; ///< of a List, or of an Object of a known shape
};

constexpr const char *end = nullptr;

constexpr Member columnShape[] = {{"id", Type::Text, true}, {"unitId", Type::Text, true}, {"label", Type::Text, true},
    {"leaderOnly", Type::Flag, false}, {end, Type::Text, false}};
constexpr Member stepShape[] = {{"id", Type::Text, true}, {"title", Type::Text, true}, {"rule", Type::Text, true},
    {"needed", Type::Count, false}, {"columns", Type::List, true, columnShape}, {end, Type::Text, false}};
constexpr Member routeShape[] = {{"steps", Type::List, true, stepShape}, {end, Type::Text, false}};
constexpr Member materialShape[] = {{"id", Type::Text, true}, {"name", Type::Text, true}, {"required", Type::Flag, true},
    {"deferrable", Type::Flag, false}, {"howMany", Type::Text, false}, {"when", Type::Object, false}, {end, Type::Text, false}};
constexpr Member feeShape[] = {{"id", Type::Text, true}, {"name", Type::Text, true}, {"amountFen", Type::Fen, true},
    {"basis", Type::Text, true}, {"when", Type::Object, false}, {end, Type::Text, false}};
constexpr Member ruleShape[] = {{"id", Type::Text, true}, {"title", Type::Text, true}, {"schema", Type::Object, true},
    {"failed", Type::Text, true}, {end, Type::Text, false}};
constexpr Member licenceShape[] = {
    {"id", Type::Text, true}, {"name", Type::Text, true}, {"file", Type::Text, true}, {end, Type::Text, false}};
constexpr Member matterMembers[] = {{"code", Type::Text, true}, {"version", Type::Text, true}, {"name", Type::Text, true},
    {"shortName", Type::Text, true}, {"pinyin", Type::Text, false}, {"category", Type::Text, false}, {"unitId", Type::Text, true},
    {"basis", Type::Text, true}, {"promisedDays", Type::Count, true}, {"statutoryDays", Type::Count, true}, {"instant", Type::Flag, false},
    {"route", Type::Object, true, routeShape}, {"materials", Type::List, true, materialShape}, {"fees", Type::List, false, feeShape},
    {"rules", Type::List, false, ruleShape}, {"smsTexts", Type::Texts, true}, {"licenceName", Type::Text, true},
    {"licenceNumberPattern", Type::Text, true}, {"guideFile", Type::Text, true}, {"formFile", Type::Text, false},
    {"licenceFile", Type::Text, false}, {"licences", Type::List, false, licenceShape}, {"stockKind", Type::Text, false},
    {"typeCode", Type::Text, false}, {"validMonths", Type::Count, false}, {end, Type::Text, false}};

bool isWhole(const QJsonValue &value, double most)
{
    return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= most && std::floor(value.toDouble()) == value.toDouble();
}

bool isTexts(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isObject() && std::all_of(object.begin(), object.end(), [](const QJsonValue &each) { return each.isString(); });
}

/// What a value should be, when it is not.
QString flawOf(Type type, const QJsonValue &value)
{
    switch (type) {
    case Type::Text:
        return value.isString() ? QString() : u"must be a text"_s;
    case Type::Flag:
        return value.isBool() ? QString() : u"must be true or false"_s;
    case Type::Count:
        return isWhole(value, 1200) ? QString() : u"must be a whole number, 0 to 1200"_s;
    case Type::Fen:
        return isWhole(value, 1e14) ? QString() : u"must be an amount in fen: a whole number, 0 or more"_s;
    case Type::Object:
        return value.isObject() ? QString() : u"must be an object"_s;
    case Type::Texts:
        return isTexts(value) ? QString() : u"must be an object of texts"_s;
    case Type::List:
        break;
    }
    return value.isArray() ? QString() : u"must be an array"_s;
}

void compare(const QJsonObject &object, const Member *shape, const QString &pointer, Findings *findings);

void compareWithin(const QJsonValue &value, const Member &member, const QString &pointer, Findings *findings)
{
    if (!member.rows)
        return;
    if (member.type == Type::Object)
        return compare(value.toObject(), member.rows, pointer, findings);
    const QJsonArray rows = value.toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString at = joined(pointer, QString::number(i));
        if (rows.at(i).isObject())
            compare(rows.at(i).toObject(), member.rows, at, findings);
        else
            findings->append({{}, at, u"must be an object"_s});
    }
}

void compare(const QJsonObject &object, const Member *shape, const QString &pointer, Findings *findings)
{
    QStringList known;
    for (const Member *member = shape; member->key; ++member) {
        const QString key = QString::fromLatin1(member->key);
        const QString at = joined(pointer, key);
        known.append(key);
        const QJsonValue value = object.value(key);
        if (value.isUndefined()) {
            if (member->needed)
                findings->append({{}, at, u"missing"_s});
            continue;
        }
        const QString flaw = flawOf(member->type, value);
        if (flaw.isEmpty())
            compareWithin(value, *member, at, findings);
        else
            findings->append({{}, at, flaw});
    }
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            findings->append({{}, joined(pointer, key), u"not known here"_s});
    }
}

} // namespace

Findings matterShape(const QJsonObject &matter)
{
    Findings found;
    compare(matter, matterMembers, {}, &found);
    return found;
}

} // namespace forms::engine
