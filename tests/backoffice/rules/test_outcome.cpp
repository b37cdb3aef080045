// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/tick.h"
#include "domain/licence_giving.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::CaseState;

namespace {

const QDateTime at(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

domain::Matter matter()
{
    domain::Matter made;
    made.code = u"filing"_s;
    made.name = u"合同备案"_s;
    made.basis = u"某条例第八条"_s;
    made.licenceName = u"证明"_s;
    made.licenceNumberPattern = u"青建备〔{year}〕{serial}号"_s;
    made.smsTexts = {{u"approved"_s, u"{applicant} {case} {licence}"_s}, {u"declined"_s, u"{applicant} {reason}"_s}};
    return made;
}

domain::Case caseFile(CaseState state)
{
    domain::Case made;
    made.number = u"QR1"_s;
    made.title = u"榕湖路小学"_s;
    made.applicant.name = u"某公司"_s;
    made.applicant.idNumber = u"914403"_s;
    made.state = state;
    return made;
}

} // namespace

class TestOutcome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoNeedsALicence();
    void numbersAreCountedByYear();
    void applicantIsTold();
    void nothingToTell();
};

void TestOutcome::whoNeedsALicence()
{
    for (const CaseState state : {CaseState::Running, CaseState::Returned, CaseState::Declined})
        QVERIFY(!needsLicence(caseFile(state), matter()));
    domain::Case subject = caseFile(CaseState::Approved);
    QVERIFY(needsLicence(subject, matter()));
    domain::Matter without = matter();
    without.licenceName.clear();
    QVERIFY(!needsLicence(subject, without));
    giveLicence(subject, matter(), 42, at.date());
    QVERIFY(!needsLicence(subject, matter())); // never a second one
}

void TestOutcome::numbersAreCountedByYear()
{
    QCOMPARE(licenceCounter(matter(), QDate(2026, 12, 31)), u"licence/filing/2026"_s);
    QCOMPARE(licenceCounter(matter(), QDate(2027, 1, 1)), u"licence/filing/2027"_s);
}

void TestOutcome::applicantIsTold()
{
    domain::Case approved = caseFile(CaseState::Approved);
    giveLicence(approved, matter(), 42, QDate(2026, 11, 19));
    const domain::Notice notice = tellApplicant(approved, matter(), u"不写进来"_s, at);
    QCOMPARE(notice.text, u"某公司 QR1 青建备〔2026〕42号"_s);
    QCOMPARE(notice.channel, u"sms"_s);
    QCOMPARE(notice.state, u"queued"_s);
    QCOMPARE(notice.at, at);
    QCOMPARE(approved.notices, QList<domain::Notice>{notice});
    domain::Case declined = caseFile(CaseState::Declined);
    QCOMPARE(tellApplicant(declined, matter(), u"材料不符"_s, at).text, u"某公司 材料不符"_s);
}

void TestOutcome::nothingToTell()
{
    domain::Case running = caseFile(CaseState::Running);
    QVERIFY(tellApplicant(running, matter(), {}, at).text.isEmpty());
    domain::Case returned = caseFile(CaseState::Returned); // this matter has no words for it
    QVERIFY(tellApplicant(returned, matter(), {}, at).text.isEmpty());
    QVERIFY(running.notices.isEmpty() && returned.notices.isEmpty());
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "test_outcome.moc"
