// SPDX-License-Identifier: GPL-3.0-or-later
// One JSON Schema ready to be asked; the only door to valijson.
#pragma once

#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace forms::engine {

/// How much work one check may take; counted in looks at values of the data.
struct Budget {
    qint64 left = 3'000'000;
    bool isSpent() const { return left <= 0; }
};

class Constraint {
public:
    /// Of a prepared schema (schema_source.h: no $ref, supported keywords only). Nothing when valijson refuses it; then `flaw` says why.
    static std::optional<Constraint> compile(const QJsonObject &schema, QString *flaw);

    /// False also when the budget is spent.
    bool holds(const QJsonValue &value, Budget *budget) const;

private:
    struct Compiled;
    explicit Constraint(std::shared_ptr<const Compiled> compiled);
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace forms::engine
