// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_panel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::PrintPanel;

class TestPrintPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheDefaultQueueAndKeepsTheChoice();
    void saysWhatCannotBeRead();
    void fieldsEndAtOneEdge();
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

void TestPrintPanel::saysWhatCannotBeRead()
{
    QAction a, b, c, d, e;
    PrintPanel panel({&a, &b, &c, &d, &e});
    const auto said = [&panel] {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&panel](const QLabel *label) { return label->text().contains(u"3.5 points"_s) && label->isVisibleTo(&panel); });
    };
    panel.showNotes({{printing::PaperNote::What::SmallPrint, u"elements[3] {applicant}"_s, 3.5, {}}});
    QVERIFY(said());
    panel.present({}, {}); // the same sheet in other words
    QVERIFY(said());
    panel.showNotes({});
    QVERIFY(!said());
}

void TestPrintPanel::fieldsEndAtOneEdge()
{
    QAction a, b, c, d, e;
    PrintPanel panel({&a, &b, &c, &d, &e});
    panel.resize(360, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QWidget *copies = panel.findChild<QSpinBox *>();
    QVERIFY(copies->isVisible());
    for (const QComboBox *field : panel.findChildren<QComboBox *>())
        if (field->isVisible())
            QCOMPARE(field->mapTo(&panel, field->rect().topRight()).x(), copies->mapTo(&panel, copies->rect().topRight()).x());
}

QTEST_MAIN(TestPrintPanel)
#include "test_print_panel.moc"
