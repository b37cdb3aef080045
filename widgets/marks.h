// SPDX-License-Identifier: GPL-3.0-or-later
// The small signs of the house, drawn so that shape says as much as colour: lamps, states of a command, urgency, counts.
#pragma once

#include "domain/document.h"
#include "domain/lamp.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace widgets {

/// How far something an officer did has come: saved here (hollow), sent (half), effective (full), refused (crossed).
enum class Stage { Hollow, Half, Full, Refused };

namespace marks {

/// The colour of a lamp in the scheme in force.
QColor lampColor(domain::Lamp lamp);
/// Draws ● ◐ ▲ ■ ‖ centred in `rect`, as large as its shorter side allows.
void paintLamp(QPainter &painter, const QRectF &rect, domain::Lamp lamp);
/// Draws the circle of a stage: hollow, left half filled, full, or with a cross.
void paintStage(QPainter &painter, const QRectF &rect, Stage stage, const QColor &color);
/// Draws a small filled label with rounded corners and centred text; returns its width.
qreal paintTag(QPainter &painter, const QPointF &leftCentre, const QString &text, const QColor &fill, const QColor &ink);
/// Width paintTag will take.
qreal tagWidth(const QString &text);
/// The colour an urgency is written in: vermilion, warning, or second ink.
QColor urgencyColor(domain::Urgency urgency);

} // namespace marks
} // namespace widgets
