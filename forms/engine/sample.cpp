// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/sample.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int lengthWithoutLimit = 40;
constexpr int mostRows = 20;
constexpr double usualFen = 123'456;
const QString someCitizen = u"440304195001010013"_s;
const QString someEnterprise = u"91350100M000100Y43"_s;
const QString somePhone = u"13900000000"_s;

/// `words` again and again, up to `length` characters.
QString repeatedTo(const QString &words, int length)
{
    QString made = words.repeated(length / qMax(1, int(words.size())) + 1).left(length);
    if (!made.isEmpty() && made.back().isHighSurrogate())
        made.chop(1);
    return made;
}

class Sampler {
public:
    explicit Sampler(const SampleWish &wish)
        : m_wish(wish)
    {
    }

    QJsonObject object(const QList<Field> &fields) const
    {
        QJsonObject made;
        for (const Field &field : fields)
            made.insert(field.key, value(field));
        return made;
    }

    QJsonValue value(const Field &field) const
    {
        switch (field.kind) {
        case FieldKind::Group:
            return object(field.children);
        case FieldKind::Table:
            return rows(field);
        case FieldKind::YesNo:
            return true;
        case FieldKind::Integer:
        case FieldKind::Amount:
        case FieldKind::Number:
            return number(field);
        case FieldKind::Choice:
            return choice(field);
        case FieldKind::Choices:
            return choices(field);
        case FieldKind::Date:
            return m_wish.today.toString(Qt::ISODate);
        case FieldKind::CitizenId:
            return someCitizen;
        case FieldKind::Uscc:
            return someEnterprise;
        case FieldKind::Phone:
            return m_wish.longest ? repeatedTo(somePhone, qMax(field.mostLength, int(somePhone.size()))) : somePhone;
        case FieldKind::Text:
        case FieldKind::MultiLine:
        case FieldKind::Address:
            break;
        }
        return text(field);
    }

private:
    QString text(const Field &field) const
    {
        const QString untitled = m_wish.words.isEmpty() ? field.key : m_wish.words;
        const QString words = field.title.isEmpty() ? untitled : field.title;
        const int limit = field.mostLength > 0 ? field.mostLength : lengthWithoutLimit;
        return repeatedTo(words, m_wish.longest ? limit : qMax(field.leastLength, qMin(limit, int(words.size()))));
    }

    double number(const Field &field) const
    {
        const bool whole = field.kind != FieldKind::Number;
        const double step = whole ? 1 : std::pow(10, -(field.decimals > 0 ? field.decimals : 2));
        const double without = field.kind == FieldKind::Amount ? 1e11 : 1e7;
        const double least = std::isfinite(field.least) ? field.least : 0;
        if (m_wish.longest) {
            const double most = std::isfinite(field.most) ? field.most : without;
            return qMax(least, whole && std::isfinite(field.most) ? std::floor(most) : most - step);
        }
        const double usual = qMax(least, field.kind == FieldKind::Amount ? usualFen : 1.0);
        return std::isfinite(field.most) ? qMin(usual, field.most) : usual;
    }

    QString choice(const Field &field) const
    {
        if (field.choices.isEmpty())
            return {};
        const auto longest = std::max_element(field.choices.begin(), field.choices.end(),
            [](const FieldChoice &a, const FieldChoice &b) { return a.label.size() < b.label.size(); });
        return m_wish.longest ? longest->value : field.choices.first().value;
    }

    QJsonArray choices(const Field &field) const
    {
        const int all = int(field.choices.size());
        const int most = field.mostLength > 0 ? qMin(field.mostLength, all) : all;
        QJsonArray made;
        for (int i = 0; i < (m_wish.longest ? most : qMin(all, qMax(1, field.leastLength))); ++i)
            made.append(field.choices.at(i).value);
        return made;
    }

    QJsonArray rows(const Field &field) const
    {
        const bool bare = field.children.size() == 1 && field.children.first().key == "*"_L1;
        const int most = field.mostLength > 0 ? qMin(field.mostLength, mostRows) : mostRows;
        QJsonArray made;
        for (int i = 0; i < (m_wish.longest ? most : qMax(1, field.leastLength)); ++i)
            made.append(bare ? value(field.children.first()) : QJsonValue(object(field.children)));
        return made;
    }

    const SampleWish &m_wish;
};

/// The applicant as the form's own fields speak of him: their titles, kinds and limits.
QList<Field> applicantFields(const Form &form, const QList<Field> &plain)
{
    QList<Field> made = plain;
    for (Field &field : made) {
        if (field.key == "idNumber"_L1)
            field.kind = FieldKind::Uscc;
        for (const Field *bound : form.byPath()) {
            if (bound->person != "applicant/"_L1 + field.key)
                continue;
            field.title = bound->title;
            field.kind = bound->kind;
            if (bound->mostLength > 0)
                field.mostLength = qMin(field.mostLength, bound->mostLength);
            break;
        }
    }
    return made;
}

} // namespace

QJsonObject sampleApplication(const Form &form, const SampleWish &wish)
{
    const Sampler sampler(wish);
    QJsonObject document;
    for (const Field &part : form.fields())
        document.insert(
            part.path.mid(1), sampler.object(part.path == "/applicant"_L1 ? applicantFields(form, part.children) : part.children));
    QJsonObject made = form.computed(document, wish.today);
    for (const Field *field : form.byPath()) { // what could not be computed is shown all the same
        if (field->kind != FieldKind::Group && !field->path.contains(u'*') && valueAt(made, field->path).isUndefined())
            made = withValue(made, field->path, sampler.value(*field));
    }
    return made;
}

} // namespace forms::engine
