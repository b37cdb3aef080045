// SPDX-License-Identifier: GPL-3.0-or-later
// One person's data typed once for all applications of a sitting (x-person).
#pragma once

#include "client/pages/window/sitting.h"
#include "forms/engine/form.h"

#include <functional>

namespace client::pages::window::shared_person {

/// The form of another application, which may not be known yet (then that of the applicant alone).
using FormOf = std::function<const forms::engine::Form *(const Application &)>;

/// The paths outside tables that hold this member of a person, and any member when `person` is empty: path → person.
QMap<QString, QString> pathsOf(const forms::engine::Form &form, const QString &person = {});
/// Puts the value into every field of the application that holds this member of the person.
void put(Application &application, const forms::engine::Form &form, const QString &person, const QJsonValue &value);
/// Fills what is still empty in `application` from the other applications of the sitting.
void fill(const Sitting &sitting, Application &application, const forms::engine::Form &form, const FormOf &formOf);

} // namespace client::pages::window::shared_person
