// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/licence_delegate.h"
#include "widgets/brief_list.h"
#include "widgets/theme/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestLicenceDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCurrentRowIsMarkedWithoutFocus();
};

void TestLicenceDelegate::theCurrentRowIsMarkedWithoutFocus()
{
    widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    widgets::BriefList list;
    list.setItemDelegate(new client::pages::LicenceDelegate(list));
    list.setRows({{u"a"_s, {}, u"青建备〔2026〕12号"_s, u"甲"_s, u"今天"_s}, {u"b"_s, {}, u"青建备〔2026〕11号"_s, u"乙"_s, {}}});
    list.setCurrentIndex(list.model()->index(1, 0));
    list.resize(320, 200);
    const auto picture = list.grab().toImage();
    const auto at = [&](int row) { return picture.pixelColor(300, list.visualRect(list.model()->index(row, 0)).bottom() - 3); };
    QCOMPARE(at(1), widgets::theme::colors().selection);
    QVERIFY(at(0) != at(1));
    const auto mark = list.visualRect(list.model()->index(1, 0)).topLeft() + QPoint(1, 20); // and not by colour of the ground alone
    QCOMPARE(picture.pixelColor(mark), widgets::theme::colors().action);
}

QTEST_MAIN(TestLicenceDelegate)
#include "test_licence_delegate.moc"
