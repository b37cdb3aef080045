// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an opinion: a text field, ready phrases under the keys 1 to 9, a count, and Ctrl+Enter to commit.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace widgets {

class OpinionEditor final : public QWidget {
    Q_OBJECT
public:
    static constexpr int maxLength = 500;

    explicit OpinionEditor(QWidget *parent = nullptr);
    /// At most nine are shown; each is inserted with Alt+number anywhere here, or with the number alone while the field is empty.
    void setPhrases(const QStringList &phrases);
    const QStringList &phrases() const { return m_phrases; }
    /// The field's heading, and whether it may be left empty.
    void setPurpose(const QString &heading, const QString &placeholder, bool required, const QString &commitLabel);
    QString text() const;
    /// Replaces the text without saying edited().
    void setText(const QString &text);
    void focusText();
    bool canCommit() const;
    /// A mark in a phrase that is still to be filled in; words that contain it cannot be committed. It is selected after inserting.
    void setGap(const QString &gap) { m_gap = gap; }
    /// Shows the phrases only while the keyboard is here; they take room.
    void setFolding(bool folding);

Q_SIGNALS:
    void edited(const QString &text);
    void committed(const QString &text);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    bool hasGap() const;
    void setPhrasesVisible(bool visible);
    void insertPhrase(int index);
    void commit();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    QStringList m_phrases;
    QString m_gap;
    bool m_required = false;
    bool m_setting = false;
    bool m_folding = false;
    QLabel *m_heading;
    QLabel *m_count;
    QListWidget *m_list;
    QPlainTextEdit *m_edit;
    QPushButton *m_commit;
    QPushButton *m_cancel;
};

} // namespace widgets
