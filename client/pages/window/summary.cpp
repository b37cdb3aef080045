// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/summary.h"

#include "client/pages/window/form/field_text.h"
#include "client/pages/words.h"
#include "forms/engine/amount.h"
#include "widgets/theme/tokens.h"

#include <QJsonArray>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using forms::engine::Field;
using forms::engine::FieldKind;

namespace {

QString heading(const QString &title, const QString &link)
{
    const auto &c = widgets::theme::colors();
    return u"<tr><td colspan='2' style='padding: 14px 0 4px 0'><b>%1</b>%2</td></tr>"_s.arg(title.toHtmlEscaped(),
        link.isEmpty() ? QString()
                       : u"&nbsp;&nbsp;<a href='%1' style='color: %2'>%3</a>"_s.arg(link, c.action.name(), Summary::tr("Change")));
}

QString line(const QString &name, const QString &value)
{
    const auto &c = widgets::theme::colors();
    return u"<tr><td width='34%' style='padding: 4px 16px 4px 0; color: %1'>%2</td><td style='padding: 4px 0'>%3</td></tr>"_s.arg(
        c.secondInk.name(), name.toHtmlEscaped(), value.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

} // namespace

QString Summary::stateOf(const PaperEntry &entry)
{
    if (!entry.state)
        return tr("not looked at");
    switch (*entry.state) {
    case PaperState::Given:
        return entry.scans.isEmpty() ? tr("given") : tr("given, %n scans", nullptr, int(entry.scans.size()));
    case PaperState::Deferred:
        return tr("to follow until %1").arg(words::date(entry.promisedOn));
    case PaperState::Missing:
        break;
    }
    return tr("missing");
}

void Summary::addTable(QString &html, const Field &field, const Part &part)
{
    const QJsonArray rows = forms::engine::valueAt(part.document, field.path).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QStringList cells;
        for (const Field &column : field.children) {
            const QJsonValue value = rows.at(i).isObject() ? rows.at(i).toObject().value(column.key) : rows.at(i);
            if (!value.isUndefined())
                cells.append(column.title + tr(": ") + FieldText::shown(column, value));
        }
        html += line(tr("%1 %2").arg(field.title).arg(i + 1), cells.join(tr("; ")));
    }
    if (rows.isEmpty())
        html += line(field.title, u"–"_s);
}

void Summary::addFields(QString &html, const QList<Field> &fields, const Part &part, bool links)
{
    for (const Field &field : fields) {
        if (!part.form.visible(field.path, part.document))
            continue;
        if (field.kind == FieldKind::Group) {
            html += heading(FieldText::title(field), links ? u"change:"_s + field.path : QString());
            addFields(html, field.children, part, links);
        } else if (field.kind == FieldKind::Table) {
            addTable(html, field, part);
        } else {
            html += line(FieldText::title(field), FieldText::shown(field, forms::engine::valueAt(part.document, field.path)));
        }
    }
}

void Summary::addPapers(QString &html, const Part &part)
{
    if (!part.papers.isEmpty())
        html += heading(tr("Papers"), {});
    for (const forms::engine::Paper &paper : part.papers)
        html += line(paper.name, stateOf(part.entries.value(paper.materialId)));
    qint64 sum = 0;
    for (const forms::engine::Fee &fee : part.fees) {
        html += line(fee.name, tr("%1 yuan").arg(forms::engine::yuanText(fee.amountFen)));
        sum += fee.amountFen;
    }
    if (part.fees.size() > 1)
        html += line(tr("Fees together"), tr("%1 yuan").arg(forms::engine::yuanText(sum)));
}

QString Summary::html(const QList<Part> &parts, bool links)
{
    QString html = u"<table width='100%' cellspacing='0'>"_s;
    bool first = true;
    for (const Part &part : parts) {
        html += u"<tr><td colspan='2' style='padding: %1px 0 0 0'><big><b>%2</b></big></td></tr>"_s.arg(first ? 0 : 24)
                    .arg(part.title.toHtmlEscaped());
        first = false;
        addFields(html, part.form.fields(), part, links);
        addPapers(html, part);
    }
    return html + u"</table>"_s;
}

} // namespace client::pages::window
