// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/late_curl.h"
#include "client/remote/transport.h"

#include <QtTest>

#include <dlfcn.h>

using namespace client::remote;
using namespace Qt::StringLiterals;

namespace {

bool isLoaded(const char *name = "libcasedesk_curl.so")
{
    void *handle = dlopen(name, RTLD_NOLOAD | RTLD_LAZY);
    if (handle)
        dlclose(handle);
    return handle != nullptr;
}

} // namespace

class TestLateCurl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesWithTheFirstRequest();
    void isTheLibraryWeKnow();
    void bringsNoOtherProtocols();
};

void TestLateCurl::comesWithTheFirstRequest()
{
    Transport transport({QUrl(u"https://127.0.0.1:1"_s), {}});
    QVERIFY(!isLoaded());
    HttpRequest request;
    request.target = "/v1/changes";
    const auto answer = transport.send(std::move(request));
    QVERIFY(isLoaded());
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, domain::FailureCode::ServerUnreachable);
}

void TestLateCurl::isTheLibraryWeKnow()
{
    QString why;
    QVERIFY2(loadCurl(&why), qPrintable(why));
    QVERIFY(why.isEmpty());
    QCOMPARE(QByteArray(wordsOf(CURLE_OPERATION_TIMEDOUT)), QByteArray("Timeout was reached"));
    curl_slist *lines = appendLine(appendLine(nullptr, "Accept: text/plain"), "Expect:");
    QCOMPARE(QByteArray(lines->next->data), QByteArray("Expect:"));
    freeLines(lines);
}

void TestLateCurl::bringsNoOtherProtocols()
{
    QVERIFY(loadCurl());
    QVERIFY(isLoaded("libssl.so.3"));
    for (const char *name : {"libcurl.so.4", "libldap-2.5.so.0", "libssh2.so.1", "librtmp.so.1", "libgnutls.so.30"})
        QVERIFY2(!isLoaded(name), name);
}

QTEST_GUILESS_MAIN(TestLateCurl)
#include "test_late_curl.moc"
