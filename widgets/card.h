// SPDX-License-Identifier: GPL-3.0-or-later
// A card: a heading with an optional link to everything of its kind, and a body.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    /// `more` is the text of the link at the right; empty: none. `accessibleMore` says the same with its object.
    void setHeading(const QString &heading, const QString &more = {});
    /// Small text beside the heading, for example a count.
    void setNote(const QString &note);
    QVBoxLayout *body() const { return m_body; }

Q_SIGNALS:
    void moreChosen();

private:
    QLabel *m_heading;
    QLabel *m_note;
    QPushButton *m_more;
    QVBoxLayout *m_body;
};

} // namespace widgets
