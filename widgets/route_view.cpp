// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/route_view.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets {

namespace {

/// One step; a line in the action colour at its left says that the case stands here.
class StepFrame final : public QWidget {
public:
    StepFrame(const RouteViewStep &step, QWidget *parent)
        : QWidget(parent)
        , m_current(step.current)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(theme::space::half + theme::space::grid, theme::space::grid, 0, theme::space::half);
        layout->setSpacing(0);
        auto *title = new QLabel(step.title, this);
        theme::setRole(title, theme::role::strong);
        layout->addWidget(title);
        if (!step.rule.isEmpty()) {
            auto *rule = new QLabel(step.rule, this);
            rule->setWordWrap(true);
            theme::setRole(rule, theme::role::secondary);
            layout->addWidget(rule);
        }
        for (const TimelineEntry &office : step.offices)
            layout->addWidget(new MarkRow(office, this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int width = m_current ? theme::space::grid - 1 : 1;
        painter.fillRect(QRect(0, 0, width, height()), m_current ? theme::colors().action : theme::colors().line);
    }

private:
    bool m_current;
};

} // namespace

RouteView::RouteView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::space::half);
}

void RouteView::setSteps(const QList<RouteViewStep> &steps)
{
    clearLayout(m_layout);
    for (const RouteViewStep &step : steps)
        m_layout->addWidget(new StepFrame(step, this));
}

} // namespace widgets
