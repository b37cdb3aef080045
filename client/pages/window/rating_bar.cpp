// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/rating_bar.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace client::pages::window {

namespace theme = widgets::theme;

RatingBar::RatingBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::half);
    for (int rating = 5; rating >= 1; --rating) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        theme::setTouch(button);
        connect(button, &QPushButton::clicked, this, [this, rating] {
            setRating(rating);
            Q_EMIT rated(rating);
        });
        row->addWidget(button, 1);
        m_buttons.append(button);
    }
    retranslate();
}

QString RatingBar::name(int rating)
{
    switch (rating) {
    case 5:
        return tr("Very satisfied");
    case 4:
        return tr("Satisfied");
    case 3:
        return tr("Fair");
    case 2:
        return tr("Dissatisfied");
    case 1:
        return tr("Very dissatisfied");
    default:
        return tr("Not rated");
    }
}

void RatingBar::setRating(int rating)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(5 - i == rating);
}

int RatingBar::rating() const
{
    for (int i = 0; i < m_buttons.size(); ++i)
        if (m_buttons.at(i)->isChecked())
            return 5 - i;
    return 0;
}

void RatingBar::retranslate()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setText(name(5 - i));
        m_buttons.at(i)->setAccessibleName(name(5 - i));
    }
}

} // namespace client::pages::window
