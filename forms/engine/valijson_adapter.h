// SPDX-License-Identifier: GPL-3.0-or-later
// How valijson looks at Qt's JSON. Its own adapter knows integers of 32 bits only, too few for amounts in fen, and cannot be stopped.
#pragma once

#include "forms/engine/constraint.h"

#include <QJsonArray>
#include <QJsonValue>

#include <cmath>
#include <stdexcept>
#include <string>
#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>

namespace forms::engine {

class SeenValue;
using SeenMember = std::pair<std::string, SeenValue>;
SeenValue seenElement(const QJsonArray::const_iterator &at, Budget *budget);
SeenMember seenMember(const QJsonObject::const_iterator &at, Budget *budget);

/// `seen` makes what valijson is shown from the place in Qt's container.
template <class Place, class Element, Element (*seen)(const Place &, Budget *)> class SeenIterator {
public:
    SeenIterator(const Place &at, Budget *budget)
        : m_at(at)
        , m_budget(budget)
    {
    }
    Element operator*() const { return seen(m_at, m_budget); }
    valijson::adapters::DerefProxy<Element> operator->() const { return valijson::adapters::DerefProxy<Element>(**this); }
    bool operator==(const SeenIterator &other) const { return m_at == other.m_at; }
    bool operator!=(const SeenIterator &other) const { return !(m_at == other.m_at); }
    const SeenIterator &operator++() { return advance(1), *this; }
    const SeenIterator &operator--() { return advance(-1), *this; }
    SeenIterator operator++(int) { return SeenIterator(m_at++, m_budget); }
    void advance(std::ptrdiff_t count) { m_at += count; }

private:
    Place m_at;
    Budget *m_budget;
};

class SeenArray {
public:
    using Iterator = SeenIterator<QJsonArray::const_iterator, SeenValue, seenElement>;
    using const_iterator = Iterator;
    using iterator = Iterator;
    SeenArray() = default;
    SeenArray(QJsonArray array, Budget *budget)
        : m_array(std::move(array))
        , m_budget(budget)
    {
    }
    Iterator begin() const;
    Iterator end() const;
    size_t size() const { return static_cast<size_t>(m_array.size()); }

private:
    QJsonArray m_array;
    Budget *m_budget = nullptr;
};

class SeenObject {
public:
    using Iterator = SeenIterator<QJsonObject::const_iterator, SeenMember, seenMember>;
    using const_iterator = Iterator;
    using iterator = Iterator;
    SeenObject() = default;
    SeenObject(QJsonObject object, Budget *budget)
        : m_object(std::move(object))
        , m_budget(budget)
    {
    }
    Iterator begin() const;
    Iterator end() const;
    Iterator find(const std::string &name) const;
    size_t size() const { return static_cast<size_t>(m_object.size()); }

private:
    QJsonObject m_object;
    Budget *m_budget = nullptr;
};

/// The mechanics valijson's BasicAdapter asks for. Every look counts.
class SeenNode {
public:
    SeenNode() = default;
    SeenNode(QJsonValue value, Budget *budget)
        : m_value(std::move(value))
        , m_budget(budget)
    {
    }
    valijson::adapters::FrozenValue *freeze() const;
    opt::optional<SeenArray> getArrayOptional() const
    {
        return isArray() ? opt::make_optional(SeenArray(m_value.toArray(), m_budget)) : opt::optional<SeenArray>();
    }
    opt::optional<SeenObject> getObjectOptional() const
    {
        return isObject() ? opt::make_optional(SeenObject(m_value.toObject(), m_budget)) : opt::optional<SeenObject>();
    }
    bool getArraySize(size_t &size) const
    {
        return give(size, isArray(), [this] { return size_t(m_value.toArray().size()); });
    }
    bool getObjectSize(size_t &size) const
    {
        return give(size, isObject(), [this] { return size_t(m_value.toObject().size()); });
    }
    bool getBool(bool &flag) const
    {
        return give(flag, isBool(), [this] { return m_value.toBool(); });
    }
    bool getDouble(double &number) const
    {
        return give(number, isNumber(), [this] { return m_value.toDouble(); });
    }
    bool getInteger(int64_t &number) const
    {
        return give(number, isInteger(), [this] { return static_cast<int64_t>(m_value.toDouble()); });
    }
    bool getString(std::string &text) const
    {
        return give(text, isString(), [this] { return m_value.toString().toStdString(); });
    }
    static bool hasStrictTypes() { return true; }
    bool isArray() const { return is(QJsonValue::Array); }
    bool isBool() const { return is(QJsonValue::Bool); }
    bool isDouble() const { return is(QJsonValue::Double); }
    /// 1.0 is an integer (draft 6 and later); beyond 2^53 nothing is exact, and domain::parseObject refuses it.
    bool isInteger() const { return isNumber() && std::floor(m_value.toDouble()) == m_value.toDouble(); }
    bool isNull() const { return is(QJsonValue::Null); }
    bool isNumber() const { return is(QJsonValue::Double); }
    bool isObject() const { return is(QJsonValue::Object); }
    bool isString() const { return is(QJsonValue::String); }

private:
    bool is(QJsonValue::Type type) const
    {
        if (m_budget && --m_budget->left <= 0)
            throw std::runtime_error("the work one check may take is spent");
        return m_value.type() == type;
    }
    template <class T, class Get> static bool give(T &into, bool fits, Get get)
    {
        if (fits)
            into = get();
        return fits;
    }

    QJsonValue m_value;
    Budget *m_budget = nullptr;
};

class SeenValue : public valijson::adapters::BasicAdapter<SeenValue, SeenArray, SeenMember, SeenObject, SeenNode> {
public:
    SeenValue(const QJsonValue &value, Budget *budget)
        : BasicAdapter(SeenNode(value, budget))
    {
    }
    /// Of a schema: nothing is counted.
    explicit SeenValue(const QJsonValue &value)
        : SeenValue(value, nullptr)
    {
    }
};

inline SeenValue seenElement(const QJsonArray::const_iterator &at, Budget *budget)
{
    return SeenValue(*at, budget);
}

inline SeenMember seenMember(const QJsonObject::const_iterator &at, Budget *budget)
{
    return {at.key().toStdString(), SeenValue(at.value(), budget)};
}

} // namespace forms::engine

/// Found by valijson's templates, which look in its own namespace.
template <> struct valijson::adapters::AdapterTraits<forms::engine::SeenValue> {
    using DocumentType = QJsonValue;
    static std::string adapterName() { return "casedesk"; }
};
