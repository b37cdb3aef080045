// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote what and when, one beneath the other: a mark, a name, a time, the words.
#pragma once

#include "widgets/tick_cell.h"

#include <QList>

class QLabel;
class QVBoxLayout;

namespace widgets {

struct TimelineEntry {
    TickMark mark = TickMark::None;
    TickStage stage = TickStage::Effective;
    QString title; ///< who, and for which office
    QString meta;  ///< when, and how certain
    QString text;  ///< the opinion; may be empty
    bool operator==(const TimelineEntry &) const = default;
};

/// One entry: mark at the left, words at the right; every word can be selected and read aloud.
class MarkRow final : public QWidget {
    Q_OBJECT
public:
    explicit MarkRow(const TimelineEntry &entry, QWidget *parent = nullptr);
};

class Timeline final : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);
    /// Shows the entries, or `empty` in one quiet line when there are none.
    void setEntries(const QList<TimelineEntry> &entries, const QString &empty);

private:
    QVBoxLayout *m_layout;
};

/// Removes and deletes everything in a layout.
void clearLayout(QLayout *layout);

} // namespace widgets
