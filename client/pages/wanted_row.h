// SPDX-License-Identifier: GPL-3.0-or-later
// On which object a list stands after its rows were made anew: the one somebody asked for, else the one it stood on.
#pragma once

#include <QString>

namespace client::pages {

/// What is asked for before the rows have been read is kept until they are: another object must never stand in its place.
class WantedRow {
public:
    /// Somebody wants to see this object; an empty id asks for none.
    void ask(const QString &id) { m_id = id; }
    /// The rows are those of the cache, no longer the empty ones of a page that is still loading.
    void rowsAreKnown() { m_known = true; }
    /// The id to stand on among the rows being shown, where `before` was current.
    QString orElse(const QString &before) const { return m_id.isEmpty() ? before : m_id; }
    /// The rows stand: what was asked for was found or does not exist.
    void rowsAreShown()
    {
        if (m_known)
            m_id.clear();
    }

private:
    QString m_id;
    bool m_known = false;
};

} // namespace client::pages
