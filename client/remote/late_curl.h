// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl as we build it (docs/adr/0011), loaded with the first request: it and TLS have no part in the first window. The functions used
// here stand in this namespace under libcurl's own names.
#pragma once

#include <QString>

#include <curl/curl.h>

namespace client::remote {

struct Curl {
    decltype(&::curl_easy_init) easyInit;
    decltype(&::curl_easy_cleanup) easyCleanup;
    decltype(&::curl_easy_setopt) easySetopt;
    decltype(&::curl_easy_getinfo) easyGetinfo;
    decltype(&::curl_easy_strerror) easyStrerror;
    decltype(&::curl_slist_append) slistAppend;
    decltype(&::curl_slist_free_all) slistFreeAll;
    decltype(&::curl_multi_init) multiInit;
    decltype(&::curl_multi_cleanup) multiCleanup;
    decltype(&::curl_multi_setopt) multiSetopt;
    decltype(&::curl_multi_add_handle) multiAddHandle;
    decltype(&::curl_multi_remove_handle) multiRemoveHandle;
    decltype(&::curl_multi_socket_action) multiSocketAction;
    decltype(&::curl_multi_info_read) multiInfoRead;
};

/// Loads libcurl and sets it up in the first call, from any thread; nullptr when that cannot be, and `why` tells the reason.
const Curl *loadCurl(QString *why = nullptr);

// Only after loadCurl() went well.
inline CURL *curl_easy_init()
{
    return loadCurl()->easyInit();
}
inline void curl_easy_cleanup(CURL *handle)
{
    loadCurl()->easyCleanup(handle);
}
template <class Value> CURLcode curl_easy_setopt(CURL *handle, CURLoption option, Value value)
{
    return loadCurl()->easySetopt(handle, option, value);
}
template <class Value> CURLcode curl_easy_getinfo(CURL *handle, CURLINFO info, Value value)
{
    return loadCurl()->easyGetinfo(handle, info, value);
}
inline const char *wordsOf(CURLcode code)
{
    return loadCurl()->easyStrerror(code);
}
inline curl_slist *appendLine(curl_slist *list, const char *line)
{
    return loadCurl()->slistAppend(list, line);
}
inline void freeLines(curl_slist *list)
{
    loadCurl()->slistFreeAll(list);
}
inline CURLM *curl_multi_init()
{
    return loadCurl()->multiInit();
}
inline CURLMcode curl_multi_cleanup(CURLM *multi)
{
    return loadCurl()->multiCleanup(multi);
}
template <class Value> CURLMcode curl_multi_setopt(CURLM *multi, CURLMoption option, Value value)
{
    return loadCurl()->multiSetopt(multi, option, value);
}
inline CURLMcode curl_multi_add_handle(CURLM *multi, CURL *handle)
{
    return loadCurl()->multiAddHandle(multi, handle);
}
inline CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *handle)
{
    return loadCurl()->multiRemoveHandle(multi, handle);
}
inline CURLMcode curl_multi_socket_action(CURLM *multi, curl_socket_t socket, int what, int *running)
{
    return loadCurl()->multiSocketAction(multi, socket, what, running);
}
inline CURLMsg *curl_multi_info_read(CURLM *multi, int *left)
{
    return loadCurl()->multiInfoRead(multi, left);
}

} // namespace client::remote
