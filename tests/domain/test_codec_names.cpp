// SPDX-License-Identifier: GPL-3.0-or-later
// Names of enum values on the wire: every value has one, and it is read back; anything else is not.
#include "domain/codec_names.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

template <class E> void thereAndBack(E last)
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const QString name = text(static_cast<E>(i));
        QVERIFY(!name.isEmpty() && !names.contains(name));
        names.insert(name);
        E value{};
        QVERIFY(fromText(name, &value));
        QCOMPARE(static_cast<int>(value), i);
    }
    E value{};
    for (const QString &wrong : {QString(), u" "_s, names.values().first().toUpper(), u"0"_s})
        QVERIFY(!fromText(wrong, &value));
}

} // namespace

class TestCodecNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueThereAndBack()
    {
        thereAndBack(Urgency::ExtraUrgent);
        thereAndBack(DocumentKind::Minutes);
        thereAndBack(ReceiptState::Read);
        thereAndBack(Role::Administrator);
        thereAndBack(StepRule::NOf);
        thereAndBack(Decision::Return);
        thereAndBack(TaskState::Skipped);
        thereAndBack(CaseState::Approved);
        thereAndBack(AnswerStatus::Refused);
        thereAndBack(IntakeState::NotAccepted);
        thereAndBack(TicketState::NoShow);
        thereAndBack(TicketAction::Finish);
        thereAndBack(SheetState::Unaccounted);
    }
    void namesOfTheWire()
    {
        QCOMPARE(text(Urgency::ExtraUrgent), u"extra_urgent"_s);
        QCOMPARE(text(ReceiptState::SignedFor), u"signed_for"_s);
        QCOMPARE(text(StepRule::AllOf), u"all_of"_s);
        QCOMPARE(text(Decision::Return), u"return"_s);
        QCOMPARE(text(TaskState::Skipped), u"skipped"_s);
        QCOMPARE(text(Lamp::DueSoon), u"due_soon"_s);
        QCOMPARE(text(TapeReason::AdjustedWorkday), u"adjusted_workday"_s);
        QCOMPARE(text(DocumentKind::Minutes), u"minutes"_s);
    }
};

QTEST_GUILESS_MAIN(TestCodecNames)
#include "test_codec_names.moc"
