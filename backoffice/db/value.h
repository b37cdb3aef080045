// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into and comes out of a statement: whole numbers, UTF-8 text, lists of texts and NULL.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace backoffice::db {

/// A parameter. A list is bound as the dialect's list (SQLite: JSON array, PostgreSQL: text[]).
using Value = std::variant<std::monostate, qint64, QByteArray, QStringList>;
using Values = std::vector<Value>;

/// A text parameter; a null QString becomes the empty text, not NULL.
inline Value text(const QString &value)
{
    return value.isEmpty() ? QByteArray("") : value.toUtf8();
}
inline Value number(qint64 value)
{
    return value;
}

/// The rows a statement answered with, cell by cell as bytes.
class Rows {
public:
    explicit Rows(int columns = 0)
        : m_columns(columns)
    {
    }
    int count() const { return m_columns > 0 ? int(m_cells.size()) / m_columns : 0; }
    bool isEmpty() const { return m_cells.empty(); }
    void append(QByteArray cell) { m_cells.push_back(std::move(cell)); }
    const QByteArray &bytes(int row, int column) const { return m_cells[size_t(row) * size_t(m_columns) + size_t(column)]; }
    QString text(int row, int column) const { return QString::fromUtf8(bytes(row, column)); }
    qint64 number(int row, int column) const { return bytes(row, column).toLongLong(); }
    bool isNull(int row, int column) const { return bytes(row, column).isNull(); }

private:
    int m_columns = 0;
    std::vector<QByteArray> m_cells;
};

} // namespace backoffice::db
