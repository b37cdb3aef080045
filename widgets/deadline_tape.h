// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a limit as weeks beneath each other: which count, which do not and why, today, and where the limits end.
#pragma once

#include "domain/work_calendar.h"

#include <QWidget>

namespace widgets {

/// One day as it is shown.
struct TapeCell {
    domain::TapeDay day;
    QString caption; ///< a word or number under the date
    QString words;   ///< the day in a sentence: tooltip and accessible text
    bool promisedEnd = false;
    bool statutoryEnd = false;
    bool operator==(const TapeCell &) const = default;
};

class DeadlineTape final : public QWidget {
    Q_OBJECT
public:
    explicit DeadlineTape(QWidget *parent = nullptr);
    /// Days one after another, without a gap.
    void setDays(const QList<TapeCell> &days, const QDate &today);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect dayRect(qsizetype index) const;
    qsizetype dayAt(const QPoint &at) const;
    void setCurrent(qsizetype index);
    void paintHead(QPainter &painter) const;
    void paintDay(QPainter &painter, qsizetype index) const;
    int weeks() const;

    QList<TapeCell> m_days;
    QDate m_today;
    qsizetype m_current = 0;
};

} // namespace widgets
