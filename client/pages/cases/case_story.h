// SPDX-License-Identifier: GPL-3.0-or-later
// What is told beside a case: its facts, its way through the offices, the opinions, and a refusal with both versions.
#pragma once

#include "client/pages/cases/case_table_model.h"
#include "widgets/route_view.h"

namespace client::pages::cases {

struct Fact {
    QString label;
    QString value;
    bool operator==(const Fact &) const = default;
};

QList<Fact> factsOf(const CaseRow &row, const store::Directory &people);
QList<Fact> licenceFactsOf(const domain::Licence &licence);
QList<widgets::RouteViewStep> routeOf(const CaseRow &row, const store::Directory &people, const QDateTime &now);
/// Every decision of every round with its words, the oldest first, and the officer's own that are on their way.
QList<widgets::TimelineEntry> opinionsOf(const CaseRow &row, const store::Directory &people);
QList<widgets::TimelineEntry> noticesOf(const domain::Case &subject);

/// A refused tick: what was decided and written, why it was not taken, and what stands there now.
struct RefusalStory {
    QString reason; ///< rich text, with the code small
    QString mine;
    QString theirs;
    bool operator==(const RefusalStory &) const = default;
};
RefusalStory refusalStory(const CaseRow &row, const store::OutboxEntry &entry, const store::Directory &people);

} // namespace client::pages::cases
