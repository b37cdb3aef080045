// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/late_curl.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace client::remote {

using namespace Qt::StringLiterals;

namespace {

struct Loaded {
    Curl curl{};
    bool good = true;
    QString why;
};

/// The library stays in the process: what it has set up cannot be taken down while threads use it.
Loaded load()
{
    Loaded loaded;
    // The same place in the build folder and where it is installed.
    QLibrary library(QDir(QCoreApplication::applicationDirPath()).filePath(u"../lib/casedesk/libcasedesk_curl.so"_s));
    const auto find = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        loaded.good &= function != nullptr;
    };
    Curl &c = loaded.curl;
    find(c.easyInit, "curl_easy_init");
    find(c.easyCleanup, "curl_easy_cleanup");
    find(c.easySetopt, "curl_easy_setopt");
    find(c.easyGetinfo, "curl_easy_getinfo");
    find(c.easyStrerror, "curl_easy_strerror");
    find(c.slistAppend, "curl_slist_append");
    find(c.slistFreeAll, "curl_slist_free_all");
    find(c.multiInit, "curl_multi_init");
    find(c.multiCleanup, "curl_multi_cleanup");
    find(c.multiSetopt, "curl_multi_setopt");
    find(c.multiAddHandle, "curl_multi_add_handle");
    find(c.multiRemoveHandle, "curl_multi_remove_handle");
    find(c.multiSocketAction, "curl_multi_socket_action");
    find(c.multiInfoRead, "curl_multi_info_read");
    decltype(&::curl_global_init) globalInit = nullptr;
    find(globalInit, "curl_global_init");
    loaded.good = loaded.good && globalInit(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    if (!loaded.good)
        loaded.why = library.errorString();
    return loaded;
}

} // namespace

const Curl *loadCurl(QString *why)
{
    static const Loaded loaded = load();
    if (!loaded.good && why)
        *why = loaded.why;
    return loaded.good ? &loaded.curl : nullptr;
}

} // namespace client::remote
