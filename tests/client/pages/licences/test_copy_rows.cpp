// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/copy_rows.h"
#include "domain/codec_parts.h"
#include "i18n/translations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::licences::CopyRows;
using client::pages::stock::Book;
using client::store::OutboxEntry;
using client::store::OutboxState;

namespace {

const QDateTime at(QDate(2026, 11, 22), QTime(1, 30), Qt::UTC);
const domain::BlobRef pdf{QString(64, u'a'), 4711, u"application/pdf"_s};

domain::Case subject()
{
    domain::Case made;
    made.id = u"c1"_s;
    made.licence.number = u"1号"_s;
    made.copies = {{.serial = u"A1"_s, .pdf = pdf, .officerId = u"o1"_s, .at = at},
        {.copyId = u"duplicate"_s, .count = 3, .pdf = pdf, .officerId = u"o1"_s, .at = at.addSecs(60)}};
    return made;
}

OutboxEntry entry(QLatin1StringView kind, const QJsonObject &args, OutboxState state = OutboxState::Saved)
{
    OutboxEntry made;
    made.signedCommand.command.kind = kind;
    made.signedCommand.command.args = args;
    made.signedCommand.command.officerId = u"o1"_s;
    made.signedCommand.command.madeAt = at.addDays(1);
    made.state = state;
    return made;
}

domain::Sheet issuedSheet(const QString &serial, const QString &caseId = u"c1"_s)
{
    domain::Sheet sheet;
    sheet.id = domain::sheetId(u"licence-a3"_s, serial);
    sheet.serial = serial;
    sheet.caseId = caseId;
    sheet.state = domain::SheetState::Issued;
    sheet.officerId = u"o1"_s;
    sheet.at = at.addSecs(-60);
    return sheet;
}

} // namespace

class TestCopyRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void theNewestFirst()
    {
        const auto rows = CopyRows::rows(subject(), {}, {});
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).copy.count, 3);
        QVERIFY(!rows.at(0).isPending);
        QCOMPARE(rows.at(1).copy.serial, u"A1"_s);
    }
    void whatIsOnTheWayIsThereToo()
    {
        const QJsonObject args{{u"caseId"_s, u"c1"_s}, {u"count"_s, 2}, {u"pdf"_s, domain::blobJson(pdf)}};
        QJsonObject other = args;
        other.insert(u"caseId"_s, u"c2"_s);
        const auto copy = domain::command_kind::licenceCopy;
        const auto rows = CopyRows::rows(subject(), {},
            {entry(copy, args), entry(copy, other), entry(copy, args, OutboxState::Refused), entry(copy, args, OutboxState::Effective)});
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows.at(0).isPending);
        QCOMPARE(rows.at(0).copy.count, 2);
        QCOMPARE(rows.at(0).copy.pdf, pdf);
    }
    void issuedSheetsOfEarlierDaysHaveNoPdf()
    {
        Book book;
        book.sheets = {issuedSheet(u"A1"_s), issuedSheet(u"A0"_s), issuedSheet(u"A9"_s, u"c2"_s)};
        const auto rows = CopyRows::rows(subject(), book, {});
        QCOMPARE(rows.size(), 3); // A1 is known with its PDF
        QCOMPARE(rows.at(2).copy.serial, u"A0"_s);
        QVERIFY(rows.at(2).copy.pdf.isNull());
    }
    void aSheetOnItsWayBringsItsPdf()
    {
        Book book;
        book.sheets = {issuedSheet(u"A2"_s)};
        book.pending = {book.sheets.constFirst().id};
        const QJsonObject args{{u"caseId"_s, u"c1"_s}, {u"sheetId"_s, book.sheets.constFirst().id}, {u"pdf"_s, domain::blobJson(pdf)}};
        const auto rows = CopyRows::rows(subject(), book, {entry(domain::command_kind::sheetIssue, args)});
        QCOMPARE(rows.at(2).copy.pdf, pdf);
        QVERIFY(rows.at(2).isPending);
    }
    void inWords()
    {
        domain::Matter matter;
        matter.further = {{.id = u"duplicate"_s, .name = u"副本"_s}};
        client::store::Directory people;
        people.officers.insert(u"o1"_s, {u"o1"_s, u"hetian"_s, u"何田"_s, {}, {}, {}});
        const auto rows = CopyRows::rows(subject(), {}, {});
        const auto plain = CopyRows::row(0, rows.at(0), matter, people);
        QCOMPARE(plain.id, u"0"_s);
        QCOMPARE(plain.title, u"副本 · 普通纸 3 份"_s);
        QCOMPARE(plain.note, u"2026年11月22日 (日) 09:31 · 何田"_s);
        const auto numbered = CopyRows::row(1, {rows.at(1).copy, true}, matter, people);
        QCOMPARE(numbered.title, u"证照本身 · 证照纸 A1"_s);
        QVERIFY2(numbered.note.endsWith(u"已存本机"_s), qPrintable(numbered.note));
        const auto lost = CopyRows::row(2, {{.serial = u"A0"_s, .at = at}, false}, matter, people);
        QVERIFY2(lost.note.endsWith(u"没有留存 PDF"_s), qPrintable(lost.note));
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestCopyRows)
#include "test_copy_rows.moc"
