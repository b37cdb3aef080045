// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"
#include "forms/engine/form_parts.h"
#include "forms/engine/tidy_text.h"
#include "forms/engine/trimmed.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <tuple>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDepth = 16;
constexpr int mostValues = 20'000;
constexpr qsizetype mostText = 20'000;

/// Counts values; false when the application is beyond the limits.
bool isWithinLimits(const QJsonValue &value, int depth, int *values)
{
    if (++*values > mostValues || depth > mostDepth || value.toString().size() > mostText)
        return false;
    const QJsonArray array = value.toArray();
    const QJsonObject object = value.toObject();
    const auto good = [depth, values](const QJsonValue &each) { return isWithinLimits(each, depth + 1, values); };
    return std::all_of(array.begin(), array.end(), good) && std::all_of(object.begin(), object.end(), good);
}

FlawKind kindOf(const QString &keyword)
{
    static const QHash<QString, FlawKind> table{{u"type"_s, FlawKind::WrongType}, {u"enum"_s, FlawKind::NotAChoice},
        {u"const"_s, FlawKind::NotAChoice}, {u"required"_s, FlawKind::Missing}, {u"minLength"_s, FlawKind::TooShort},
        {u"maxLength"_s, FlawKind::TooLong}, {u"minimum"_s, FlawKind::TooSmall}, {u"exclusiveMinimum"_s, FlawKind::TooSmall},
        {u"maximum"_s, FlawKind::TooLarge}, {u"exclusiveMaximum"_s, FlawKind::TooLarge}, {u"multipleOf"_s, FlawKind::NotAMultiple},
        {u"pattern"_s, FlawKind::WrongPattern}, {u"format"_s, FlawKind::WrongFormat}, {u"minItems"_s, FlawKind::TooFew},
        {u"maxItems"_s, FlawKind::TooMany}, {u"uniqueItems"_s, FlawKind::Repeated}, {u"additionalProperties"_s, FlawKind::Unknown},
        {QString(), FlawKind::Oversized}};
    return table.value(keyword, FlawKind::RuleBroken);
}

Flaw flawOf(const SchemaFlaw &found)
{
    Flaw flaw{.path = found.path, .kind = kindOf(found.keyword), .words = found.words, .schemaPath = found.schemaPath};
    if (found.expected.isDouble())
        flaw.args = {QString::number(found.expected.toDouble(), 'f', QLocale::FloatingPointShortest)};
    else if (flaw.kind == FlawKind::WrongFormat)
        flaw.args = {found.expected.toString()};
    return flaw;
}

QString findingName(domain::IdFinding finding)
{
    switch (finding) {
    case domain::IdFinding::Good:
        return {};
    case domain::IdFinding::WrongLength:
        return u"wrong_length"_s;
    case domain::IdFinding::WrongCharacter:
        return u"wrong_character"_s;
    case domain::IdFinding::WrongCheck:
        return u"wrong_check"_s;
    case domain::IdFinding::WrongDate:
        return u"wrong_date"_s;
    case domain::IdFinding::WrongArea:
        return u"wrong_area"_s;
    case domain::IdFinding::WrongOrganisationCheck:
        break;
    }
    return u"wrong_organisation_check"_s;
}

/// Numbers are warned about, never refused: real ones exist that fail.
std::optional<Flaw> doubtAbout(const Field &field, const QString &path, const QString &text)
{
    static const QRegularExpression phone(u"^\\+?[0-9][0-9 -]{5,18}[0-9]$"_s);
    static const QRegularExpression citizen(u"^[0-9]{17}[0-9Xx]$"_s);
    const auto warning = [&path](FlawKind kind, domain::IdFinding finding) {
        return finding == domain::IdFinding::Good
            ? std::nullopt
            : std::optional(Flaw{.path = path, .kind = kind, .args = {findingName(finding)}, .isWarning = true});
    };
    if (path == "/applicant/idNumber"_L1) {
        const bool good = domain::checkCitizenId(text) == domain::IdFinding::Good || domain::checkUscc(text) == domain::IdFinding::Good;
        if (good)
            return {};
        return citizen.match(text).hasMatch() ? warning(FlawKind::DoubtfulCitizenId, domain::checkCitizenId(text))
                                              : warning(FlawKind::DoubtfulUscc, domain::checkUscc(text));
    }
    if (field.kind == FieldKind::CitizenId)
        return warning(FlawKind::DoubtfulCitizenId, domain::checkCitizenId(text));
    if (field.kind == FieldKind::Uscc)
        return warning(FlawKind::DoubtfulUscc, domain::checkUscc(text));
    if (field.kind == FieldKind::Phone && !phone.match(text).hasMatch())
        return Flaw{.path = path, .kind = FlawKind::DoubtfulPhone, .isWarning = true};
    return {};
}

class Check {
public:
    Check(const Form::Parts &parts, const QJsonObject &document, const QSet<QString> &hidden)
        : m_parts(parts)
        , m_document(document)
        , m_hidden(hidden)
    {
    }
    void schemas();
    void texts(const QList<Field> &fields);
    QList<Flaw> inOrder();
    QList<Flaw> flaws;

private:
    void text(const Field &field, const QString &path);

    const Form::Parts &m_parts;
    const QJsonObject &m_document;
    const QSet<QString> &m_hidden;
};

void Check::schemas()
{
    const auto skip = [this](const QString &path) { return m_hidden.contains(path); };
    for (qsizetype i = 0; i < m_parts.schemas.size(); ++i) {
        const QString base = m_parts.bases.at(i);
        const QList<SchemaFlaw> found = m_parts.schemas.at(i)->flaws(m_document.value(base.mid(1)), base, skip);
        for (const SchemaFlaw &flaw : found)
            flaws.append(flawOf(flaw));
    }
}

void Check::text(const Field &field, const QString &path)
{
    const QString value = valueAt(m_document, path).toString();
    if (const QString unsafe = unsafeCharacter(value); !unsafe.isEmpty())
        flaws.append({.path = path, .kind = FlawKind::UnsafeText, .args = {unsafe}});
    const bool told = std::any_of(flaws.begin(), flaws.end(), [&path](const Flaw &flaw) { return flaw.path == path; });
    if (const auto doubt = value.isEmpty() || told ? std::nullopt : doubtAbout(field, path, value))
        flaws.append(*doubt);
}

void Check::texts(const QList<Field> &fields)
{
    for (const Field &field : fields) {
        texts(field.children);
        if (field.kind == FieldKind::Group || field.kind == FieldKind::Table || field.kind == FieldKind::Choices)
            continue;
        const QStringList paths = instancePaths(m_document, field.path);
        for (const QString &path : paths)
            text(field, path);
    }
}

/// The number of the row, for the order: rows of one table one after the other.
int rowOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts) {
        if (!part.isEmpty() && part.at(0).isDigit())
            return part.toInt();
    }
    return -1;
}

QList<Flaw> Check::inOrder()
{
    const auto placeOf = [this](const Flaw &flaw) {
        const QString path = fieldPath(flaw.path);
        const qsizetype star = path.indexOf("/*"_L1);
        const int field = m_parts.places.value(path, INT_MAX);
        return std::tuple{star < 0 ? field : m_parts.places.value(path.left(star), INT_MAX), rowOf(flaw.path), field};
    };
    std::stable_sort(flaws.begin(), flaws.end(), [&](const Flaw &a, const Flaw &b) { return placeOf(a) < placeOf(b); });
    return flaws;
}

} // namespace

QList<Flaw> Form::check(const QJsonObject &document, const QDate &today) const
{
    int values = 0;
    if (!isWithinLimits(document, 0, &values))
        return {Flaw{.path = {}, .kind = FlawKind::Oversized}};
    const QSet<QString> hiddenPaths = hidden(document);
    const QJsonObject seen = trimmed(without(document, hiddenPaths), m_parts->fields);
    Check check(*m_parts, seen, hiddenPaths);
    for (const QString &path : unknownMembers(document, m_parts->fields))
        check.flaws.append({.path = path, .kind = FlawKind::Unknown});
    check.schemas();
    check.texts(m_parts->fields);
    const QJsonObject expected = today.isValid() ? computed(seen, today) : seen;
    for (const Computation &computation : m_parts->computations) {
        const QStringList paths = today.isValid() ? instancePaths(seen, computation.path) : QStringList();
        for (const QString &path : paths) {
            if (!hiddenPaths.contains(path) && valueAt(seen, path) != valueAt(expected, path))
                check.flaws.append({.path = path, .kind = FlawKind::NotComputed});
        }
    }
    return check.inOrder();
}

} // namespace forms::engine
