// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

using namespace world;

class TestObjects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void whatAnObjectSays();
    void bulkKeepsTheOrder();
    void whoLosesSightIsTold();
    void anEmptyDigestIsNoBlob();
    void removedIsGone();

private:
    qint64 position() { return m_office->run("head.read").number(0, 1); }
    QStringList audienceOf(const service::Object &object)
    {
        QStringList scopes;
        const db::Rows rows = m_office->run("audience.of", {db::text(object.kind), db::text(object.id)});
        for (int i = 0; i < rows.count(); ++i)
            scopes.append(rows.text(i, 0));
        scopes.sort();
        return scopes;
    }
    std::unique_ptr<Office> m_office;
};

void TestObjects::whatAnObjectSays()
{
    const domain::Document document = m_office->documents().first();
    const service::Object paper = service::objectOf(document);
    QCOMPARE(paper.kind, u"document"_s);
    QCOMPARE(paper.version, document.version);
    QCOMPARE(paper.blobs, QStringList{document.blob.sha256});
    QCOMPARE(paper.scopes, rules::audience(document));
    QCOMPARE(*domain::fromJson<domain::Document>(*domain::parseObject(paper.body)), document);
    const domain::Case subject = m_office->cases().first();
    const domain::Matter &matter = *m_office->directory.matter(subject.matterKey());
    QCOMPARE(service::objectOf(subject, matter).blobs.size(), subject.papers.size());
    QCOMPARE(service::objectOf(matter).id, matter.key());
    QCOMPARE(service::objectOf(matter).blobs, (QStringList{matter.guide.sha256, matter.licenceTemplate.sha256, matter.form.sha256}));
    QCOMPARE(service::objectOf(*m_office->directory.officerByUserName(u"chenyu"_s)).scopes, QStringList{rules::everybody});
}

/// More than go into one round trip.
void TestObjects::bulkKeepsTheOrder()
{
    QList<service::Object> objects;
    for (int i = 0; i < 400; ++i)
        objects.append({.kind = u"unit"_s, .id = u"bulk-%1"_s.arg(i), .version = 1, .body = "{}", .scopes = {u"x"_s}, .blobs = {}});
    const qint64 before = position();
    auto lease = m_office->pool.take();
    QVERIFY((*lease)->run("begin"));
    QVERIFY(service::insertObjects(**lease, objects));
    QVERIFY((*lease)->run("commit"));
    const auto rows = (*lease)->run("feed.objects", {before, QStringList{u"x"_s}, qint64(1000)});
    QCOMPARE(rows->count(), 400);
    for (int i = 0; i < 400; ++i) {
        QCOMPARE(rows->number(i, 0), before + 1 + i);
        QCOMPARE(rows->text(i, 2), u"bulk-%1"_s.arg(i));
    }
    QCOMPARE(position(), before + 400);
}

void TestObjects::whoLosesSightIsTold()
{
    service::Object object{.kind = u"unit"_s, .id = u"new"_s, .version = 1, .body = "{}", .scopes = {u"a"_s, u"b"_s}, .blobs = {}};
    auto lease = m_office->pool.take();
    const qint64 before = position();
    QVERIFY(service::putObject(**lease, object));
    QCOMPARE(audienceOf(object), (QStringList{u"a"_s, u"b"_s}));
    object.scopes = {u"b"_s, u"c"_s};
    object.body = "{\"n\":1}";
    object.version = 2;
    QVERIFY(service::putObject(**lease, object));
    QCOMPARE(audienceOf(object), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(position(), before + 2);
    const auto stored = (*lease)->run("object.read", {db::text(u"unit"_s), db::text(u"new"_s)});
    QCOMPARE(stored->number(0, 0), 2);
    QCOMPARE(stored->bytes(0, 1), object.body);
    const auto told = [&](const QString &scope) {
        return (*lease)->run("feed.tombstones", {before, QStringList{scope}, qint64(10)})->count();
    };
    QCOMPARE(told(u"a"_s), 1);
    QCOMPARE(told(u"b"_s), 0);
    QCOMPARE(told(u"c"_s), 0);
}

/// A matter without a licence template refers to its guide only.
void TestObjects::anEmptyDigestIsNoBlob()
{
    const QString digest = service::sha256("guide");
    const service::Object object{
        .kind = u"matter"_s, .id = u"m"_s, .version = 1, .body = "{}", .scopes = {u"a"_s}, .blobs = {digest, QString()}};
    for (const QString &each : {digest, QString()})
        m_office->run("blob.add", {db::text(each), qint64(5), db::text(u"text/html"_s), db::text(u"system"_s), qint64(0)});
    auto lease = m_office->pool.take();
    QVERIFY(service::putObject(**lease, object));
    const auto seen = [&](const QString &blob) {
        return !(*lease)->run("blob.seen", {db::text(blob), QStringList{u"a"_s}, db::text(u"o"_s)})->isEmpty();
    };
    QVERIFY(seen(digest));
    QVERIFY(!seen(QString()));
}

void TestObjects::removedIsGone()
{
    const domain::Document document = m_office->documents().first();
    const qint64 before = position();
    auto lease = m_office->pool.take();
    QVERIFY(service::removeObject(**lease, u"document"_s, document.id));
    QVERIFY((*lease)->run("object.read", {db::text(u"document"_s), db::text(document.id)})->isEmpty());
    const auto rows = (*lease)->run("feed.objects", {before, rules::audience(document), qint64(10)});
    QCOMPARE(rows->count(), 1);
    QCOMPARE(rows->number(0, 3), 1);
    QVERIFY(rows->bytes(0, 4).isEmpty());
}

QTEST_GUILESS_MAIN(TestObjects)
#include "test_objects.moc"
