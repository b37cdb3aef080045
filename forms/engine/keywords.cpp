// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/keywords.h"

#include "forms/engine/pattern.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <cmath>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// What a keyword's value must look like.
enum class Shape {
    Text,
    Flag,
    Any,
    Count, ///< 0 to 1,000,000
    Number,
    Positive, ///< number above 0
    Types,    ///< name of a type, or several
    Values,   ///< array, not empty, no value twice
    Names,    ///< array of different texts
    Schema,
    SchemaOrFlag,
    Schemas, ///< array of schemas, not empty
    NamedSchemas,
    Dependencies,
    Reference,
    Draft,
    Pattern,
    Format,
    Object,
};

enum class Use { Check, Lead, Note };

struct Keyword {
    Shape shape;
    Use use; ///< Check: of one value; Lead: to further schemas; Note: nothing is checked by it
};

/// Of draft 7: what people read, and what is resolved before anything is checked.
const QMap<QString, Keyword> notes{
    {u"$schema"_s, {Shape::Draft, Use::Note}},
    {u"$comment"_s, {Shape::Text, Use::Note}},
    {u"$ref"_s, {Shape::Reference, Use::Note}},
    {u"definitions"_s, {Shape::NamedSchemas, Use::Note}},
    {u"title"_s, {Shape::Text, Use::Note}},
    {u"description"_s, {Shape::Text, Use::Note}},
    {u"default"_s, {Shape::Any, Use::Note}},
    {u"readOnly"_s, {Shape::Flag, Use::Note}},
};

/// Of draft 7: what is checked.
const QMap<QString, Keyword> checks{
    {u"type"_s, {Shape::Types, Use::Check}},
    {u"enum"_s, {Shape::Values, Use::Check}},
    {u"const"_s, {Shape::Any, Use::Check}},
    {u"properties"_s, {Shape::NamedSchemas, Use::Lead}},
    {u"additionalProperties"_s, {Shape::SchemaOrFlag, Use::Check}},
    {u"required"_s, {Shape::Names, Use::Check}},
    {u"propertyNames"_s, {Shape::Schema, Use::Check}},
    {u"minProperties"_s, {Shape::Count, Use::Check}},
    {u"maxProperties"_s, {Shape::Count, Use::Check}},
    {u"dependencies"_s, {Shape::Dependencies, Use::Check}},
    {u"items"_s, {Shape::Schema, Use::Lead}},
    {u"contains"_s, {Shape::Schema, Use::Check}},
    {u"minItems"_s, {Shape::Count, Use::Check}},
    {u"maxItems"_s, {Shape::Count, Use::Check}},
    {u"uniqueItems"_s, {Shape::Flag, Use::Check}},
    {u"minimum"_s, {Shape::Number, Use::Check}},
    {u"maximum"_s, {Shape::Number, Use::Check}},
    {u"exclusiveMinimum"_s, {Shape::Number, Use::Check}},
    {u"exclusiveMaximum"_s, {Shape::Number, Use::Check}},
    {u"multipleOf"_s, {Shape::Positive, Use::Check}},
    {u"minLength"_s, {Shape::Count, Use::Check}},
    {u"maxLength"_s, {Shape::Count, Use::Check}},
    {u"pattern"_s, {Shape::Pattern, Use::Check}},
    {u"format"_s, {Shape::Format, Use::Check}},
    {u"allOf"_s, {Shape::Schemas, Use::Lead}},
    {u"anyOf"_s, {Shape::Schemas, Use::Check}},
    {u"oneOf"_s, {Shape::Schemas, Use::Check}},
    {u"not"_s, {Shape::Schema, Use::Check}},
    {u"if"_s, {Shape::Schema, Use::Lead}},
    {u"then"_s, {Shape::Schema, Use::Lead}},
    {u"else"_s, {Shape::Schema, Use::Lead}},
};

/// Our own.
const QMap<QString, Keyword> ours{
    {u"x-order"_s, {Shape::Names, Use::Note}},
    {u"x-labels"_s, {Shape::Values, Use::Note}},
    {u"x-widget"_s, {Shape::Text, Use::Note}},
    {u"x-unit"_s, {Shape::Text, Use::Note}},
    {u"x-width"_s, {Shape::Text, Use::Note}},
    {u"x-when"_s, {Shape::Object, Use::Note}},
    {u"x-when-row"_s, {Shape::Object, Use::Note}},
    {u"x-message"_s, {Shape::Text, Use::Note}},
    {u"x-person"_s, {Shape::Text, Use::Note}},
    {u"x-register"_s, {Shape::Text, Use::Note}},
    {u"x-register-key"_s, {Shape::Flag, Use::Note}},
    {u"x-computed"_s, {Shape::Object, Use::Note}},
};

const QMap<QString, Keyword> &keywords()
{
    static const QMap<QString, Keyword> table = [] {
        QMap<QString, Keyword> all = notes;
        all.insert(checks);
        all.insert(ours);
        return all;
    }();
    return table;
}

const QStringList typeNames{u"string"_s, u"integer"_s, u"number"_s, u"boolean"_s, u"object"_s, u"array"_s, u"null"_s};

bool isNumberWithin(const QJsonValue &value, double least, double most)
{
    return value.isDouble() && value.toDouble() >= least && value.toDouble() <= most;
}

QString flawOfArray(const QJsonArray &array, bool textsOnly, bool mayBeEmpty)
{
    if (array.isEmpty() && !mayBeEmpty)
        return u"empty"_s;
    if (array.size() > 2000)
        return u"more than 2000 values"_s;
    QSet<QString> texts;
    QJsonArray others;
    for (const auto &value : array) {
        if (textsOnly && !value.isString())
            return u"must be an array of texts"_s;
        if (value.isString() ? texts.contains(value.toString()) : others.contains(value))
            return u"holds a value twice"_s;
        if (value.isString())
            texts.insert(value.toString());
        else
            others.append(value);
    }
    return {};
}

QString flawOfTypes(const QJsonValue &value)
{
    const QJsonArray names = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &name : names) {
        if (!typeNames.contains(name.toString()))
            return u"must be one of "_s + typeNames.join(u", "_s);
    }
    return flawOfArray(names, true, false);
}

bool isObjectOf(const QJsonValue &value, bool (*fits)(const QJsonValue &))
{
    const QJsonObject object = value.toObject();
    return value.isObject() && std::all_of(object.begin(), object.end(), [fits](const QJsonValue &each) { return fits(each); });
}

bool isObject(const QJsonValue &value)
{
    return value.isObject();
}

bool isDependency(const QJsonValue &value)
{
    return value.isObject() || (value.isArray() && flawOfArray(value.toArray(), true, true).isEmpty());
}

/// The shapes that hold schemas.
QString flawOfSchemas(Shape shape, const QJsonValue &value)
{
    const QString schema = u"must be a schema, that is an object"_s;
    switch (shape) {
    case Shape::Schema:
        return value.isObject() ? QString() : schema;
    case Shape::SchemaOrFlag:
        return value.isObject() || value.isBool() ? QString() : u"must be a schema, true or false"_s;
    case Shape::Schemas: {
        const QJsonArray array = value.toArray();
        const bool good = !array.isEmpty() && std::all_of(array.begin(), array.end(), isObject);
        return good ? QString() : u"must be an array of schemas, not empty"_s;
    }
    case Shape::NamedSchemas:
        return isObjectOf(value, isObject) ? QString() : u"must be an object of schemas"_s;
    default:
        return isObjectOf(value, isDependency) ? QString() : u"must be an object of schemas or arrays of names"_s;
    }
}

QString flawOfSimple(Shape shape, const QJsonValue &value)
{
    switch (shape) {
    case Shape::Text:
        return value.isString() ? QString() : u"must be a text"_s;
    case Shape::Flag:
        return value.isBool() ? QString() : u"must be true or false"_s;
    case Shape::Object:
        return value.isObject() ? QString() : u"must be an object"_s;
    case Shape::Count:
        return isNumberWithin(value, 0, 1e6) && std::floor(value.toDouble()) == value.toDouble() ? QString()
                                                                                                 : u"must be a count, 0 to 1000000"_s;
    case Shape::Number:
        return value.isDouble() ? QString() : u"must be a number"_s;
    case Shape::Positive:
        return isNumberWithin(value, 1e-9, 1e15) ? QString() : u"must be a number above 0"_s;
    case Shape::Reference:
        return value.toString().startsWith("#/definitions/"_L1) ? QString() : u"must be \"#/definitions/NAME\" of the same schema"_s;
    case Shape::Draft:
        return value.toString() == schemaDraft || value.toString() == schemaDraft.chopped(1) ? QString() : u"must be "_s + schemaDraft;
    case Shape::Pattern:
        return value.isString() ? Pattern(value.toString()).flaw() : u"must be a text"_s;
    case Shape::Format:
        return value.toString() == "date"_L1 ? QString() : u"format that is not supported: only \"date\" is"_s;
    default:
        return {};
    }
}

QString flawOfShape(Shape shape, const QJsonValue &value)
{
    switch (shape) {
    case Shape::Types:
        return flawOfTypes(value);
    case Shape::Values:
        return value.isArray() ? flawOfArray(value.toArray(), false, false) : u"must be an array"_s;
    case Shape::Names:
        return value.isArray() ? flawOfArray(value.toArray(), true, true) : u"must be an array of texts"_s;
    case Shape::Schema:
    case Shape::SchemaOrFlag:
    case Shape::Schemas:
    case Shape::NamedSchemas:
    case Shape::Dependencies:
        return flawOfSchemas(shape, value);
    default:
        return flawOfSimple(shape, value);
    }
}

} // namespace

Within schemasWithin(const QString &keyword)
{
    const auto found = keywords().constFind(keyword);
    switch (found == keywords().cend() ? Shape::Any : found->shape) {
    case Shape::Schema:
    case Shape::SchemaOrFlag:
        return Within::Schema;
    case Shape::Schemas:
        return Within::Schemas;
    case Shape::NamedSchemas:
    case Shape::Dependencies:
        return Within::NamedSchemas;
    default:
        return Within::Nothing;
    }
}

bool isChecked(const QString &keyword)
{
    const auto found = keywords().constFind(keyword);
    return found != keywords().cend() && found->use != Use::Note;
}

bool isLeafCheck(const QString &keyword)
{
    const auto found = keywords().constFind(keyword);
    return found != keywords().cend() && found->use == Use::Check;
}

bool mayStandBesideRef(const QString &keyword)
{
    return keyword.startsWith("x-"_L1) || keyword == "title"_L1 || keyword == "description"_L1 || keyword == "default"_L1
        || keyword == "readOnly"_L1 || keyword == "$comment"_L1;
}

QString flawOfKeyword(const QString &keyword, const QJsonValue &value)
{
    const auto found = keywords().constFind(keyword);
    if (found == keywords().cend())
        return u"keyword that is not supported"_s;
    return flawOfShape(found->shape, value);
}

QStringList supportedKeywords()
{
    return keywords().keys();
}

} // namespace forms::engine
