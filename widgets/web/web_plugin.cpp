// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/web_plugin.h"

#include "widgets/web/silent_page.h"
#include "widgets/web/web_view.h"

#include <QWebEngineUrlScheme>

namespace widgets::web {

WebPane *Plugin::create(QWidget *parent)
{
    if (QWebEngineUrlScheme::schemeByName(schemeName).name().isEmpty()) {
        QWebEngineUrlScheme scheme(schemeName);
        scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
        scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
        QWebEngineUrlScheme::registerScheme(scheme);
    }
    return new WebView(parent);
}

} // namespace widgets::web
