// SPDX-License-Identifier: GPL-3.0-or-later
// A form on screen from a few lines of JSON.
#pragma once

#include "client/pages/window/form/form_view.h"
#include "tests/client/pages/window/window_stage.h"

namespace tests {

struct FormStage {
    client::pages::window::FormState state;
    i18n::Translations translations;

    FormStage()
    {
        translations.use(QStringLiteral("zh_CN"));
        load(shopForm());
    }
    void load(const QByteArray &json, const QJsonObject &document = {})
    {
        const auto form = forms::engine::Form::parse(json);
        if (!form)
            qFatal("%s", qPrintable(form.error().detail));
        state.load(*form, document, QDate(2026, 11, 23));
    }
    const forms::engine::Field &field(const QString &path) const { return *state.form().field(path); }
};

} // namespace tests
