// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an opinion on one task: ready phrases for the role and the decision, and a draft that is never lost.
#pragma once

#include "client/store/reader.h"
#include "client/sync/commands.h"

#include <QWidget>

namespace widgets {
class OpinionEditor;
}

namespace client::pages::cases {

class DraftKeeper;

/// The key a draft is kept under.
QString draftKey(const QString &taskId);

class OpinionPane final : public QWidget {
    Q_OBJECT
public:
    OpinionPane(store::Reader &reader, client::sync::Commands &commands, QWidget *parent = nullptr);

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
    /// What is being written cannot be kept.
    void keepingFailed(const domain::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPurpose();
    void restore();

    store::Reader &m_reader;
    DraftKeeper *m_drafts;
    widgets::OpinionEditor *m_editor;
    QString m_taskId;
    domain::Decision m_decision = domain::Decision::Agree;
    QStringList m_phrases;
};

} // namespace client::pages::cases
