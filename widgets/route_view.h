// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a case: its steps in order, the offices of each beside their marks.
#pragma once

#include "widgets/timeline.h"

namespace widgets {

struct RouteViewStep {
    QString title; ///< with its number
    QString rule;  ///< "all must agree" in words; empty when there is one office
    bool current = false;
    QList<TimelineEntry> offices;
    bool operator==(const RouteViewStep &) const = default;
};

class RouteView final : public QWidget {
    Q_OBJECT
public:
    explicit RouteView(QWidget *parent = nullptr);
    void setSteps(const QList<RouteViewStep> &steps);

private:
    QVBoxLayout *m_layout;
};

} // namespace widgets
