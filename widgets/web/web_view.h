// SPDX-License-Identifier: GPL-3.0-or-later
// The pane itself: a web view over one silent page of an off-the-record profile.
#pragma once

#include "widgets/web_pane.h"

#include <QWebEngineProfile>
#include <QWebEngineView>

namespace widgets::web {

class MemoryHandler;
class Refuser;
class SilentPage;

class WebView final : public QWidget, public WebPane {
    Q_OBJECT
public:
    explicit WebView(QWidget *parent);
    ~WebView() override;

    QWidget *widget() override { return this; }
    void show(const QByteArray &html) override;
    void setLook(const WebLook &look, const QColor &ground) override;
    QString title() const override;
    int refused() const override;

private:
    void reload();

    QWebEngineProfile *m_profile;
    Refuser *m_refuser;
    MemoryHandler *m_handler;
    QWebEngineView *m_view;
    SilentPage *m_page;
    QByteArray m_html;
    WebLook m_look;
    int m_downloads = 0;
};

} // namespace widgets::web
