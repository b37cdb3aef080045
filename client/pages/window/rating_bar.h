// SPDX-License-Identifier: GPL-3.0-or-later
// The five levels of 好差评 as large buttons.
#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace client::pages::window {

class RatingBar : public QWidget {
    Q_OBJECT
public:
    explicit RatingBar(QWidget *parent = nullptr);
    /// 5 very satisfied … 1 very dissatisfied; 0: none.
    static QString name(int rating);
    void setRating(int rating);
    /// 0: not rated.
    int rating() const;
    void retranslate();

Q_SIGNALS:
    void rated(int rating);

private:
    QList<QPushButton *> m_buttons;
};

} // namespace client::pages::window
