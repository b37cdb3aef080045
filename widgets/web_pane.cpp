// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/web_pane.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>
#include <QTextDocument>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

/// Never fetches what a page names.
class ClosedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(""); }
};

QString pluginFile()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString inTree = programs.filePath(u"../lib/casedesk/libcasedesk_web.so"_s);
    return QFileInfo::exists(inTree) ? inTree : programs.filePath(u"plugins/libcasedesk_web.so"_s);
}

/// Whether this account may make a user namespace, which Chromium's sandbox stands on; without one it would end the whole program.
bool namespaceAllowed()
{
    const pid_t child = ::fork();
    if (child < 0)
        return false;
    if (child == 0)
        ::_exit(::unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Why no pane can start here; empty when one can.
QString obstacle()
{
    if (!QCoreApplication::testAttribute(Qt::AA_ShareOpenGLContexts))
        return u"the program was not prepared for it"_s;
    if (qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1)
        return {}; // a test harness run as root has said so
    if (::geteuid() == 0)
        return u"root cannot be sandboxed"_s;
    return namespaceAllowed() ? QString() : u"user namespaces are not allowed to this account"_s;
}

} // namespace

void prepareWebPane()
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    for (const auto &[name, value] : {std::pair{"QT_XCB_GL_INTEGRATION", "none"}, std::pair{"QT_QUICK_BACKEND", "software"}}) {
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, value);
    }
}

domain::Result<WebPane *> createWebPane(QWidget *parent)
{
    QString why = obstacle();
    if (why.isEmpty()) {
        QPluginLoader loader(pluginFile());
        if (auto *plugin = qobject_cast<WebPanePlugin *>(loader.instance()))
            return plugin->create(parent);
        why = loader.errorString();
    }
    return domain::fail(domain::FailureCode::WebPaneMissing, why);
}

QString plainTextOfHtml(const QByteArray &html)
{
    ClosedDocument document;
    document.setHtml(QString::fromUtf8(html));
    return document.toPlainText().trimmed();
}

} // namespace widgets
