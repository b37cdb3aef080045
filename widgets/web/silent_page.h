// SPDX-License-Identifier: GPL-3.0-or-later
// A page that can only be what it was given: its bytes come from memory, everything else it asks for is refused and counted.
#pragma once

#include <QWebEnginePage>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include <atomic>

namespace widgets::web {

inline constexpr auto schemeName = "casedesk";

/// Refuses every request but the one main document and pictures written inside the page (data:).
class Refuser final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    int count() const { return m_count; }

private:
    std::atomic<int> m_count = 0;
};

/// Serves the one document.
class MemoryHandler final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    void setDocument(const QByteArray &html) { m_html = html; }
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QByteArray m_html;
};

class SilentPage final : public QWebEnginePage {
    Q_OBJECT
public:
    SilentPage(QWebEngineProfile *profile, QObject *parent);
    /// Loads the document of the handler; the only navigation that is let through.
    void loadDocument();
    int count() const { return m_count; }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override;
    void javaScriptAlert(const QUrl &, const QString &) override { }
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override { }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }

private:
    bool m_expected = false;
    int m_count = 0;
};

/// The page with a content policy in front that allows its own styles and pictures and nothing more, in light or dark.
QByteArray guarded(const QByteArray &html, bool dark);

} // namespace widgets::web
