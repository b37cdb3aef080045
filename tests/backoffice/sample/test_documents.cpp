// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/documents.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace backoffice;
using domain::ReceiptState;

namespace {

const QDateTime now(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

sample::Paper paper(int i, const QString &sender, const QStringList &addressees = {u"zjj"_s})
{
    return {.blob = {QString::number(i), 10, u"application/pdf"_s},
        .pages = 2 + i,
        .number = u"青府〔2026〕%1号"_s.arg(100 - i),
        .title = u"通知%1"_s.arg(i),
        .kind = domain::DocumentKind::Notice,
        .urgency = domain::Urgency::None,
        .senderUnit = sender,
        .addressees = addressees,
        .issuedOn = QDate(2026, 11, 18).addDays(-i),
        .summary = u"摘要"_s};
}

bool concerns(const domain::Document &document, const QString &unit)
{
    return document.senderId == unit || document.addressee(unit) != nullptr;
}

} // namespace

class TestDocuments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printedOldestFirst();
    void addresseesMakeSense();
    void oneInElevenIsNotHers();
    void receiptsSayWhoAndWhen();
    void bigDistrict();
    void agendas();
    void threeMeetingsAhead();
};

void TestDocuments::printedOldestFirst()
{
    QList<sample::Paper> papers;
    for (int i = 0; i < 30; ++i)
        papers.append(paper(i, u"fgj"_s));
    const QList<domain::Document> documents = sample::printedDocuments(papers, now, false);
    QCOMPARE(documents.size(), 30);
    QCOMPARE(documents.last().title, u"通知0"_s);
    QCOMPARE(documents.last().blob.sha256, u"0"_s);
    QCOMPARE(documents.first().pages, 31);
    for (int i = 0; i < 30; ++i) {
        const domain::Document &each = documents.at(i);
        QVERIFY(each.arrivedAt < now && each.arrivedAt.date() > each.issuedOn.addDays(-1));
        QVERIFY(i == 0 || each.issuedOn > documents.at(i - 1).issuedOn);
    }
}

void TestDocuments::addresseesMakeSense()
{
    const QList<sample::Paper> papers{
        paper(0, u"zjj"_s, {u"zjj"_s, u"fgj"_s}), paper(1, u"qrq"_s, {u"cgj"_s}), paper(2, u"cgj"_s, {u"cgj"_s})};
    for (const domain::Document &document : sample::printedDocuments(papers, now, false)) {
        QVERIFY(concerns(document, u"zjj"_s));
        QVERIFY(document.addressee(document.senderId) == nullptr); // nobody writes to himself
        QSet<QString> units;
        for (const domain::Addressee &each : document.addressees)
            units.insert(each.unitId);
        QCOMPARE(units.size(), document.addressees.size());
    }
}

void TestDocuments::oneInElevenIsNotHers()
{
    QList<sample::Paper> papers;
    for (int i = 0; i < 40; ++i)
        papers.append(paper(i, i % 2 == 0 ? u"fgj"_s : u"qrq"_s));
    const auto hidden = [&](bool foreign) {
        const QList<domain::Document> all = sample::printedDocuments(papers, now, foreign);
        return std::count_if(
            all.begin(), all.end(), [](const domain::Document &each) { return !concerns(each, u"zjj"_s) && each.senderId != "qrq"_L1; });
    };
    QCOMPARE(hidden(false), 0);
    QCOMPARE(hidden(true), 3);
}

void TestDocuments::receiptsSayWhoAndWhen()
{
    QList<sample::Paper> papers;
    for (int i = 0; i < 12; ++i)
        papers.append(paper(i, u"qrq"_s, {u"zjj"_s, u"cgj"_s}));
    QSet<ReceiptState> states;
    for (const domain::Document &document : sample::printedDocuments(papers, now, false)) {
        for (const domain::Addressee &each : document.addressees) {
            QCOMPARE(each.officerId.isEmpty(), each.state == ReceiptState::Unreceived);
            QCOMPARE(each.at.isNull(), each.state == ReceiptState::Unreceived);
            QVERIFY(each.at.isNull() || (each.at > document.arrivedAt && each.at < now)); // nobody signs for it tomorrow
            if (each.unitId == "zjj"_L1)
                states.insert(each.state);
        }
    }
    QCOMPARE(states.size(), 3);
}

void TestDocuments::bigDistrict()
{
    const QList<sample::Paper> papers(3, paper(0, u"qrq"_s));
    const QList<domain::Document> documents = sample::olderDocuments(papers, 27'000, now);
    QCOMPARE(documents.size(), 27'000);
    QSet<QString> titles;
    QSet<QString> numbers;
    QSet<domain::DocumentKind> kinds;
    for (int i = 0; i < documents.size(); ++i) {
        const domain::Document &document = documents.at(i);
        QVERIFY(document.senderId == "zjj"_L1 || document.addressee(u"zjj"_s) != nullptr);
        QVERIFY(i == 0 || document.arrivedAt >= documents.at(i - 1).arrivedAt);
        titles.insert(document.title);
        numbers.insert(document.number);
        kinds.insert(document.kind);
    }
    QCOMPARE(numbers.size(), documents.size());
    QVERIFY(titles.size() > 1000);
    QVERIFY(kinds.size() >= 9);
}

void TestDocuments::agendas()
{
    const QList<domain::Meeting> meetings = sample::meetings(80, 900, now);
    QCOMPARE(meetings.size(), 80);
    qsizetype items = 0;
    for (const domain::Meeting &meeting : meetings) {
        QVERIFY(meeting.agenda.size() == 11 || meeting.agenda.size() == 12);
        QVERIFY(!meeting.title.isEmpty() && !meeting.place.isEmpty() && meeting.endsAt > meeting.startsAt);
        items += meeting.agenda.size();
    }
    QCOMPARE(items, 900);
}

void TestDocuments::threeMeetingsAhead()
{
    const QDateTime morning(QDate(2026, 11, 19), QTime(0, 0), Qt::UTC); // eight o'clock in China
    QList<QDate> days;
    for (const domain::Meeting &meeting : sample::meetings(12, 30, morning)) {
        if (meeting.startsAt > morning)
            days.append(meeting.startsAt.date());
    }
    std::sort(days.begin(), days.end());
    QCOMPARE(days, (QList<QDate>{QDate(2026, 11, 19), QDate(2026, 11, 20), QDate(2026, 11, 25)}));
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
