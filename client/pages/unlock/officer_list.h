// SPDX-License-Identifier: GPL-3.0-or-later
// The officers set up on this desk, as the locked window shows them: name, post, and only how much is unsent.
#pragma once

#include <QListWidget>

namespace client::pages {

struct DeskOfficer {
    QString folder; ///< profile folder, never shown
    QString name;
    QString post; ///< unit and post; may be empty
    int unsent = 0;
    bool operator==(const DeskOfficer &) const = default;
};

class OfficerList : public QListWidget {
    Q_OBJECT
public:
    explicit OfficerList(QWidget *parent = nullptr);
    void setOfficers(const QList<DeskOfficer> &officers, const QString &selectedFolder);
    const DeskOfficer *current() const;
    void retranslate();

private:
    class Delegate;
    QList<DeskOfficer> m_officers;
};

} // namespace client::pages
