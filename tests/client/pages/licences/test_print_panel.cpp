// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_panel.h"

#include <QAction>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::PrintPanel;

class TestPrintPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheDefaultQueueAndKeepsTheChoice();
};

void TestPrintPanel::takesTheDefaultQueueAndKeepsTheChoice()
{
    QAction a, b, c, d, e;
    PrintPanel panel({&a, &b, &c, &d, &e});
    QVERIFY(panel.queue().isEmpty());
    const printing::Queue one{u"one"_s, u"一号"_s, {}, false, true, {}};
    const printing::Queue two{u"two"_s, u"二号"_s, {}, true, true, {}};
    panel.setQueues(QList{one, two});
    QCOMPARE(panel.queue(), u"two"_s);
    panel.setQueues(QList{one});
    QCOMPARE(panel.queue(), u"one"_s);
    panel.setQueues(QList{two, one}); // what was chosen stays, though another is the default
    QCOMPARE(panel.queue(), u"one"_s);
    panel.setQueues(QList<printing::Queue>());
    QVERIFY(panel.queue().isEmpty());
    QCOMPARE(panel.copies(), 1);
    QCOMPARE(panel.options(), printing::ComposeOptions());
}

QTEST_MAIN(TestPrintPanel)
#include "test_print_panel.moc"
