// SPDX-License-Identifier: GPL-3.0-or-later
// An application form as it stands on paper: what forms/engine makes of a package's form and printing draws, blank or filled in.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

enum class OutlineKind {
    Heading, ///< of a part; the entries behind it belong to it until the next one
    Line,    ///< one line to write on
    Lines,   ///< several
    Date,
    Choices, ///< boxes to tick
    Table,
};

struct OutlineChoice {
    QString label = {};
    bool chosen = false;
    bool operator==(const OutlineChoice &) const = default;
};

struct OutlineColumn {
    QString title = {};
    QString note = {}; ///< unit, or what may be written
    double weight = 1; ///< of its width against the others
    bool operator==(const OutlineColumn &) const = default;
};

struct OutlineEntry {
    OutlineKind kind{};
    QString path = {};      ///< of the field, for messages
    QString label = {};     ///< with neither star nor colon
    int level = 0;          ///< of a heading, 0 the outermost
    bool required = false;  ///< whenever its condition holds
    bool half = false;      ///< two such entries may stand side by side
    bool closed = false;    ///< nothing is to be written here by hand: the note says why
    QString condition = {}; ///< when it is to be filled in, in words; empty: always
    QString note = {};      ///< a line of help
    QString value = {};     ///< empty: room to write
    QString beneath = {};   ///< a second line of the value: a sum in words
    QString unit = {};      ///< behind the value or the room
    QList<OutlineChoice> choices = {};
    QList<OutlineColumn> columns = {}; ///< of a table
    QList<QStringList> rows = {};      ///< a text for each column
    int emptyRows = 0;                 ///< to write in, below the rows
    bool operator==(const OutlineEntry &) const = default;
};

/// A paper that goes with the form.
struct OutlinePaper {
    QString name = {};
    QString howMany = {};
    QString demand = {}; ///< required, may follow, only if …
    bool given = false;
    bool operator==(const OutlinePaper &) const = default;
};

struct FormOutline {
    QString matter = {}; ///< full name
    QString version = {};
    QList<OutlineEntry> entries = {};
    QList<OutlinePaper> papers = {};
    bool filled = false;
    bool operator==(const FormOutline &) const = default;
};

} // namespace domain
