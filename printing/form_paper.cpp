// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_paper.h"

#include "domain/amount.h"
#include "printing/form_entries.h"
#include "printing/form_table.h"
#include "printing/form_words.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace printing {

using namespace Qt::StringLiterals;
using domain::OutlineEntry;
using domain::OutlineKind;

namespace {

constexpr double footY = 281, signatureHeight = 52, windowHeight = 15;

void drawHead(FormPages &pages, const FormPaper &paper)
{
    const FormInk title{{FontRole::Serif, true, 20}, Rgb{}, Align::Center, VerticalAlign::Top, 1.3};
    const FormInk office{{FontRole::Serif, false, 13}, form_ink::office, Align::Center};
    const FormInk number{{FontRole::Sans, false, 9}, form_ink::quiet, Align::Right};
    const double x = FormPages::left, w = FormPages::width;
    pages.text(u"office"_s, paper.office, x, pages.y(), w, office.type.mm() + 0.1, office, true);
    pages.advance(8);
    const QString words = formWords("title"_L1).arg(paper.form.matter);
    const double needed = double(pages.lines(words, w, title).size()) * title.lineMm();
    pages.text(u"title"_s, words, x, pages.y(), w, needed, title);
    pages.advance(needed + 2);
    pages.line(x, pages.y(), x + w, pages.y(), 0.8, form_ink::office);
    pages.line(x, pages.y() + 1.3, x + w, pages.y() + 1.3, 0.2, form_ink::office);
    pages.advance(3);
    pages.text(u"number"_s, paper.number.isEmpty() ? formWords("numberLater"_L1) : formWords("number"_L1).arg(paper.number), x, pages.y(),
        w, number.type.mm() + 0.1, number, true);
    pages.advance(5.5);
    if (paper.form.filled)
        return;
    const QStringList how = pages.lines(formWords("instructions"_L1), w, form_ink::small);
    pages.text(u"instructions"_s, how.join(u'\n'), x, pages.y(), w + 0.02, 100, form_ink::small);
    pages.advance(double(how.size()) * form_ink::small.lineMm() + 1.5);
}

void drawPapers(FormPages &pages, FormEntries &entries, const domain::FormOutline &form)
{
    if (form.papers.isEmpty())
        return;
    entries.heading(formWords("papers"_L1));
    OutlineEntry table{.kind = OutlineKind::Table, .path = u"papers"_s};
    table.columns = {{formWords("paperName"_L1), {}, 4.2}, {formWords("paperCopies"_L1), {}, 1.7}, {formWords("paperDemand"_L1), {}, 3.4},
        {formWords("paperGiven"_L1), {}, 0.9}};
    for (const domain::OutlinePaper &paper : form.papers)
        table.rows.append({paper.name, paper.howMany, paper.demand, paper.given ? u"x"_s : QString()});
    drawTable(pages, table, true);
}

void drawFees(FormPages &pages, FormEntries &entries, const QList<domain::FeeLine> &fees)
{
    if (fees.isEmpty())
        return;
    entries.heading(formWords("fees"_L1));
    OutlineEntry table{.kind = OutlineKind::Table, .path = u"fees"_s};
    table.columns = {{formWords("feeName"_L1), {}, 4}, {formWords("feeYuan"_L1), {}, 1}};
    qint64 sum = 0;
    for (const domain::FeeLine &fee : fees) {
        table.rows.append({fee.name, domain::yuanText(fee.amountFen)});
        sum += fee.amountFen;
    }
    table.rows.append({formWords("feeSum"_L1), domain::yuanText(sum)});
    drawTable(pages, table);
}

/// Upon the line where the applicant signs.
void drawInk(FormPages &pages, const SignatureInk &ink, const QRectF &room)
{
    if (ink.dots.isEmpty() || ink.size.isEmpty())
        return;
    const double scale = std::min(room.width() / ink.size.width(), room.height() / ink.size.height());
    const double y = room.bottom() - ink.size.height() * scale;
    for (const QRectF &dot : ink.dots)
        pages.fill(room.left() + dot.left() * scale, y + dot.top() * scale, dot.width() * scale, dot.height() * scale, Rgb{});
}

/// What is declared and signed; never parted from its lines.
void drawSignature(FormPages &pages, FormEntries &entries, const SignatureInk &ink)
{
    const double x = FormPages::left, w = FormPages::width;
    const FormInk words{{FontRole::Serif, false, 10.5}, Rgb{}, Align::Left, VerticalAlign::Top, 1.5};
    pages.ensure(3.5 + 8.5 + signatureHeight + windowHeight);
    entries.heading(formWords("declaration"_L1));
    const double y = pages.y();
    pages.rect(x, y, w, signatureHeight, form_ink::rule);
    pages.text(u"declaration"_s, formWords("declares"_L1), x + 4, y + 4, w - 8, 18, words, true);
    pages.text(u"signature"_s, formWords("signs"_L1), x + 4, y + 25, 86, 6, words, true);
    pages.line(x + 46, y + 30, x + 92, y + 30);
    drawInk(pages, ink, {x + 47, y + 18.5, 44, 13});
    pages.text(u"agent"_s, formWords("agentSigns"_L1), x + 96, y + 25, 70, 6, words, true);
    pages.line(x + 122, y + 30, x + w - 4, y + 30);
    FormInk right = words;
    right.align = Align::Right;
    pages.text(u"day"_s, formWords("day"_L1), x + 4, y + signatureHeight - 10, w - 12, 6, right, true);
    const double below = y + signatureHeight;
    const double third = w / 3;
    const FormInk label{{FontRole::Sans, false, 9.5}, form_ink::quiet, Align::Left, VerticalAlign::Middle};
    pages.fill(x, below, w, windowHeight, form_ink::labelGround);
    pages.rect(x, below, w, windowHeight, form_ink::rule);
    pages.text(u"window"_s, formWords("window"_L1), x + 2, below + 0.8, w - 4, 4, form_ink::small);
    const QStringList fields{formWords("receivedBy"_L1), formWords("receivedOn"_L1), formWords("receivedNumber"_L1)};
    for (int i = 0; i < fields.size(); ++i)
        pages.text(u"window"_s, fields.at(i), x + 2 + i * third, below + 5, third - 4, windowHeight - 6, label);
    pages.advance(signatureHeight + windowHeight);
}

void drawFeet(FormPages &pages, const FormPaper &paper)
{
    FormInk middle = form_ink::small;
    middle.align = Align::Center;
    FormInk right = form_ink::small;
    right.align = Align::Right;
    const double x = FormPages::left, w = FormPages::width, h = form_ink::small.type.mm() + 0.1;
    for (int i = 0; i < pages.count(); ++i) {
        pages.turnTo(i);
        pages.line(x, footY - 1.6, x + w, footY - 1.6, 0.15, form_ink::quiet);
        pages.text(u"foot"_s, formWords("title"_L1).arg(paper.form.matter), x, footY, w * 0.38, h, form_ink::small, true);
        pages.text(u"foot"_s, formWords("page"_L1).arg(i + 1).arg(pages.count()), x + w * 0.38, footY, w * 0.24, h, middle);
        pages.text(u"foot"_s, paper.number.isEmpty() ? formWords("version"_L1).arg(paper.form.version) : paper.number, x + w * 0.62, footY,
            w * 0.38, h, right, true);
    }
}

} // namespace

domain::Result<Composed> composeForm(const FormPaper &paper)
{
    FormPages pages(formWords("title"_L1).arg(paper.form.matter));
    FormEntries entries(pages);
    drawHead(pages, paper);
    entries.draw(paper.form.entries);
    drawPapers(pages, entries, paper.form);
    drawFees(pages, entries, paper.fees);
    drawSignature(pages, entries, paper.signature);
    drawFeet(pages, paper);
    return pages.composeNoted(paper.day);
}

QFuture<domain::Result<Composed>> composeFormLater(const FormPaper &paper)
{
    QPromise<domain::Result<Composed>> promise;
    auto future = promise.future();
    QThreadPool::globalInstance()->start([promise = std::make_shared<QPromise<domain::Result<Composed>>>(std::move(promise)), paper] {
        promise->start();
        promise->addResult(composeForm(paper));
        promise->finish();
    });
    return future;
}

} // namespace printing
