// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/lint_matter.h"

#include "forms/engine/condition.h"
#include "forms/engine/form_parts.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

class Sense {
public:
    Sense(const QJsonObject &matter, const QSet<QString> &units, const Form *form)
        : m_matter(matter)
        , m_units(units)
        , m_form(form)
    {
    }
    void names(const QString &code);
    void limits();
    void route();
    void texts();
    void licence();
    void materials();
    void lists();
    Findings found;

private:
    QString text(QLatin1StringView key) const { return m_matter.value(key).toString(); }
    void find(const QString &pointer, const QString &words, bool isWarning = false) { found.append({{}, pointer, words, isWarning}); }
    void unit(const QString &pointer, const QString &id);
    void column(const QJsonObject &column, const QString &pointer, QSet<QString> *ids);
    void step(const QJsonObject &step, const QString &pointer, QSet<QString> *ids);
    void condition(const QJsonValue &schema, const QString &pointer);
    /// Ids of a list: there, once each.
    QSet<QString> ids(QLatin1StringView list);

    const QJsonObject &m_matter;
    const QSet<QString> &m_units;
    const Form *m_form;
    QSet<QString> m_materials;
};

void Sense::names(const QString &code)
{
    static const QRegularExpression codePattern(u"^[a-z][a-z0-9-]{0,63}$"_s);
    static const QRegularExpression version(u"^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$"_s);
    static const QRegularExpression initials(u"^[a-z0-9]{1,40}$"_s);
    if (text("code"_L1) != code)
        find(u"/code"_s, u"must be the name of the folder, "_s + code);
    if (!codePattern.match(text("code"_L1)).hasMatch())
        find(u"/code"_s, u"lower-case letters, digits and hyphens only"_s);
    if (!version.match(text("version"_L1)).hasMatch())
        find(u"/version"_s, u"letters, digits, dots and hyphens only"_s);
    for (const QLatin1StringView key : {"name"_L1, "shortName"_L1, "basis"_L1}) {
        if (text(key).trimmed().isEmpty())
            find(u'/' + key, u"empty"_s);
    }
    if (m_matter.contains("pinyin"_L1) && !initials.match(text("pinyin"_L1)).hasMatch())
        find(u"/pinyin"_s, u"lower-case letters and digits only: the initials of the short name"_s);
    else if (!m_matter.contains("pinyin"_L1))
        find(u"/pinyin"_s, u"missing: the matter cannot be found by typing initials"_s, true);
    unit(u"/unitId"_s, text("unitId"_L1));
}

void Sense::unit(const QString &pointer, const QString &id)
{
    if (id.isEmpty())
        find(pointer, u"empty"_s);
    else if (!m_units.isEmpty() && !m_units.contains(id))
        find(pointer, u"there is no unit %1 in units.json"_s.arg(id));
}

void Sense::limits()
{
    const int promised = m_matter.value("promisedDays"_L1).toInt();
    const int statutory = m_matter.value("statutoryDays"_L1).toInt();
    if (statutory > 0 && promised > statutory)
        find(u"/promisedDays"_s, u"%1 is longer than statutoryDays, %2"_s.arg(promised).arg(statutory));
    const bool hasRules = !m_matter.value("rules"_L1).toArray().isEmpty();
    if (hasRules && !m_matter.value("instant"_L1).toBool())
        find(u"/instant"_s, u"rules are for matters decided in the same sitting: say \"instant\": true"_s, true);
}

void Sense::column(const QJsonObject &column, const QString &pointer, QSet<QString> *ids)
{
    const QString id = column.value("id"_L1).toString();
    if (id.isEmpty() || id.contains(u'/'))
        find(pointer + u"/id"_s, u"must not be empty and has no slash"_s);
    if (ids->contains(id))
        find(pointer + u"/id"_s, u"used twice in the route: "_s + id);
    ids->insert(id);
    unit(pointer + u"/unitId"_s, column.value("unitId"_L1).toString());
    if (column.value("label"_L1).toString().isEmpty())
        find(pointer + u"/label"_s, u"empty"_s);
}

void Sense::step(const QJsonObject &step, const QString &pointer, QSet<QString> *ids)
{
    const QString rule = step.value("rule"_L1).toString();
    const QJsonArray columns = step.value("columns"_L1).toArray();
    const int needed = step.value("needed"_L1).toInt();
    if (!QStringList{u"all_of"_s, u"any_of"_s, u"n_of"_s}.contains(rule))
        find(pointer + u"/rule"_s, u"must be all_of, any_of or n_of"_s);
    if (rule == "n_of"_L1 && (needed < 1 || needed > columns.size()))
        find(pointer + u"/needed"_s, u"must be from 1 to the number of columns, %1"_s.arg(columns.size()));
    if (step.value("id"_L1).toString().isEmpty())
        find(pointer + u"/id"_s, u"empty"_s);
    if (columns.isEmpty())
        find(pointer + u"/columns"_s, u"empty: nobody could tick"_s);
    for (qsizetype i = 0; i < columns.size(); ++i)
        column(columns.at(i).toObject(), pointer + u"/columns/"_s + QString::number(i), ids);
}

void Sense::route()
{
    const QJsonArray steps = m_matter.value("route"_L1).toObject().value("steps"_L1).toArray();
    QSet<QString> stepIds;
    QSet<QString> columnIds;
    if (steps.isEmpty())
        find(u"/route/steps"_s, u"empty: nobody could decide"_s);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString pointer = u"/route/steps/"_s + QString::number(i);
        const QString id = steps.at(i).toObject().value("id"_L1).toString();
        if (stepIds.contains(id))
            find(pointer + u"/id"_s, u"used twice: "_s + id);
        stepIds.insert(id);
        step(steps.at(i).toObject(), pointer, &columnIds);
    }
}

void Sense::texts()
{
    static const QStringList moments{u"approved"_s, u"declined"_s, u"returned"_s};
    static const QStringList atTheWindow{u"accepted"_s, u"not_accepted"_s, u"voided"_s};
    static const QStringList more{u"accepted"_s, u"not_accepted"_s};
    static const QStringList words{u"applicant"_s, u"case"_s, u"licence"_s, u"reason"_s};
    const QJsonObject texts = m_matter.value("smsTexts"_L1).toObject();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QString pointer = u"/smsTexts/"_s + it.key();
        if (!moments.contains(it.key()) && !atTheWindow.contains(it.key()))
            find(pointer, u"not a moment: approved, declined, returned, accepted, not_accepted and voided are"_s);
        for (const QString &name : placeholders(it.value().toString())) {
            if (!words.contains(name))
                find(pointer, u"unknown placeholder {%1}: applicant, case, licence and reason are known"_s.arg(name));
            else if (name == "licence"_L1 && text("licenceName"_L1).isEmpty())
                find(pointer, u"{licence}, but the matter gives none"_s);
        }
    }
    for (const QString &moment : moments) {
        if (texts.value(moment).toString().isEmpty())
            find(u"/smsTexts/"_s + moment, u"missing: nobody is told"_s, true);
    }
}

void Sense::licence()
{
    static const QRegularExpression typeCode(u"^[0-9A-Z]{21}$"_s);
    const QString pattern = text("licenceNumberPattern"_L1);
    const bool hasLicence = !text("licenceName"_L1).isEmpty();
    if (hasLicence == pattern.isEmpty())
        find(u"/licenceNumberPattern"_s, u"goes together with licenceName"_s);
    if (hasLicence != m_matter.contains("licenceFile"_L1))
        find(u"/licenceFile"_s, u"goes together with licenceName"_s);
    if (hasLicence && !pattern.isEmpty() && !pattern.contains("{serial}"_L1))
        find(u"/licenceNumberPattern"_s, u"no {serial}"_s);
    for (const QString &name : placeholders(pattern)) {
        if (name != "year"_L1 && name != "serial"_L1)
            find(u"/licenceNumberPattern"_s, u"unknown placeholder {%1}: year and serial are known"_s.arg(name));
    }
    for (const QLatin1StringView key : {"stockKind"_L1, "typeCode"_L1, "validMonths"_L1, "licences"_L1}) {
        if (!hasLicence && m_matter.contains(key))
            find(u'/' + key, u"says nothing without a licence"_s);
    }
    if (m_matter.contains("typeCode"_L1) && !typeCode.match(text("typeCode"_L1)).hasMatch())
        find(u"/typeCode"_s, u"must be 21 digits and capital letters (GB/T 36904)"_s);
}

QSet<QString> Sense::ids(QLatin1StringView list)
{
    QSet<QString> seen;
    const QJsonArray rows = m_matter.value(list).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString id = rows.at(i).toObject().value("id"_L1).toString();
        if (id.isEmpty() || seen.contains(id))
            find(u'/' + list + u'/' + QString::number(i) + u"/id"_s, id.isEmpty() ? u"empty"_s : u"used twice: "_s + id);
        seen.insert(id);
    }
    return seen;
}

void Sense::condition(const QJsonValue &schema, const QString &pointer)
{
    if (!schema.isObject())
        return;
    const auto condition = Condition::compile(schema.toObject(), pointer, &found);
    if (!condition)
        return;
    if (m_form)
        found.append(checkMentions(*condition, m_form->byPath()));
    const QList<Condition::Mention> mentions = condition->mentions();
    for (const Condition::Mention &mention : mentions) {
        const QString id = mention.path.mid(8);
        if (mention.path.startsWith("/papers/"_L1) && !m_materials.contains(id))
            find(mention.schemaPath, u"there is no material "_s + id);
    }
}

void Sense::materials()
{
    m_materials = ids("materials"_L1);
    const QJsonArray rows = m_matter.value("materials"_L1).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString pointer = u"/materials/"_s + QString::number(i);
        const QJsonObject row = rows.at(i).toObject();
        if (row.value("name"_L1).toString().isEmpty())
            find(pointer + u"/name"_s, u"empty"_s);
        if (row.value("deferrable"_L1).toBool() && !row.value("required"_L1).toBool())
            find(pointer + u"/deferrable"_s, u"a paper that is not required need not be promised"_s, true);
        condition(row.value("when"_L1), pointer + u"/when"_s);
    }
}

void Sense::lists()
{
    for (const auto &[list, key] : {std::pair("fees"_L1, "when"_L1), std::pair("rules"_L1, "schema"_L1)}) {
        ids(list);
        const QJsonArray rows = m_matter.value(list).toArray();
        for (qsizetype i = 0; i < rows.size(); ++i)
            condition(rows.at(i).toObject().value(key), u'/' + list + u'/' + QString::number(i) + u'/' + key);
    }
    ids("licences"_L1);
    const QJsonArray rules = m_matter.value("rules"_L1).toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (rules.at(i).toObject().value("failed"_L1).toString().isEmpty())
            find(u"/rules/%1/failed"_s.arg(i), u"empty: the officer must be told why"_s);
    }
}

} // namespace

Findings matterSense(const QJsonObject &matter, const QString &code, const QSet<QString> &units, const Form *form)
{
    Sense sense(matter, units, form);
    sense.names(code);
    sense.limits();
    sense.route();
    sense.texts();
    sense.licence();
    sense.materials();
    sense.lists();
    return sense.found;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression field(u"\\{\\{|\\}\\}|\\{([^{}|?]*)(\\|[^{}?]*)?(\\?[^{}]*)?\\}"_s);
    QStringList names;
    for (auto matches = field.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(0).size() > 2 || match.captured(0) == "{}"_L1)
            names.append(match.captured(1));
    }
    return names;
}

} // namespace forms::engine
