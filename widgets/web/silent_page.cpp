// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web/silent_page.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>

namespace widgets::web {

using namespace Qt::StringLiterals;

namespace {

QUrl documentUrl()
{
    return QUrl(u"casedesk:document"_s);
}

void shut(QWebEngineSettings *settings)
{
    using S = QWebEngineSettings;
    for (const auto attribute : {S::JavascriptEnabled, S::JavascriptCanOpenWindows, S::JavascriptCanAccessClipboard, S::JavascriptCanPaste,
             S::LocalStorageEnabled, S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls, S::HyperlinkAuditingEnabled,
             S::PluginsEnabled, S::FullScreenSupportEnabled, S::ScreenCaptureEnabled, S::WebGLEnabled, S::Accelerated2dCanvasEnabled,
             S::AutoLoadIconsForPage, S::AllowRunningInsecureContent, S::AllowGeolocationOnInsecureOrigins, S::DnsPrefetchEnabled,
             S::PdfViewerEnabled, S::NavigateOnDropEnabled, S::ErrorPageEnabled, S::FocusOnNavigationEnabled})
        settings->setAttribute(attribute, false);
    settings->setAttribute(S::PlaybackRequiresUserGesture, true);
    settings->setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace

void Refuser::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const bool document = info.requestUrl() == documentUrl() && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    const bool ownPicture = info.requestUrl().scheme() == "data"_L1 && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    if (document || ownPicture)
        return;
    ++m_count;
    info.block(true);
}

void MemoryHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestUrl() != documentUrl() || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    auto *bytes = new QBuffer(job);
    bytes->setData(m_html);
    bytes->open(QIODevice::ReadOnly);
    job->reply("text/html", bytes);
}

SilentPage::SilentPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    shut(settings());
    setAudioMuted(true);
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        ++m_count;
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
}

void SilentPage::loadDocument()
{
    m_expected = true;
    load(documentUrl());
}

bool SilentPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    const bool withinPage =
        isMainFrame && type == NavigationTypeLinkClicked && url.hasFragment() && url.adjusted(QUrl::RemoveFragment) == documentUrl();
    if (withinPage)
        return true;
    if (m_expected && isMainFrame && url == documentUrl()) {
        m_expected = false;
        return true;
    }
    ++m_count;
    return false;
}

QWebEnginePage *SilentPage::createWindow(WebWindowType)
{
    ++m_count;
    return nullptr;
}

QByteArray guarded(const QByteArray &html, bool dark)
{
    QString page = QString::fromUtf8(html);
    // The palette of the program decides, not the one Chromium believes the desktop to have.
    static const QRegularExpression scheme(
        u"\\(\\s*prefers-color-scheme\\s*:\\s*(dark|light)\\s*\\)"_s, QRegularExpression::CaseInsensitiveOption);
    QString result = u"<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'\"><style>:root{color-scheme:%1 "
                     "!important}</style>"_s.arg(dark ? u"dark"_s : u"light"_s);
    qsizetype from = 0;
    for (auto it = scheme.globalMatch(page); it.hasNext();) {
        const auto match = it.next();
        const bool wanted = (match.captured(1).compare("dark"_L1, Qt::CaseInsensitive) == 0) == dark;
        result += QStringView(page).mid(from, match.capturedStart() - from);
        result += wanted ? u"(min-width: 0)"_s : u"(max-width: 0)"_s;
        from = match.capturedEnd();
    }
    result += QStringView(page).mid(from);
    return result.toUtf8();
}

} // namespace widgets::web
