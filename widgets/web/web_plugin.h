// SPDX-License-Identifier: GPL-3.0-or-later
// The door of the plugin: makes panes.
#pragma once

#include "widgets/web_pane.h"

#include <QObject>

namespace widgets::web {

class Plugin final : public QObject, public WebPanePlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "casedesk.WebPanePlugin/1")
    Q_INTERFACES(widgets::WebPanePlugin)

public:
    WebPane *create(QWidget *parent) override;
};

} // namespace widgets::web
