// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/shared_person.h"

namespace client::pages::window::shared_person {

using namespace Qt::StringLiterals;
using forms::engine::Field;
using forms::engine::Form;

namespace {

void collect(const QList<Field> &fields, const QString &person, QMap<QString, QString> &paths)
{
    for (const Field &field : fields) {
        if (field.kind == forms::engine::FieldKind::Table)
            continue; // a row is another person each time
        if (!field.person.isEmpty() && field.kind != forms::engine::FieldKind::Group && (person.isEmpty() || field.person == person))
            paths.insert(field.path, field.person);
        collect(field.children, person, paths);
    }
}

QJsonObject partsOf(const Application &application)
{
    return {{"situation"_L1, application.situation}, {"form"_L1, application.form}};
}

void set(Application &application, const QString &path, const QJsonValue &value)
{
    const QJsonObject parts = forms::engine::withValue(partsOf(application), path, value);
    application.situation = parts.value("situation"_L1).toObject();
    application.form = parts.value("form"_L1).toObject();
}

bool isOfTheApplicant(const QString &person)
{
    return person.startsWith("applicant/"_L1); // computed by the form itself
}

} // namespace

QMap<QString, QString> pathsOf(const Form &form, const QString &person)
{
    QMap<QString, QString> paths;
    collect(form.fields(), person, paths);
    return paths;
}

void put(Application &application, const Form &form, const QString &person, const QJsonValue &value)
{
    if (isOfTheApplicant(person) || application.sent)
        return;
    const auto paths = pathsOf(form, person);
    for (auto it = paths.cbegin(); it != paths.cend(); ++it)
        set(application, it.key(), value);
}

void fill(const Sitting &sitting, Application &application, const Form &form, const FormOf &formOf)
{
    const auto mine = pathsOf(form);
    for (const Application &other : sitting.applications) {
        if (other.caseId == application.caseId)
            continue;
        const auto theirs = pathsOf(*formOf(other));
        for (auto from = theirs.cbegin(); from != theirs.cend(); ++from) {
            const QJsonValue known = forms::engine::valueAt(partsOf(other), from.key());
            if (known.isUndefined() || isOfTheApplicant(from.value()))
                continue;
            for (auto to = mine.cbegin(); to != mine.cend(); ++to)
                if (to.value() == from.value() && forms::engine::valueAt(partsOf(application), to.key()).isUndefined())
                    set(application, to.key(), known);
        }
    }
}

} // namespace client::pages::window::shared_person
