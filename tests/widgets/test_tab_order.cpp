// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tab_order.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(name, parent);
    made->setObjectName(name);
    return made;
}

QStringList names(QWidget &root)
{
    QStringList found;
    for (const QWidget *stop : widgets::tabStops(root))
        found.append(stop->objectName());
    return found;
}

} // namespace

class TestTabOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layoutsDecideNotWhatWasMadeFirst()
    {
        QWidget window;
        auto *last = button(u"last"_s, &window);
        auto *first = button(u"first"_s, &window);
        auto *column = new QVBoxLayout(&window);
        auto *row = new QHBoxLayout;
        column->addLayout(row);
        column->addWidget(last);
        row->addWidget(first);
        row->addWidget(button(u"second"_s, &window));
        window.show();
        QCOMPARE(names(window), QStringList({u"first"_s, u"second"_s, u"last"_s}));
        auto *late = button(u"late"_s, &window);
        row->insertWidget(1, late); // made while the window is shown
        late->show();
        QCOMPARE(names(window), QStringList({u"first"_s, u"late"_s, u"second"_s, u"last"_s}));
        QCOMPARE(widgets::stopBeside(window, last, true), first);
        QCOMPARE(widgets::stopBeside(window, first, false), last);
    }
    void aGridGoesRowByRow()
    {
        QWidget window;
        auto *grid = new QGridLayout(&window);
        grid->addWidget(button(u"below"_s, &window), 1, 0);
        grid->addWidget(button(u"right"_s, &window), 0, 1);
        grid->addWidget(button(u"left"_s, &window), 0, 0);
        window.show();
        QCOMPARE(names(window), QStringList({u"left"_s, u"right"_s, u"below"_s}));
    }
    void panesPagesAndLooseParts()
    {
        QSplitter window;
        auto *pages = new QStackedWidget;
        auto *right = new QWidget;
        button(u"lower"_s, right)->move(0, 100);
        button(u"upper"_s, right)->move(0, 10);
        window.addWidget(right);
        window.insertWidget(0, pages);
        pages->addWidget(button(u"behind"_s, pages));
        pages->addWidget(button(u"in front"_s, pages));
        pages->setCurrentIndex(1);
        window.show();
        QCOMPARE(names(window), QStringList({u"in front"_s, u"upper"_s, u"lower"_s}));
        pages->currentWidget()->setEnabled(false);
        QCOMPARE(names(window), QStringList({u"upper"_s, u"lower"_s}));
    }
    void whatKeepsTabIsOneStop()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *before = button(u"before"_s, &window);
        auto *form = new QScrollArea;
        form->setObjectName(u"form"_s);
        form->setFocusPolicy(Qt::TabFocus);
        widgets::setKeepsTab(form);
        auto *inside = new QLineEdit;
        form->setWidget(inside);
        column->addWidget(before);
        column->addWidget(form);
        column->addWidget(button(u"after"_s, &window));
        window.show();
        QCOMPARE(names(window), QStringList({u"before"_s, u"form"_s, u"after"_s}));
        QCOMPARE(widgets::stopBeside(window, inside, true)->objectName(), u"after"_s);
        QCOMPARE(widgets::stopBeside(window, inside, false), before);
    }
    void theFocusIsScrolledIntoSight()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *top = button(u"top"_s, &window);
        auto *area = new QScrollArea;
        area->setFocusPolicy(Qt::NoFocus);
        auto *tall = new QWidget;
        tall->resize(80, 3000);
        auto *deep = button(u"deep"_s, tall);
        deep->move(0, 2800);
        area->setWidget(tall);
        column->addWidget(top);
        column->addWidget(area);
        window.resize(200, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        top->setFocus();
        QVERIFY(widgets::moveFocus(window, top, true));
        QVERIFY(deep->hasFocus());
        QVERIFY(!deep->visibleRegion().isEmpty());
        deep->hide();
        QVERIFY(!widgets::moveFocus(window, top, true)); // nowhere else
    }
};

QTEST_MAIN(TestTabOrder)
#include "test_tab_order.moc"
