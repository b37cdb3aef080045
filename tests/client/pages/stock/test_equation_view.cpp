// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/equation_view.h"
#include "tests/support/page_stage.h"

#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestEquationView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhetherItBalances()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        stock::EquationView view;
        view.show();
        view.present(u"许可证书（A3）"_s, {200, 180, 0, 1, 17, 1, 1});
        QVERIFY(reads(view, u"账目平衡"_s));
        QVERIFY(reads(view, u"200"_s) && reads(view, u"180"_s));
        QVERIFY(view.accessibleDescription().contains(u"作废 1"_s));
        view.present(u"许可证书（A3）"_s, {200, 180, 0, 1, 17, 1, 0});
        QVERIFY(reads(view, u"账目不平"_s));
    }
};

QTEST_MAIN(TestEquationView)
#include "test_equation_view.moc"
