// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/compose.h"

#include "printing/text_fit.h"

#include <QPromise>
#include <QThread>
#include <QThreadPool>

namespace printing {

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

constexpr double leastModule = 0.25; // mm

/// What an element says with the fields filled in.
struct Words {
    QString place; ///< "elements[3] {holder}", with the sheet's own name for it: "elements[3] {holder}「经营者」"
    QString text;
};

Result<Words> fill(const QString &place, const Wording &wording, const Fields &fields, const QString &label = {})
{
    const QString named = label.isEmpty() ? QString() : u'「' + label + u'」';
    Words words{place + u' ' + wording.label() + named, {}};
    QString missing;
    if (!wording.fill(fields, &words.text, &missing))
        return fail(FailureCode::TemplateFieldMissing, place + u" {%1}"_s.arg(missing) + named);
    return words;
}

tl::unexpected<domain::Failure> overflow(const Words &words, const Overflow &by)
{
    return fail(FailureCode::TextOverflow, words.place + u": %1 mm > %2 mm"_s.arg(by.needed, 0, 'f', 1).arg(by.there, 0, 'f', 1));
}

/// The codes of many pages in the order they are drawn, made in a thread of their own while the pages are laid out: encoding one takes as
/// long as all the rest of its page.
class CodesAhead {
public:
    CodesAhead(const Template &paper, const QList<Fields> &pages, const ComposeOptions &options)
    {
        m_promise.start();
        m_coming = m_promise.future();
        m_thread.reset(QThread::create([this, paper, pages, options] {
            for (const auto &fields : pages)
                for (const auto &element : paper.elements)
                    if (const auto *qr = std::get_if<QrElement>(&element.shape); qr && (options.background || !element.background))
                        make(*qr, fields);
            m_promise.finish();
        }));
        m_thread->start();
    }
    ~CodesAhead()
    {
        m_coming.cancel();
        m_thread->wait();
    }
    CodesAhead(const CodesAhead &) = delete;
    CodesAhead &operator=(const CodesAhead &) = delete;

    Result<QrCode> next() { return m_coming.resultAt(m_taken++); }

private:
    void make(const QrElement &qr, const Fields &fields)
    {
        QString words;
        QString missing;
        if (!m_promise.isCanceled())
            m_promise.addResult(qr.wording.fill(fields, &words, &missing) ? encodeQr(words, qr.level) : QrCode());
    }

    QPromise<Result<QrCode>> m_promise;
    QFuture<Result<QrCode>> m_coming;
    int m_taken = 0;
    std::unique_ptr<QThread> m_thread;
};

/// Draws the elements of one template on one sheet.
class Composer {
public:
    /// Without `codes` every code is made when it is drawn.
    Composer(Sheet &sheet, CodesAhead *codes)
        : m_sheet(sheet)
        , m_codes(codes)
    {
    }

    QString missingFamily() const { return m_fonts.missingFamily(); }
    const QList<PaperNote> &notes() const { return m_notes; }

    Result<Nothing> drawPage(const Template &paper, const Fields &fields, const ComposeOptions &options);

private:
    Result<Nothing> draw(const Element &element)
    {
        m_place = element.place;
        m_label = element.label;
        return std::visit([this](const auto &shape) { return drawShape(shape); }, element.shape);
    }

    Result<Words> filled(const Wording &wording) const { return fill(m_place, wording, *m_fields, m_label); }

    Result<Nothing> checkGlyphs(const Words &words, const Type &type) const
    {
        const auto code = m_fonts.missingGlyph(words.text, type);
        if (!code)
            return domain::nothing;
        const auto number = QString::number(uint(code), 16).toUpper().rightJustified(4, u'0');
        return fail(FailureCode::GlyphMissing, words.place + u": %1 U+%2"_s.arg(QString::fromUcs4(&code, 1), number));
    }

    Result<Nothing> drawShape(const TextElement &text)
    {
        const auto words = filled(text.wording);
        if (!words)
            return tl::unexpected(words.error());
        if (auto checked = checkGlyphs(*words, text.type); !checked)
            return checked;
        std::vector<FittedLine> lines;
        Overflow by;
        if (!fitText(m_fonts, text, words->text, &lines, &by))
            return overflow(*words, by);
        if (const auto others = m_fonts.borrowed(words->text, text.type); !others.isEmpty())
            m_notes.append({PaperNote::What::OtherFace, words->place, 0, others});
        if (const double points = lines.empty() ? leastLegible : lines.front().points; points < qMin(leastLegible, text.type.points))
            m_notes.append({PaperNote::What::SmallPrint, words->place, points, {}});
        for (const auto &line : lines)
            m_sheet.text(line.shaped, line.x, line.baseline, text.color);
        return domain::nothing;
    }

    Result<Nothing> drawShape(const LineElement &line)
    {
        m_sheet.line(line.x1, line.y1, line.x2, line.y2, line.stroke);
        return domain::nothing;
    }

    Result<Nothing> drawShape(const RectElement &rect)
    {
        if (rect.fill)
            m_sheet.fillRect(rect.x, rect.y, rect.width, rect.height, rect.radius, *rect.fill);
        if (rect.stroke.width > 0)
            m_sheet.rect(rect.x, rect.y, rect.width, rect.height, rect.radius, rect.stroke);
        if (rect.innerWidth > 0) {
            const double in = rect.stroke.width / 2 + rect.innerGap + rect.innerWidth / 2;
            m_sheet.rect(rect.x + in, rect.y + in, rect.width - 2 * in, rect.height - 2 * in, qMax(0.0, rect.radius - in),
                {rect.innerWidth, rect.stroke.color, 0});
        }
        return domain::nothing;
    }

    Result<Nothing> drawShape(const QrElement &qr)
    {
        const auto words = filled(qr.wording);
        if (!words)
            return tl::unexpected(words.error());
        const auto code = m_codes ? m_codes->next() : encodeQr(words->text, qr.level);
        if (!code) // with the element's place before the number of bytes
            return tl::unexpected(domain::Failure{code.error().code, words->place + u": "_s + code.error().detail, code.error().retryable});
        const double module = qr.size / (code->modules + 2 * qr.quiet);
        if (module < leastModule)
            return overflow(*words, {leastModule * (code->modules + 2 * qr.quiet), qr.size});
        m_sheet.modules(code->dark, code->modules, qr.x + qr.quiet * module, qr.y + qr.quiet * module, module * code->modules, qr.color);
        return domain::nothing;
    }

    Result<Nothing> drawShape(const SealElement &seal)
    {
        const auto words = filled(seal.wording);
        if (!words)
            return tl::unexpected(words.error());
        if (auto checked = checkGlyphs(*words, {FontRole::Serif, true, 12}); !checked)
            return checked;
        m_sheet.seal(m_fonts, seal.cx, seal.cy, seal.diameter, words->text, seal.star, seal.color);
        return domain::nothing;
    }

    Sheet &m_sheet;
    CodesAhead *m_codes;
    const Fields *m_fields = nullptr;
    Fonts m_fonts;
    QString m_place;
    QString m_label;
    QList<PaperNote> m_notes;
};

/// Lines and frames lie lowest, then seals, then words and codes: a seal presses the words but never hides them.
constexpr int sealLayer = 1;
int layerOf(const Element &element)
{
    if (std::holds_alternative<SealElement>(element.shape))
        return sealLayer;
    return std::holds_alternative<LineElement>(element.shape) || std::holds_alternative<RectElement>(element.shape) ? 0 : 2;
}

Result<Nothing> Composer::drawPage(const Template &paper, const Fields &fields, const ComposeOptions &options)
{
    m_fields = &fields;
    for (const int layer : {0, 1, sealLayer + 1}) {
        if (layer > sealLayer)
            m_sheet.settle();
        for (const auto &element : paper.elements) {
            if (layerOf(element) != layer || (element.background && !options.background) || (layer == sealLayer && !options.seals))
                continue;
            if (auto drawn = draw(element); !drawn)
                return drawn;
        }
    }
    return domain::nothing;
}

QDate madeOn(const Fields &fields)
{
    const auto issued = QDate::fromString(fields.value(u"issuedOn"_s), Qt::ISODate);
    return issued.isValid() ? issued : QDate(2000, 1, 1);
}

} // namespace

namespace {

/// `page(i)` is the template and the fields of page i.
template <class Page>
Result<Composed> composeEach(qsizetype count, const Page &page, const ComposeOptions &options, CodesAhead *codes = nullptr)
{
    const auto &[paper, first] = page(0);
    const auto title = fill(u"title"_s, paper.title, first);
    if (!title)
        return tl::unexpected(title.error());
    Sheet sheet(paper.width, paper.height, title->text, madeOn(first));
    if (options.placement != Placement{})
        sheet.place(options.placement);
    Composer composer(sheet, codes);
    if (const auto family = composer.missingFamily(); !family.isEmpty())
        return pdfFailed(u"font not installed: "_s + family);
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0)
            sheet.nextPage();
        const auto &[drawn, fields] = page(i);
        if (const auto done = composer.drawPage(drawn, fields, options); !done) {
            const domain::Failure &flaw = done.error();
            const QString place = count > 1 ? u"page %1, "_s.arg(i + 1) : QString();
            return tl::unexpected(domain::Failure{flaw.code, place + flaw.detail, flaw.retryable});
        }
    }
    return sheet.finish().map([&](const QByteArray &pdf) { return Composed{pdf, composer.notes()}; });
}

using Page = std::pair<const Template &, const Fields &>;

const QByteArray &pdfOf(const Composed &made)
{
    return made.pdf;
}

/// In a pool thread: the template read, then `call` with it.
template <class T> QFuture<Result<T>> later(const QByteArray &templateJson, std::function<Result<T>(const Template &)> call)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, templateJson, call = std::move(call)] {
        promise->addResult(Template::parse(templateJson).and_then(call));
        promise->finish();
    });
    return future;
}

} // namespace

Result<Composed> composeNoted(const Template &paper, const Fields &fields, const ComposeOptions &options)
{
    return composeEach(
        1, [&](qsizetype) { return Page(paper, fields); }, options);
}

Result<QByteArray> compose(const Template &paper, const Fields &fields, const ComposeOptions &options)
{
    return composeNoted(paper, fields, options).map(pdfOf);
}

Result<QByteArray> composeAll(const Template &paper, const QList<Fields> &pages, const ComposeOptions &options)
{
    static const Fields none;
    const auto codes = pages.size() > 1 ? std::make_unique<CodesAhead>(paper, pages, options) : nullptr;
    const auto page = [&](qsizetype i) { return Page(paper, pages.isEmpty() ? none : pages.at(i)); };
    return composeEach(pages.size(), page, options, codes.get()).map(pdfOf);
}

Result<Composed> composePagesNoted(const QList<Template> &pages, const Fields &fields, const ComposeOptions &options)
{
    const auto page = [&](qsizetype i) { return Page(pages.at(i), fields); };
    return composeEach(pages.size(), page, options);
}

QFuture<Result<QByteArray>> composeLater(const QByteArray &templateJson, const Fields &fields, const ComposeOptions &options)
{
    return later<QByteArray>(templateJson, [fields, options](const Template &paper) { return compose(paper, fields, options); });
}

QFuture<Result<Composed>> composeNotedLater(const QByteArray &templateJson, const Fields &fields, const ComposeOptions &options)
{
    return later<Composed>(templateJson, [fields, options](const Template &paper) { return composeNoted(paper, fields, options); });
}

} // namespace printing
