// SPDX-License-Identifier: GPL-3.0-or-later
// A number on a board: sign, word and number as one large button that opens its rows.
#pragma once

#include "widgets/marks.h"

#include <QAbstractButton>

#include <variant>

namespace widgets {

class NumberTile : public QAbstractButton {
    Q_OBJECT
public:
    using Sign = std::variant<std::monostate, domain::Lamp, domain::Urgency, Stage>;
    explicit NumberTile(Sign sign, QWidget *parent = nullptr);
    void setWord(const QString &word);
    /// A negative number is not known yet and shown as a dash.
    void setNumber(int number);
    int number() const { return m_number; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QColor numberColor() const;

    Sign m_sign;
    int m_number = -1;
};

} // namespace widgets
