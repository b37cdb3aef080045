// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

using namespace world;

class TestDirectory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsFound();
    void mattersByCodeAndVersion();
    void organisationIsRead();
    void aBodyOfAnotherShape();

private:
    Office m_office;
};

void TestDirectory::whoIsFound()
{
    const domain::Officer *chenyu = m_office.directory.officerByUserName(u"chenyu"_s);
    QVERIFY(chenyu);
    QCOMPARE(chenyu->unitId, u"zjj-zhk"_s);
    QCOMPARE(m_office.directory.officer(chenyu->id), chenyu);
    QVERIFY(!m_office.directory.officer(u"chenyu"_s)); // a user name is no id
    QVERIFY(!m_office.directory.officerByUserName(chenyu->id));
    QVERIFY(!m_office.directory.officerByUserName({}));
}

void TestDirectory::mattersByCodeAndVersion()
{
    for (const domain::Case &subject : m_office.cases()) {
        const domain::Matter *matter = m_office.directory.matter(subject.matterKey());
        QVERIFY2(matter && matter->code == subject.matterCode, qPrintable(subject.matterKey()));
    }
    QVERIFY(!m_office.directory.matter(u"contract-filing"_s));
    QVERIFY(!m_office.directory.matter(u"contract-filing@1900.1"_s));
}

void TestDirectory::organisationIsRead()
{
    const QStringList scopes = m_office.directory.scopes(*m_office.directory.officerByUserName(u"chenyu"_s));
    for (const QString &scope : {u"zjj-zhk"_s, u"zjj"_s, u"qrq"_s, QString(rules::everybody)})
        QVERIFY2(scopes.contains(scope), qPrintable(scope));
    QVERIFY(!scopes.contains(u"shuiwu"_s));
}

void TestDirectory::aBodyOfAnotherShape()
{
    Office office;
    auto lease = office.pool.take();
    for (const QString &kind : {u"unit"_s, u"officer"_s, u"matter"_s}) {
        QVERIFY((*lease)->batch({{"begin", {}}, {"head.next", {}},
            {"object.put", {db::text(kind), db::text(u"broken"_s), qint64(1), qint64(1'000'000), db::text(u"{\"id\":5}"_s)}}}));
        const auto loaded = service::Directory::load(**lease, office.blobs);
        QVERIFY2(!loaded, qPrintable(kind));
        QCOMPARE(loaded.error().code, domain::FailureCode::JsonShape);
        QVERIFY((*lease)->run("rollback"));
    }
    QVERIFY(service::Directory::load(**lease, office.blobs));
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "test_directory.moc"
