// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/lease_form.h"
#include "client/store/lease_numbers.h"
#include "tests/support/leased_numbers.h"
#include "tests/support/stock_stage.h"
#include "widgets/brief_list.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestLeaseForm : public QObject {
    Q_OBJECT

    i18n::Translations m_translations;

    static domain::Matter matter(const QString &code, const QString &licence, bool instant)
    {
        domain::Matter made;
        made.code = code;
        made.version = u"2026.1"_s;
        made.name = made.shortName = licence + u"办理"_s;
        made.licenceName = licence;
        made.instant = instant;
        made.rules = {{.id = u"age"_s}};
        return made;
    }
    static domain::LicenceLease lease()
    {
        domain::LicenceLease made = leasedNumbers(u"l1"_s, 7, 20);
        made.version = 3;
        made.matterCode = u"reader-card"_s;
        return made;
    }
    struct Form {
        StockStage &stage;
        stock::BookKeeper keeper{stage.reader};
        stock::LeaseForm form;
        QList<client::sync::Order> orders;

        explicit Form(StockStage &where)
            : stage(where)
            , form(where.reader, where.ids, u"d1"_s, nullptr)
        {
            if (!QTest::qWaitFor([this] { return keeper.isKnown(); }))
                qFatal("no book");
            connect(&form, &stock::StockForm::orderWanted, &form, [this](const client::sync::Order &order) {
                orders.append(order);
                stage.commands.order(order);
            });
            form.retranslate();
            form.present(keeper.book());
            form.resize(400, 640);
            form.show();
        }
        QPushButton *key(const QKeySequence &keys)
        {
            for (auto *button : form.findChildren<QPushButton *>())
                if (button->shortcut() == keys)
                    return button;
            qFatal("no such button");
        }
        QPushButton *ask() { return key(Qt::CTRL | Qt::Key_Return); }
        QPushButton *back() { return key(Qt::CTRL | Qt::Key_B); }
    };

private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }
    void asksForNumbersAndShowsThatItDid()
    {
        StockStage stage;
        stage.reader.matterList = {matter(u"reader-card"_s, u"读者证"_s, true), matter(u"food"_s, u"食品经营许可证"_s, false)};
        Form it(stage);
        auto *matters = it.form.findChild<QComboBox *>();
        QTRY_COMPARE(matters->count(), 1); // what people decide cannot be given offline
        QVERIFY(!it.back()->isVisible());
        it.form.findChild<QSpinBox *>()->setValue(30);
        it.ask()->click();
        QCOMPARE(it.orders.size(), 1);
        QCOMPARE(it.orders.first().kind, domain::command_kind::licenceLease);
        QCOMPARE(it.orders.first().args.value("count"_L1).toInt(), 30);
        QCOMPARE(it.orders.first().args.value("matterCode"_L1).toString(), u"reader-card"_s);
        QTRY_VERIFY2(reads(it.form, u"已申请 30 个"_s), qPrintable(visibleWords(it.form).join(u'\n')));
        QVERIFY(!it.back()->isEnabled());
        QVERIFY2(namelessControls(it.form, true).isEmpty(), qPrintable(namelessControls(it.form, true).join(u'\n')));
    }
    void bringsBackOnlyWhatTheOfficeCannotBeOwed()
    {
        StockStage stage;
        stage.reader.matterList = {matter(u"reader-card"_s, u"读者证"_s, true)};
        stage.reader.things[QString(domain::object_kind::licenceLease)] << domain::toJson(lease());
        Form it(stage);
        QTRY_VERIFY2(reads(it.form, u"剩 20 个 · 7 至 26"_s), qPrintable(visibleWords(it.form).join(u'\n')));
        client::sync::Order intake{.kind = domain::command_kind::intake, .args = {{u"caseId"_s, u"c1"_s}}, .subject = {}};
        intake.leases = {lease()};
        stage.commands.order(intake);
        QTRY_VERIFY(reads(it.form, u"剩 19 个"_s) && reads(it.form, u"尚未送达"_s));
        QVERIFY(!it.back()->isEnabled());
        stage.agree();
        QTRY_VERIFY(it.back()->isEnabled());
        it.back()->click();
        QCOMPARE(it.orders.last().kind, domain::command_kind::licenceReturn);
        QCOMPARE(it.orders.last().expect.value("version"_L1).toInt(), 3);
        QTRY_VERIFY(!it.back()->isEnabled() && reads(it.form, u"正在交回"_s));
    }
    void onlyAtAWindow()
    {
        StockStage stage;
        stage.reader.matterList = {matter(u"reader-card"_s, u"读者证"_s, true)};
        stage.reader.people.me.roles = {domain::Role::Officer};
        Form it(stage);
        QVERIFY(!it.ask()->isEnabled());
    }
};

QTEST_MAIN(TestLeaseForm)
#include "test_lease_form.moc"
