// SPDX-License-Identifier: GPL-3.0-or-later
// Several licences and copies printed in one go: which come, how far it is, and what became of each. Kept on disk between the sheets.
#pragma once

#include "domain/case.h"

#include <functional>
#include <optional>

namespace client::pages::licences {

/// Sent: on its way to plain paper; the person has not said whether it is good.
enum class BatchMark { Waiting, Sent, Done, Skipped };

/// One sheet, or one copy several times on plain paper.
struct BatchItem {
    QString caseId = {};
    QString copyId = {}; ///< of the matter's further templates; empty: the licence itself
    QString number = {}; ///< of the licence
    QString holder = {};
    QString part = {}; ///< the copy in words; empty: the licence itself
    QString kind = {}; ///< of numbered paper; empty: plain paper
    int count = 1;     ///< on plain paper
    BatchMark mark = BatchMark::Waiting;
    QDateTime sentAt = {}; ///< UTC; on plain paper
    QString serial = {};   ///< Done, on numbered paper
    int spoiled = 0;       ///< tries that came to nothing
    bool isOver() const { return mark == BatchMark::Done || mark == BatchMark::Skipped; }
    /// The same for the licence or its copy wherever it stands.
    QString key() const { return caseId + QLatin1Char('/') + copyId; }
    bool operator==(const BatchItem &) const = default;
};

/// Sheets of one kind that a batch needs.
struct BatchPaper {
    QString kind = {}; ///< empty: plain paper
    int sheets = 0;
    bool operator==(const BatchPaper &) const = default;
};

struct PrintBatch {
    static constexpr int mostCopies = 20; ///< of one item
    static constexpr int mostItems = 500;

    QList<BatchItem> items = {};
    bool isBegun = false;
    bool isEmpty() const { return items.isEmpty(); }
    /// The place of the first that is neither done nor skipped; -1 when it is over.
    int at() const;
    bool isOver() const { return isBegun && at() < 0; }
    /// What is still to be printed, by paper, numbered kinds in the order they come first, plain paper last.
    QList<BatchPaper> papers() const;
    bool has(const QString &caseId) const;
    int count(BatchMark mark) const;
    /// The licence and all its copies; `taken` tells which copies have their sheet already and stay away.
    void add(const domain::Case &subject, const domain::Matter &matter, const QString &holder,
        const std::function<bool(const QString &copyId)> &taken);
    void remove(const QString &caseId);
    /// So many more of an item on plain paper (fewer when negative); at none it leaves the batch. On numbered paper there is one or none.
    void change(int place, int by);
    bool operator==(const PrintBatch &) const = default;
};

QJsonObject toJson(const PrintBatch &batch);
/// Nothing for what is no batch.
std::optional<PrintBatch> batchFromJson(const QJsonObject &json);

} // namespace client::pages::licences
