// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/form.h"

#include "domain/codec.h"
#include "domain/matter.h"
#include "forms/engine/form_parts.h"
#include "forms/engine/trimmed.h"

#include <QJsonDocument>

namespace forms::engine {

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

constexpr QLatin1StringView formatName{"casedesk-form-1"};
constexpr qsizetype mostBytes = 1 << 20;

/// Who applies; the same for every matter. A page knows what to call the fields.
const QByteArray applicantSchema =
    R"({"type": "object", "x-order": ["name", "idNumber", "contact", "phone", "address"], "required": ["name", "idNumber", "phone"],
"properties": {"name": {"type": "string", "maxLength": 200}, "idNumber": {"type": "string", "maxLength": 40}, "contact": {"type": "string", "maxLength": 100},
"phone": {"type": "string", "x-widget": "phone", "maxLength": 40}, "address": {"type": "string", "x-widget": "address", "maxLength": 300}}})";

/// The fields are there even when something is wrong, so that whoever lints sees all that is wrong; then there is no schema to check with.
void addPart(const QJsonObject &schema, const QString &base, Form::Parts *parts, Findings *findings)
{
    const qsizetype before = findings->size();
    const SchemaNodePtr root = prepareSchema(schema, base, findings);
    const SchemaPtr compiled = root && findings->size() == before ? Schema::compile(root, findings, Schema::Ask::Flaws) : nullptr;
    if (root)
        addFields(root, base, parts, findings);
    if (!compiled)
        return;
    parts->schemas.append(compiled);
    parts->bases.append(base);
}

std::shared_ptr<const Form::Parts> partsOf(const QJsonObject &json, Findings *findings)
{
    auto parts = std::make_shared<Form::Parts>();
    addPart(QJsonDocument::fromJson(applicantSchema).object(), u"/applicant"_s, parts.get(), findings);
    for (const QString &key : {u"situation"_s, u"form"_s}) {
        const QJsonValue schema = json.value(key);
        if (schema.isObject())
            addPart(schema.toObject(), u'/' + key, parts.get(), findings);
        else if (!schema.isUndefined())
            findings->append({{}, u'/' + key, u"must be a schema, that is an object"_s});
    }
    finishFields(parts.get(), findings);
    return parts;
}

} // namespace

Form::Form(std::shared_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{
}

std::optional<Form> Form::read(const QByteArray &bytes, Findings *findings)
{
    const auto json = domain::parseObject(bytes, mostBytes);
    if (!json) {
        findings->append({{}, {}, json.error().detail});
        return {};
    }
    Findings found;
    if (json->value("format"_L1) != formatName)
        found.append({{}, u"/format"_s, u"must be "_s + formatName});
    for (const QString &key : json->keys()) {
        if (key != "format"_L1 && key != "situation"_L1 && key != "form"_L1)
            found.append({{}, u'/' + key, u"not known: format, situation and form are"_s});
    }
    auto parts = partsOf(*json, &found);
    findings->append(found);
    return Form(std::move(parts));
}

Result<Form> Form::parse(const QByteArray &json)
{
    Findings findings;
    const auto form = read(json, &findings);
    const QString error = firstError(findings);
    if (!form || !error.isEmpty())
        return domain::matterMalformed(error);
    return *form;
}

const Form &Form::applicantOnly()
{
    static const Form form = [] {
        Findings findings;
        return Form(partsOf({}, &findings));
    }();
    return form;
}

const QList<Field> &Form::fields() const
{
    return m_parts->fields;
}

const Field *Form::field(const QString &path) const
{
    return m_parts->byPath.value(fieldPath(path));
}

const FieldByPath &Form::byPath() const
{
    return m_parts->byPath;
}

QSet<QString> Form::hidden(const QJsonObject &document) const
{
    QSet<QString> before;
    // A hidden field may hide another one; each round settles at least one, and packages do not go deeper than this.
    for (int round = 0; round < 8; ++round) {
        const QJsonObject seen = without(document, before);
        QSet<QString> hidden;
        for (const FieldCondition &one : m_parts->conditions) {
            const QStringList paths = instancePaths(document, one.path);
            const bool holds = one.ofRow || one.condition.holds(seen);
            for (const QString &path : paths) {
                const QString row = path.section(u'/', 0, one.path.section(u'*', 0, 0).count(u'/'));
                if (!holds || (one.ofRow && !one.condition.holds(valueAt(seen, row).toObject())))
                    hidden.insert(path);
            }
        }
        if (hidden == before)
            break;
        before = hidden;
    }
    return before;
}

bool Form::visible(const QString &path, const QJsonObject &document) const
{
    const QSet<QString> hiddenPaths = hidden(document);
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        if (hiddenPaths.contains(path.left(end)))
            return false;
    }
    return true;
}

QJsonObject Form::computed(const QJsonObject &document, const QDate &today) const
{
    QJsonObject made = document;
    for (const Computation &computation : m_parts->computations)
        made = compute(computation, made, m_parts->byPath, today);
    return made;
}

QJsonObject Form::tidied(const QJsonObject &document, const QDate &today) const
{
    QJsonObject made = trimmed(document, m_parts->fields);
    for (int round = 0; round < 3; ++round) { // what is computed may hide, what is hidden may change what is computed
        const QJsonObject before = made;
        made = computed(made, today);
        made = trimmed(without(made, hidden(made)), m_parts->fields);
        if (made == before)
            break;
    }
    return made;
}

} // namespace forms::engine
