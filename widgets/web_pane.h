// SPDX-License-Identifier: GPL-3.0-or-later
// The web pane as the rest of the program sees it: HTML bytes in, a silent page out; Qt WebEngine itself lives in a plugin loaded on first
// use.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QString>
#include <QtPlugin>

#include <functional>

class QColor;
class QWidget;

namespace widgets {

/// How a page is shown: dark or light, and the colour behind it until it is painted.
struct WebLook {
    bool dark = false;
    double zoom = 1.0;
    bool operator==(const WebLook &) const = default;
};

/// A page that runs no script, keeps nothing, and reaches nothing: every request but the one for the given bytes is refused.
class WebPane {
public:
    virtual ~WebPane() = default;
    /// The widget to put into a layout; it owns the pane.
    virtual QWidget *widget() = 0;
    /// Shows a self-contained UTF-8 HTML page; an earlier one is forgotten.
    virtual void show(const QByteArray &html) = 0;
    virtual void setLook(const WebLook &look, const QColor &ground) = 0;
    /// The title of the page on show; empty until it is loaded.
    virtual QString title() const = 0;
    /// How many requests, navigations, pop-ups and downloads have been refused so far.
    virtual int refused() const = 0;

    std::function<void()> onShown; ///< the page is loaded
    std::function<void()> onGone;  ///< the process that showed it has ended; the pane shows nothing any more
};

/// What the plugin exports.
class WebPanePlugin {
public:
    virtual ~WebPanePlugin() = default;
    virtual WebPane *create(QWidget *parent) = 0;
};

/// Call before the QApplication is made: the attributes and variables a web pane needs to start without a graphics card. Does not load it.
void prepareWebPane();

/// Loads the plugin if need be and makes a pane. Raises WebPaneMissing when it is not installed, the program was not prepared for it, or
/// this account cannot have Chromium's sandbox (for example root): the sandbox is never switched off to get round that.
domain::Result<WebPane *> createWebPane(QWidget *parent);

/// The readable text of an HTML page, without loading anything it names.
QString plainTextOfHtml(const QByteArray &html);

} // namespace widgets

Q_DECLARE_INTERFACE(widgets::WebPanePlugin, "casedesk.WebPanePlugin/1")
