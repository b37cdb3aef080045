// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/step_bar.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int mostSteps = 5;

} // namespace

StepBar::StepBar(SittingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_applications(new QWidget(this))
    , m_row(new QHBoxLayout(m_applications))
{
    theme::setRole(this, theme::role::surface);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(theme::space::grid);
    for (int i = 0; i < mostSteps; ++i) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        theme::setTouch(button);
        connect(button, &QPushButton::clicked, this, [this, i] {
            refresh();
            Q_EMIT stepChosen(Step(i));
        });
        steps->addWidget(button, 1);
        m_steps.append(button);
    }
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::space::half);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::half);
    column->setSpacing(theme::space::half);
    widgets::whenTight(this, [this, column](bool tight) {
        const int above = tight ? theme::space::grid : theme::space::half;
        column->setContentsMargins(theme::space::page, above, theme::space::page, above);
        column->setSpacing(above);
        m_isTight = tight;
        m_shown.clear();
        refresh();
    });
    column->addLayout(steps);
    column->addWidget(m_applications);
    connect(&m_desk, &SittingDesk::changed, this, &StepBar::refresh);
    retranslate();
}

void StepBar::refresh()
{
    const Sitting &sitting = m_desk.sitting();
    const bool done = sitting.step == Step::Done, some = !sitting.applications.isEmpty();
    for (int i = 0; i < mostSteps; ++i) {
        m_steps.at(i)->setChecked(Step(i) == sitting.step);
        m_steps.at(i)->setEnabled(done ? Step(i) == Step::Done : Step(i) != Step::Done && (some || i == 0));
    }
    showApplications();
}

void StepBar::showApplications()
{
    const bool done = m_desk.sitting().step == Step::Done;
    QString shown = QString::number(m_desk.current()) + (done ? u"."_s : QString()) + QString::number(int(m_desk.sitting().step));
    for (const Application &each : m_desk.sitting().applications)
        shown += u'|' + each.caseId + each.matterKey();
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const qsizetype count = m_desk.sitting().applications.size();
    for (int i = 0; i < count; ++i) {
        const domain::Matter *matter = m_desk.matterOf(i);
        const QString name = matter == nullptr ? m_desk.sitting().applications.at(i).matterCode : matter->shortName;
        auto *button = new QPushButton(name, m_applications);
        button->setCheckable(true);
        button->setChecked(i == m_desk.current());
        button->setMinimumHeight(theme::space::row);
        button->setAccessibleName(tr("Application %1 of %2: %3").arg(i + 1).arg(count).arg(name));
        connect(button, &QPushButton::clicked, this, [this, i] { m_desk.select(i); });
        auto *drop = new QToolButton(m_applications);
        drop->setIcon(theme::icon("close"_L1));
        drop->setAccessibleName(tr("Take %1 out of this sitting").arg(name));
        drop->setToolTip(drop->accessibleName());
        connect(drop, &QToolButton::clicked, this, [this, i] { m_desk.removeMatter(i); });
        m_row->addWidget(button);
        m_row->addWidget(drop);
    }
    m_row->addStretch(1);
    const bool saysLittle = m_isTight && count == 1 && m_desk.sitting().step != Step::Matters; // where room is dear
    m_applications->setVisible(count > 0 && !done && !saysLittle);
}

void StepBar::retranslate()
{
    const QStringList names = {tr("1 Matters"), tr("2 Form"), tr("3 Papers"), tr("4 Check"), tr("5 Done")};
    for (int i = 0; i < mostSteps; ++i)
        m_steps.at(i)->setText(names.at(i));
    m_shown.clear();
    refresh();
}

} // namespace client::pages::window
