// SPDX-License-Identifier: GPL-3.0-or-later
// Above the sheet: which matter, whose cases, which lamp, which words.
#pragma once

#include "client/pages/cases/case_filter.h"
#include "domain/matter.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace client::pages::cases {

class CasesBar final : public QWidget {
    Q_OBJECT
public:
    explicit CasesBar(QWidget *parent = nullptr);
    /// The matters to choose from with the number of cases that wait for the officer; `code` is the chosen one (empty: all).
    void setMatters(const QList<domain::Matter> &matters, const QHash<QString, int> &mine, const QString &code);
    void setCounts(int mine, int running);
    void setFilter(const CaseFilter &filter);
    void focusWords();
    void focusMatter();
    /// The tabs of the folded panes, at the far end.
    void putStrip(QWidget *strip);

Q_SIGNALS:
    void matterChosen(const QString &code);
    void scopeChosen(client::pages::cases::Scope scope);
    void lampCleared();
    void wordsTyped(const QString &words);
    /// Down, Enter or Esc in the search field: back to the sheet.
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QComboBox *m_matter;
    QButtonGroup *m_scopes;
    QPushButton *m_lamp;
    QLineEdit *m_words;
    CaseFilter m_filter;
    QList<domain::Matter> m_matters;
    QHash<QString, int> m_mineByMatter;
    QString m_code;
    int m_mine = 0;
    int m_running = 0;
    bool m_isTight = false;
};

} // namespace client::pages::cases
