// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON Schema (draft 7, the supported part) ready to check data: yes or no, or each thing that does not fit with its two places.
#pragma once

#include "forms/engine/schema_source.h"

#include <QJsonValue>

#include <functional>
#include <memory>

namespace forms::engine {

struct Budget;

/// One keyword one value does not fit.
struct SchemaFlaw {
    QString path;       ///< JSON pointer of the value; of the absent member for `required`
    QString schemaPath; ///< JSON pointer of the keyword
    QString keyword;
    QJsonValue expected; ///< the keyword's value
    QString words;       ///< x-message of the schema or of the one around it
    bool operator==(const SchemaFlaw &) const = default;
};

class Schema {
public:
    /// What will be asked: `accepts`, `flaws`, or both. Only that is made ready.
    enum class Ask { Both, Accepts, Flaws };
    /// Everything wrong is appended to `findings`; nothing is returned when anything was. `pointer`: where the schema stands in its file.
    static std::shared_ptr<const Schema> compile(
        const QJsonObject &source, const QString &pointer, Findings *findings, Ask ask = Ask::Both);
    /// Of a schema prepared without an error.
    static std::shared_ptr<const Schema> compile(const SchemaNodePtr &root, Findings *findings, Ask ask = Ask::Both);

    const SchemaNodePtr &root() const { return m_root; }
    /// The whole by valijson at once. False also when the check takes too much work.
    bool accepts(const QJsonValue &value) const;
    /// A value's path that is not to be looked at.
    using Skip = std::function<bool(const QString &path)>;
    /// Keyword by keyword, each asked of valijson; empty exactly when `accepts`. `base` goes before the paths. When the check takes too
    /// much work, the last flaw has the keyword "".
    QList<SchemaFlaw> flaws(const QJsonValue &value, const QString &base = {}, const Skip &skip = {}) const;

    struct Checks;

private:
    explicit Schema(SchemaNodePtr root, std::shared_ptr<const Checks> checks);
    SchemaNodePtr m_root;
    std::shared_ptr<const Checks> m_checks;
};

using SchemaPtr = std::shared_ptr<const Schema>;

} // namespace forms::engine
