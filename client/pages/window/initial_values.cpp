// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/initial_values.h"

namespace client::pages::window {

using namespace Qt::StringLiterals;
using forms::engine::Field;

namespace {

void presetFields(const QList<Field> &fields, QJsonObject &document)
{
    for (const Field &field : fields) {
        if (field.kind == forms::engine::FieldKind::Group)
            presetFields(field.children, document);
        else if (!field.initial.isUndefined() && !field.initial.isNull() && forms::engine::valueAt(document, field.path).isUndefined())
            document = forms::engine::withValue(document, field.path, field.initial);
    }
}

} // namespace

void preset(Application &application, const forms::engine::Form &form)
{
    if (!application.situation.isEmpty() || !application.form.isEmpty() || application.sent)
        return;
    QJsonObject document;
    presetFields(form.fields(), document);
    application.situation = document.value("situation"_L1).toObject();
    application.form = document.value("form"_L1).toObject();
}

} // namespace client::pages::window
