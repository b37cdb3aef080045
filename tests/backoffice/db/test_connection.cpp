// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

using namespace world;

class TestConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void failureRollsBack_data() { bothDatabases(m_server); }
    void failureRollsBack();
    void textsSurvive_data() { bothDatabases(m_server); }
    void textsSurvive();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestConnection::failureRollsBack()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const db::Values one{db::text(u"one"_s), db::text(u"1"_s)};
    auto lease = m_office->pool.take();
    const auto failed = (*lease)->batch({{"begin", {}}, {"setting.write", one},
        {"credential.add", {db::text(u"x"_s), db::text(u"chenyu"_s), db::text(u"y"_s)}}, {"commit", {}}});
    QVERIFY(!failed);
    QVERIFY(failed.error().retryable);
    QVERIFY(!(*lease)->inTransaction());
    QVERIFY((*lease)->run("setting.read", {db::text(u"one"_s)})->isEmpty());
    QVERIFY((*lease)->batch({{"begin", {}}, {"setting.write", one}, {"commit", {}}}));
    QCOMPARE((*lease)->run("setting.read", {db::text(u"one"_s)})->text(0, 0), u"1"_s);
    QVERIFY(!(*lease)->run("no.such.statement"));
}

void TestConnection::textsSurvive()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    for (const QString &text : {u"{\"a\",b}\\"_s, u"深府〔2006〕12号"_s, u"𠮷 '; DROP TABLE audit; --"_s, u""_s, u"\u202e\t\n"_s}) {
        m_office->run("setting.write", {db::text(u"t"_s), db::text(text)});
        QCOMPARE(m_office->run("setting.read", {db::text(u"t"_s)}).text(0, 0), text);
        m_office->run("audience.add", {db::text(u"unit"_s), db::text(u"zjj"_s), db::text(text)});
        const db::Rows seen = m_office->run("object.lock", {db::text(u"unit"_s), db::text(u"zjj"_s), QStringList{u"none"_s, text}});
        QVERIFY(seen.bytes(0, 2) == "t" || seen.bytes(0, 2) == "1");
    }
}

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
