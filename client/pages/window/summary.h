// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed, to be checked: every answer that was asked for, as a page for the officer or, in larger type, for the person.
#pragma once

#include "client/pages/window/sitting.h"
#include "forms/engine/form.h"
#include "forms/engine/papers.h"

#include <QCoreApplication>

namespace client::pages::window {

class Summary {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::Summary)
public:
    struct Part {
        QString title; ///< of the matter
        forms::engine::Form form;
        QJsonObject document;
        QList<forms::engine::Paper> papers;
        QList<forms::engine::Fee> fees;
        QMap<QString, PaperEntry> entries;
    };
    /// HTML in the colours in force. `links`: each group can be changed (anchor "change:PATH").
    static QString html(const QList<Part> &parts, bool links);
    /// 已交, 未交, 2026年1月5日 (一)前补交; nothing looked at yet: 未核.
    static QString stateOf(const PaperEntry &entry);

private:
    static void addFields(QString &html, const QList<forms::engine::Field> &fields, const Part &part, bool links);
    static void addTable(QString &html, const forms::engine::Field &field, const Part &part);
    static void addPapers(QString &html, const Part &part);
};

} // namespace client::pages::window
