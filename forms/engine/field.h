// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form as a page draws it, and one thing that is wrong in an application.
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace forms::engine {

enum class FieldKind {
    Text,
    MultiLine,
    Integer,
    Amount, ///< integer in fen, shown as yuan with the amount in words
    Number,
    Date,    ///< ISO text, "2026-01-05"
    Choice,  ///< one of `choices`
    Choices, ///< an array of some of `choices`
    YesNo,
    CitizenId,
    Uscc,
    Phone,
    Address,
    Group, ///< an object; its fields are `children`
    Table, ///< an array of rows; `children` are its columns. One child whose path ends with "*" when a row is a bare value.
};

struct FieldChoice {
    QString value = {}; ///< always text: an enumeration of the form holds texts only
    QString label = {};
    bool operator==(const FieldChoice &) const = default;
};

struct Field {
    QString path = {}; ///< JSON pointer in the application, "/form/site/area"; below a table "*" stands for the row: "/form/staff/*/name"
    QString key = {};  ///< the last part of the path
    QString title = {};
    QString help = {}; ///< one line below the field, may be empty
    FieldKind kind{};
    bool required = false;    ///< when it is visible
    bool readOnly = false;    ///< computed, or said to be so
    bool computed = false;    ///< by Form::computed
    bool conditional = false; ///< has x-when or x-when-row: ask Form::visible
    bool wide = true;         ///< x-width "full"; false: "half", two such fields may stand side by side
    QString unit = {};        ///< behind the value, "平方米"
    QList<FieldChoice> choices = {};
    QString person = {};        ///< "applicant/name", "legalRepresentative/idNumber": the same in all applications of a sitting
    QString registerName = {};  ///< "enterprises": filled from that register
    QString registerField = {}; ///< "name": which member of the register's row
    bool registerKey = false;   ///< looking up begins with this field's value
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    int leastLength = 0;     ///< characters of a text, rows of a table, choices made
    int mostLength = 0;      ///< 0: no limit of its own
    int decimals = 0;        ///< of a Number, from multipleOf; 0: as many as typed
    QJsonValue initial = {}; ///< `default`; undefined when there is none
    QList<Field> children = {};
    bool operator==(const Field &) const = default;
};

enum class FlawKind {
    Missing,
    WrongType,
    NotAChoice,
    TooShort,     ///< args: least
    TooLong,      ///< args: most
    TooSmall,     ///< args: least
    TooLarge,     ///< args: most
    NotAMultiple, ///< args: step
    WrongPattern,
    WrongFormat, ///< args: format, "date"
    TooFew,      ///< rows or choices; args: least
    TooMany,     ///< args: most
    Repeated,    ///< rows or choices that must differ
    Unknown,     ///< a member the form does not have
    NotComputed, ///< another value than the form computes
    UnsafeText,  ///< bidirectional or other control characters; args: "U+202E"
    RuleBroken,  ///< an anyOf, oneOf, not, if … of the package: see words
    Oversized,   ///< the whole application is beyond the limits
    // warnings
    DoubtfulCitizenId, ///< args: name of domain::IdFinding, "wrong_check"
    DoubtfulUscc,
    DoubtfulPhone,
};

struct Flaw {
    QString path = {}; ///< of the value, with row numbers: "/form/staff/2/name"
    FlawKind kind{};
    QStringList args = {};
    QString words = {};      ///< x-message of the package, in its language; shown instead of our own words when not empty
    QString schemaPath = {}; ///< JSON pointer into form.json, for whoever mends the package
    bool isWarning = false;  ///< does not hinder taking in
    bool operator==(const Flaw &) const = default;
};

/// "missing", "wrong_type" …: for programs and logs.
QString text(FlawKind kind);
QString text(FieldKind kind);

} // namespace forms::engine
