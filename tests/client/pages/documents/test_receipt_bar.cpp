// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/receipt_bar.h"
#include "widgets/key_button.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using client::store::OutboxState;
using domain::ReceiptState;

class TestReceiptBar : public QObject {
    Q_OBJECT

    static ReceiptStanding standing(ReceiptState mine) { return {domain::Addressee{u"housing"_s, mine, u"chenyu"_s, {}}, std::nullopt}; }
    static client::store::OutboxEntry entry(OutboxState state, QLatin1StringView kind = domain::command_kind::signFor)
    {
        client::store::OutboxEntry one;
        one.signedCommand.command.kind = kind;
        one.state = state;
        return one;
    }

private Q_SLOTS:
    void signsOnlyWhatIsOursAndOpen()
    {
        QVERIFY(!ReceiptStanding().canSign());
        QVERIFY(standing(ReceiptState::Unreceived).canSign());
        QVERIFY(!standing(ReceiptState::SignedFor).canSign());
        QVERIFY(!standing(ReceiptState::Read).canSign());
    }

    void signsOnceWhileItIsOnItsWay()
    {
        ReceiptStanding one = standing(ReceiptState::Unreceived);
        for (const OutboxState state : {OutboxState::Held, OutboxState::Saved, OutboxState::Sent, OutboxState::Effective}) {
            one.pending = entry(state);
            QVERIFY(!one.canSign());
        }
        one.pending = entry(OutboxState::Refused); // refused: may be tried again
        QVERIFY(one.canSign());
        one.pending = entry(OutboxState::Saved, domain::command_kind::markRead);
        QVERIFY(one.canSign());
    }

    void showsTheButtonAndTheState()
    {
        QAction sign(u"Sign for it"_s);
        ReceiptBar bar(&sign);
        ReceiptStanding one = standing(ReceiptState::Unreceived);
        bar.present(one, {});
        auto *button = bar.findChild<widgets::KeyButton *>();
        QVERIFY(button->isVisibleTo(&bar));
        const int tall = bar.minimumHeight();
        one.pending = entry(OutboxState::Saved);
        bar.present(one, {});
        QVERIFY(!button->isVisibleTo(&bar));
        QVERIFY(bar.findChild<QLabel *>()->text().contains(u"as soon as"_s));
        QCOMPARE(bar.minimumHeight(), tall);
        bar.present({}, {});
        QVERIFY(bar.findChild<QLabel *>()->text().contains(u"not addressed"_s));
    }
};

QTEST_MAIN(TestReceiptBar)
#include "test_receipt_bar.moc"
