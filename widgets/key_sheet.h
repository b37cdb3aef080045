// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of this page (F1): a sheet over the window, in groups; any key closes it.
#pragma once

#include <QFrame>
#include <QKeySequence>
#include <QList>
#include <QPointer>

class QVBoxLayout;
class QLabel;

namespace widgets {

struct KeyGroup {
    QString title;
    QList<QPair<QString, QString>> rows; ///< key as written, what it does
};

class KeySheet : public QFrame {
    Q_OBJECT
public:
    explicit KeySheet(QWidget *host);
    void open(const QString &title, const QList<KeyGroup> &groups);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish();

    QVBoxLayout *m_body;
    QWidget *m_content = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace widgets
