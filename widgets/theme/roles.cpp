// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/roles.h"

#include "widgets/theme/tokens.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace widgets::theme {

void setRole(QWidget *widget, QLatin1StringView role)
{
    widget->setProperty("role", QString(role));
    widget->setAttribute(Qt::WA_StyledBackground,
        role == role::surface || role == role::ground || role == role::card || role == role::cardWarn || role == role::hairline
            || role == role::topBar);
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void setTouch(QWidget *widget)
{
    widget->setMinimumHeight(space::touch);
    widget->setProperty("touch", true); // the style sheet has a least height of its own
}

} // namespace widgets::theme
