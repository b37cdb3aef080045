// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a list would be: why it is empty and what comes next, with at most one thing to do.
#pragma once

#include <QLatin1StringView>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QLatin1StringView iconName, QWidget *parent = nullptr);
    /// Stands under the words: buttons of the page.
    void putBelow(QWidget *widget);
    /// `action` may be empty: then there is no button.
    void setWords(const QString &headline, const QString &explanation, const QString &action = {});

Q_SIGNALS:
    void actionChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QLatin1StringView m_iconName;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_explanation;
    QPushButton *m_action;
    QVBoxLayout *m_column;
};

} // namespace widgets
