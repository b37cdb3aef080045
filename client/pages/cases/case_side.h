// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the page: one case with what can be decided on it and the field for its words, or a batch in its place.
#pragma once

#include "client/pages/cases/decision_strip.h"
#include "client/pages/cases/tick_desk.h"
#include "client/pages/page.h"

#include <QStackedWidget>

namespace client::pages::cases {

class BatchPanel;
class CasePanel;
class DraftKeeper;
class OpinionPane;

class CaseSide final : public QStackedWidget {
    Q_OBJECT
public:
    CaseSide(const PageContext &context, const StripActions &actions, QWidget *parent = nullptr);

    /// Shows the row; writing on another task ends, its draft stays.
    void show(const CaseRow *row, const CaseSheet &sheet);
    /// Opens the field for words on the row's open task.
    void write(const CaseRow &row, const CaseSheet &sheet, domain::Decision decision);
    void endWriting();
    /// Lists the rows for one decision on all of them.
    void beginBatch(const QList<CaseRow> &rows, domain::Decision decision);
    void endBatch();
    bool inBatch() const;
    CasePanel *panel() const { return m_panel; }
    BatchPanel *batch() const { return m_batch; }

Q_SIGNALS:
    void committed(const QString &taskId, domain::Decision decision, const QString &opinion);
    void writingCancelled();
    /// What is being written cannot be kept.
    void keepingFailed(const domain::Failure &failure);

private:
    void keepBatchWords();

    store::Reader &m_reader;
    DraftKeeper *m_drafts; ///< of a batch's words
    QString m_batchKey;
    CasePanel *m_panel;
    DecisionStrip *m_strip;
    OpinionPane *m_opinion;
    BatchPanel *m_batch;
};

/// The ready phrases for the row's open task: the leader's where only a leader may tick.
QStringList phrasesFor(const CaseRow &row, domain::Decision decision);

} // namespace client::pages::cases
