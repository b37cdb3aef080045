// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/paper_maker.h"
#include "tests/client/pages/licences/licence_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::PaperMaker;

class TestPaperMaker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesTheSheetOfTheCase();
    void theNewestCallWins();
    void saysWhatIsMissing();
    void forgottenAnswersAreDropped();

private:
    const domain::Case &subject(int number) const { return m_fixture.reader.files.at(number - 1).base; }
    tests::LicenceFixture m_fixture;
};

void TestPaperMaker::makesTheSheetOfTheCase()
{
    PaperMaker maker(m_fixture.reader);
    QSignalSpy made(&maker, &PaperMaker::made);
    maker.make(subject(1), {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20000);
    QVERIFY(made.first().at(0).toByteArray().startsWith("%PDF-"));
    QCOMPARE(made.first().at(1).toSizeF(), QSizeF(210, 297));
}

void TestPaperMaker::theNewestCallWins()
{
    PaperMaker maker(m_fixture.reader);
    QSignalSpy made(&maker, &PaperMaker::made);
    maker.make(subject(1), {}, {});
    maker.make(subject(3), {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, 20000);
    QVERIFY(made.first().at(1).toSizeF() != QSizeF(210, 297)); // the clinic's licence lies across
    QVERIFY(!made.wait(300));
}

void TestPaperMaker::saysWhatIsMissing()
{
    PaperMaker maker(m_fixture.reader);
    QSignalSpy failed(&maker, &PaperMaker::failed);
    maker.make(subject(4), {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
    QCOMPARE(failed.last().at(0).value<domain::Failure>().code, domain::FailureCode::GlyphMissing);
    m_fixture.reader.blobs.remove(u"template-contract-filing"_s);
    maker.make(subject(1), {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 20000);
    QCOMPARE(failed.last().at(0).value<domain::Failure>().code, domain::FailureCode::BlobNotCached);
    auto stranger = subject(1);
    stranger.matterCode = u"no-such-matter"_s;
    maker.make(stranger, {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 3, 20000);
}

void TestPaperMaker::forgottenAnswersAreDropped()
{
    PaperMaker maker(m_fixture.reader);
    QSignalSpy made(&maker, &PaperMaker::made);
    maker.make(subject(3), {}, {});
    maker.forget();
    QVERIFY(!made.wait(800));
    // An owner that is gone before the answer is no harm.
    auto gone = std::make_unique<PaperMaker>(m_fixture.reader);
    gone->make(subject(3), {}, {});
    gone.reset();
    QTest::qWait(300);
}

QTEST_MAIN(TestPaperMaker)
#include "test_paper_maker.moc"
