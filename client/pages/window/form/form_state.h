// SPDX-License-Identifier: GPL-3.0-or-later
// The application while it is filled in: the document, what is computed from it, what is asked for, what is wrong.
#pragma once

#include "forms/engine/form.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

namespace client::pages::window {

class FormState : public QObject {
    Q_OBJECT
public:
    explicit FormState(QObject *parent = nullptr);

    void load(const forms::engine::Form &form, const QJsonObject &document, const QDate &today);
    const forms::engine::Form &form() const { return m_form; }
    const QJsonObject &document() const { return m_document; }
    QJsonValue value(const QString &path) const { return forms::engine::valueAt(m_document, path); }
    /// Whether the value at this path is asked for; as Form::visible for the document as it is.
    bool isVisible(const QString &path) const;

    /// What a person typed; says edited(), then refreshed().
    void edit(const QString &path, const QJsonValue &value);
    /// A register said it; the field is marked (RegisterMark) until a person changes it.
    void fill(const QString &path, const QJsonValue &value, const QString &mark);
    /// Where the value came from, in words; empty: from a person.
    QString source(const QString &path) const;
    /// The register whose word a person has replaced; empty: none has been.
    QString changedFrom(const QString &path) const;
    /// Whether there is a register to be asked; then askRegister() of a key field says lookUpWanted().
    bool canAsk() const { return m_canAsk; }
    void setCanAsk(bool can) { m_canAsk = can; }
    void askRegister(const QString &path);
    /// What came of asking, beside the key field until it is edited; empty: nothing.
    void setNote(const QString &path, const QString &words);
    QString note(const QString &path) const { return m_notes.value(path); }
    /// Marks (RegisterMark) by path.
    const QMap<QString, QString> &sources() const { return m_sources; }
    void setSources(const QMap<QString, QString> &sources) { m_sources = sources; }
    /// The field was left: from now on it is said when it is empty.
    void leave(const QString &path);
    /// From now on everything wrong is said, wherever it is.
    void showAll();

    /// Everything wrong at or below the path (empty: all), warnings too.
    QList<forms::engine::Flaw> flaws(const QString &below = {}) const;
    /// How many of them hinder.
    int hindrances(const QString &below = {}) const;
    /// What is to be said beside this field now: nothing about fields nobody has been at yet.
    const forms::engine::Flaw *said(const QString &path) const;

Q_SIGNALS:
    void edited(const QString &path);
    void left(const QString &path);
    void lookUpWanted(const QString &path);
    /// Values, visibility or flaws are others now.
    void refreshed();

private:
    void refresh();

    forms::engine::Form m_form;
    QJsonObject m_document;
    QDate m_today;
    QSet<QString> m_hidden; ///< of the document as it is
    QList<forms::engine::Flaw> m_flaws;
    QHash<QString, qsizetype> m_first; ///< place of the first flaw of a path
    QSet<QString> m_left;
    QMap<QString, QString> m_sources; ///< marked when a person has changed the value since
    QHash<QString, QString> m_notes;
    bool m_canAsk = false;
    bool m_all = false;
};

} // namespace client::pages::window
