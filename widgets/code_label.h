// SPDX-License-Identifier: GPL-3.0-or-later
// A long code on a label: it may be broken after each point, and is copied as it is, without the marks that let it be broken.
#pragma once

#include <QLabel>

namespace widgets {

class CodeLabel : public QLabel {
    Q_OBJECT
public:
    explicit CodeLabel(QWidget *parent = nullptr);
    void setCode(const QString &code);
    /// As it is copied.
    const QString &code() const { return m_code; }
    /// The part that is marked, else the whole code, into the clipboard.
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_code;
};

} // namespace widgets
