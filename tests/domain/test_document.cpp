// SPDX-License-Identifier: GPL-3.0-or-later
// A document's addressees by unit.
#include "domain/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresseeOfAUnit()
    {
        Document document;
        QCOMPARE(document.addressee(u"zjj"_s), nullptr);
        document.addressees = {{u"nyj"_s, ReceiptState::Unreceived, {}, {}}, {u"zjj"_s, ReceiptState::Read, u"chenyu"_s, {}}};
        QCOMPARE(document.addressee(u"zjj"_s), &document.addressees.at(1));
        QCOMPARE(document.addressee(u"zj"_s), nullptr);
        QCOMPARE(document.addressee({}), nullptr);
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
