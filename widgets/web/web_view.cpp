// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/web_view.h"

#include "widgets/web/silent_page.h"

#include <QColor>
#include <QVBoxLayout>
#include <QWebEngineDownloadRequest>

namespace widgets::web {

WebView::WebView(QWidget *parent)
    : QWidget(parent)
    , m_profile(new QWebEngineProfile) // without a name: off the record
    , m_refuser(new Refuser(m_profile))
    , m_handler(new MemoryHandler(m_profile))
    , m_view(new QWebEngineView(this))
    , m_page(new SilentPage(m_profile, this))
{
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setSpellCheckEnabled(false);
    m_profile->setUrlRequestInterceptor(m_refuser);
    m_profile->installUrlSchemeHandler(schemeName, m_handler);
    connect(m_profile, &QWebEngineProfile::downloadRequested, this, [this](QWebEngineDownloadRequest *request) {
        ++m_downloads;
        request->cancel();
    });
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAcceptDrops(false);
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_page, &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (ok && onShown)
            onShown();
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        if (onGone)
            onGone();
    });
}

WebView::~WebView()
{
    // A page must go before its profile.
    delete m_view;
    delete m_page;
    delete m_profile;
}

void WebView::show(const QByteArray &html)
{
    m_html = html;
    reload();
}

void WebView::setLook(const WebLook &look, const QColor &ground)
{
    m_page->setBackgroundColor(ground);
    m_page->setZoomFactor(look.zoom);
    const bool again = look.dark != m_look.dark && !m_html.isEmpty();
    m_look = look;
    if (again)
        reload();
}

QString WebView::title() const
{
    return m_page->title();
}

int WebView::refused() const
{
    return m_refuser->count() + m_page->count() + m_downloads;
}

void WebView::reload()
{
    m_handler->setDocument(guarded(m_html, m_look.dark));
    m_page->loadDocument();
}

} // namespace widgets::web
