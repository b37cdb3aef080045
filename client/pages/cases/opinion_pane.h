// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an opinion on one task: ready phrases for the role and the decision, and a draft that is never lost.
#pragma once

#include "client/store/reader.h"
#include "client/sync/commands.h"

#include <QWidget>

#include <optional>

namespace widgets {
class OpinionEditor;
}

namespace client::pages::cases {

/// The key a draft is kept under.
QString draftKey(const QString &taskId);

class OpinionPane final : public QWidget {
    Q_OBJECT
public:
    OpinionPane(store::Reader &reader, client::sync::Commands &commands, QWidget *parent = nullptr);
    ~OpinionPane() override;

    /// Begins (or goes on) writing for this task; the draft is brought back when the field was on another one.
    void begin(const QString &taskId, domain::Decision decision, const QStringList &phrases);
    /// Ends writing: the draft stays on disk.
    void end();
    const QString &taskId() const { return m_taskId; }
    domain::Decision decision() const { return m_decision; }
    widgets::OpinionEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void committed(const QString &taskId, domain::Decision decision, const QString &opinion);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPurpose();
    void restore();
    void journal(const QString &text);
    void writeNewest();

    store::Reader &m_reader;
    client::sync::Commands &m_commands;
    widgets::OpinionEditor *m_editor;
    QString m_taskId;
    domain::Decision m_decision = domain::Decision::Agree;
    QStringList m_phrases;
    bool m_writing = false;                          ///< a draft is on its way to the disk
    std::optional<QPair<QString, QString>> m_newest; ///< key and text still to be written
};

} // namespace client::pages::cases
