// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/shared_person.h"
#include "tests/client/pages/window/form_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using forms::engine::Form;

class TestSharedPerson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheFieldsOfAPerson();
    void putsIntoTheOthers();
    void fillsOnlyWhatIsEmpty();
    void whatWasSentStays();
};

void TestSharedPerson::findsTheFieldsOfAPerson()
{
    const Form form = *Form::parse(tests::shopForm());
    const auto paths = shared_person::pathsOf(form, u"legalRepresentative/name"_s);
    QCOMPARE(paths.keys(), QStringList{u"/form/person/name"_s});
    QVERIFY(shared_person::pathsOf(form).contains(u"/form/person/idNumber"_s));
}

void TestSharedPerson::putsIntoTheOthers()
{
    Application application;
    shared_person::put(application, *Form::parse(tests::signForm()), u"legalRepresentative/name"_s, u"周禾"_s);
    QCOMPARE(application.form.value("boss"_L1).toObject().value("name"_L1).toString(), u"周禾"_s);
    shared_person::put(application, *Form::parse(tests::signForm()), u"applicant/name"_s, u"他人"_s);
    QCOMPARE(application.form.size(), 1);
}

void TestSharedPerson::fillsOnlyWhatIsEmpty()
{
    const Form shop = *Form::parse(tests::shopForm()), sign = *Form::parse(tests::signForm());
    Sitting sitting;
    sitting.applications.resize(2);
    sitting.applications[0].caseId = u"c1"_s;
    sitting.applications[0].form = {{u"person"_s, QJsonObject{{u"name"_s, u"周禾"_s}, {u"idNumber"_s, u"11010519491231002X"_s}}}};
    sitting.applications[1].caseId = u"c2"_s;
    sitting.applications[1].form = {{u"boss"_s, QJsonObject{{u"name"_s, u"丁晓"_s}}}};
    shared_person::fill(
        sitting, sitting.applications[1], sign, [&](const Application &each) { return each.caseId == u"c1"_s ? &shop : &sign; });
    const QJsonObject boss = sitting.applications[1].form.value("boss"_L1).toObject();
    QCOMPARE(boss.value("name"_L1).toString(), u"丁晓"_s);
    QCOMPARE(boss.value("idNumber"_L1).toString(), u"11010519491231002X"_s);
}

void TestSharedPerson::whatWasSentStays()
{
    Application application;
    application.sent = true;
    shared_person::put(application, *Form::parse(tests::signForm()), u"legalRepresentative/name"_s, u"周禾"_s);
    QVERIFY(application.form.isEmpty());
}

QTEST_GUILESS_MAIN(TestSharedPerson)
#include "test_shared_person.moc"
