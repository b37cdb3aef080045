// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

#include <mutex>

namespace printing {

using namespace Qt::StringLiterals;

const Press *loadPress(QString *why)
{
    static std::mutex one; // two threads at once would load it twice: Qt looks whether it is there and loads it without a lock
    const std::lock_guard lock(one);
    // The same place in the build folder and where it is installed.
    QPluginLoader loader(QDir(QCoreApplication::applicationDirPath()).filePath(u"../lib/casedesk/libcasedesk_press.so"_s));
    const auto *loaded = qobject_cast<Press *>(loader.instance());
    if (!loaded && why)
        *why = loader.errorString();
    return loaded;
}

} // namespace printing
