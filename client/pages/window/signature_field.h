// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person signs with mouse, finger or pen; the strokes become a small picture.
#pragma once

#include <QList>
#include <QPolygonF>
#include <QWidget>

namespace client::pages::window {

class SignatureField : public QWidget {
    Q_OBJECT
public:
    explicit SignatureField(QWidget *parent = nullptr);
    bool isEmpty() const { return m_strokes.isEmpty(); }
    void clear();
    /// Black on white, cut to the strokes, at most 600 × 240 pixels; empty when there are none.
    QByteArray png() const;
    QSize sizeHint() const override { return QSize(600, 200); }

Q_SIGNALS:
    void changed();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void press(const QPointF &at);
    void draw(const QPointF &at);
    void lift();

    QList<QPolygonF> m_strokes;
    bool m_drawing = false;
};

} // namespace client::pages::window
