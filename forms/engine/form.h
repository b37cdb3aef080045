// SPDX-License-Identifier: GPL-3.0-or-later
// A form of a matter, read from its form.json: what to draw, what is visible, what is computed, what is wrong.
#pragma once

#include "domain/failure.h"
#include "forms/engine/field.h"
#include "forms/engine/finding.h"
#include "forms/engine/pointer.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <memory>
#include <optional>

namespace forms::engine {

/// Works on the application document {"applicant": {…}, "situation": {…}, "form": {…}, "papers": {…}} (forms/matters/README.md). Cheap to
/// copy; every call is pure, so that client and server agree; may be used from any one thread at a time.
class Form {
public:
    /// {"format": "casedesk-form-1", "situation": schema, "form": schema}. Raises MatterMalformed; the detail names the place.
    static domain::Result<Form> parse(const QByteArray &json);
    /// As parse, but with everything that is wrong, and warnings. With an error among them the form has its fields, for whoever lints, and
    /// is not to be used otherwise; nothing when the bytes are no JSON.
    static std::optional<Form> read(const QByteArray &json, Findings *findings);
    /// What a matter without a form.json asks: the applicant only.
    static const Form &applicantOnly();

    /// The three parts in order, each a Group: paths "/applicant", "/situation", "/form". The latter two are absent when they have no
    /// fields.
    const QList<Field> &fields() const;
    /// The field of an instance path ("/form/staff/2/name") or field path; nullptr when there is none.
    const Field *field(const QString &path) const;

    /// The paths, with row numbers, that are not asked for now: a condition of theirs does not hold. What stands in a hidden group is not
    /// listed by itself. Values of hidden fields count as absent when conditions are looked at.
    QSet<QString> hidden(const QJsonObject &document) const;
    /// Whether the value at `path`, with row numbers, is asked for. For many fields ask hidden() once.
    bool visible(const QString &path, const QJsonObject &document) const;
    /// All computed fields filled in, repeatedly until nothing changes (they may build on each other); where a source is missing the value
    /// is removed. Fields bound to "applicant/…" are computed from the applicant. `today` is what "today" means in x-computed.
    QJsonObject computed(const QJsonObject &document, const QDate &today) const;
    /// As computed, and without the values of hidden fields, empty texts, empty rows at the end of tables and unknown members: what is
    /// sent.
    QJsonObject tidied(const QJsonObject &document, const QDate &today) const;

    /// Everything wrong, in the order of the fields; warnings among them. Hidden fields are not looked at. No NotComputed flaw when
    /// `today` is invalid.
    QList<Flaw> check(const QJsonObject &document, const QDate &today = {}) const;

    /// All fields by their path, "*" for rows.
    const QHash<QString, const Field *> &byPath() const;

    struct Parts;
    /// For the engine's own use (form_parts.h).
    const Parts &parts() const { return *m_parts; }

private:
    explicit Form(std::shared_ptr<const Parts> parts);
    std::shared_ptr<const Parts> m_parts;
};

} // namespace forms::engine
