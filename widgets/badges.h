// SPDX-License-Identifier: GPL-3.0-or-later
// The signs of marks.h as widgets of their own: a lamp with its word, a stage with its word, a count.
#pragma once

#include "widgets/marks.h"

#include <QString>
#include <QWidget>

namespace widgets {

/// Shape, colour and word of a lamp; the word comes from the page.
class LampBadge : public QWidget {
    Q_OBJECT
public:
    explicit LampBadge(QWidget *parent = nullptr);
    void setLamp(domain::Lamp lamp, const QString &word);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::Lamp m_lamp = domain::Lamp::Green;
    QString m_word;
};

/// Hollow, half, full or crossed circle with its word.
class StageBadge : public QWidget {
    Q_OBJECT
public:
    explicit StageBadge(QWidget *parent = nullptr);
    void setStage(Stage stage, const QString &word);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage m_stage = Stage::Hollow;
    QString m_word;
};

/// A number in a pill; hidden at zero; "99+" above 99. Alarm paints it vermilion.
class CountBadge : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Calm, Alarm };
    explicit CountBadge(QWidget *parent = nullptr);
    void setCount(int count, Tone tone = Tone::Calm);
    int count() const { return m_count; }
    QSize sizeHint() const override;
    static void paint(QPainter &painter, const QRectF &box, int count, Tone tone);
    static QSizeF size(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    Tone m_tone = Tone::Calm;
};

} // namespace widgets
