// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/public_touch.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace widgets::theme {

void setPublicTouch(QWidget *button, bool large)
{
    button->setProperty("touch", QLatin1StringView(large ? "large" : "public")); // the style sheet knows both
    if (button->testAttribute(Qt::WA_WState_Polished)) {
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

} // namespace widgets::theme
