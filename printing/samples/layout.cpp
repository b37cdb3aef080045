// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/samples/layout.h"

#include "printing/samples/grid.h"
#include "printing/wording.h"

namespace printing::samples {

using namespace Qt::StringLiterals;

namespace {

constexpr Rgb headRed{0xD7 / 255.0, 0x26 / 255.0, 0x1E / 255.0};
constexpr Rgb sealRed{0xD8 / 255.0, 0x28 / 255.0, 0x1E / 255.0};
constexpr Type body{FontRole::Serif, false, type::three};
constexpr Type black{FontRole::Sans, false, type::three};
constexpr Type four{FontRole::Serif, false, type::four};

double lineTop(int line)
{
    return page::top + line * page::pitch;
}
/// The first line of the grid whose top is not above `y`.
int lineFrom(double y)
{
    return qMax(0, int(std::ceil((y - page::top) / page::pitch - 0.15)));
}

class Layout {
public:
    Layout(const Fonts &fonts, const Paper &paper)
        : m_fonts(fonts)
        , m_paper(paper)
        , m_sheet(210, 297, paper.title(), paper.issuedOn)
    {
    }

    domain::Result<LaidOut> run()
    {
        double y = m_paper.isLetter() ? letterHead() : head();
        y = title(y + 2 * page::pitch);
        m_line = lineFrom(y + page::pitch * 0.95);
        breakBody();
        placeBody();
        close();
        if (!m_paper.attachment.isEmpty())
            attachment();
        foot();
        number();
        auto pdf = m_sheet.finish();
        if (!pdf)
            return tl::unexpected(pdf.error());
        return LaidOut{*pdf, m_page};
    }

private:
    double head();
    double letterHead();
    double title(double y);
    void breakBody();
    void placeBody();
    void close();
    void seal(double centre, double middle);
    void attachment();
    void foot();
    void number();
    void newPage();

    /// Draws with the em box's top at y.
    void put(const QString &text, const Type &type, double x, double y, const Rgb &color = {})
    {
        m_sheet.text(m_fonts.shape(text, type), x, y + type.mm() * emAscent, color);
    }
    void putCentred(const QString &text, const Type &type, double y, double centre = page::left + page::width / 2)
    {
        put(text, type, centre - m_fonts.width(text, type) / 2, y);
    }
    void putRight(const QString &text, const Type &type, double y, double right) { put(text, type, right - m_fonts.width(text, type), y); }
    void rule(double y, double width, const Rgb &color = {}, double from = page::left, double to = page::right)
    {
        m_sheet.line(from, y, to, y, {width, color, 0});
    }

    const Fonts &m_fonts;
    const Paper &m_paper;
    Sheet m_sheet;
    int m_page = 1;
    int m_line = 0; ///< next free line of the grid
    std::vector<GridLine> m_lines;
    QList<bool> m_isHeading; ///< by line
};

/// 发文机关标志 35 mm below the type area's top, number two lines below, red line 4 mm under that. Answers where the red line is.
double Layout::head()
{
    if (m_paper.urgency != domain::Urgency::None)
        put(m_paper.urgency == domain::Urgency::ExtraUrgent ? u"特　急"_s : u"加　急"_s, black, page::left, lineTop(0));
    const bool minutes = m_paper.kind == domain::DocumentKind::Minutes;
    const QString words = m_paper.issuer + (minutes ? u"专题会议纪要"_s : u"文件"_s);
    const double room = page::width - 4;
    const double height = qBound(11.0, room / double(words.size()) / 0.74, 18.0);
    auto mark = m_fonts.shape(words, {FontRole::Serif, true, height * pointsPerMm});
    const double narrow = qMin(1.0, room / mark.width());
    const double y = page::top + 35;
    m_sheet.text(mark, page::left + (page::width - mark.width() * narrow) / 2, y + height * emAscent, headRed, narrow);
    const double top = y + height + 2 * page::pitch - (page::pitch - body.mm());
    if (m_paper.isUpward()) {
        put(m_paper.number(), body, page::left + page::cell, top);
        putRight(u"签发人："_s + m_paper.signer, body, top, page::right - page::cell);
    } else {
        putCentred(m_paper.number(), body, top);
    }
    const double red = top + body.mm() + 4;
    rule(red, 0.7, headRed);
    return red;
}

/// 信函: name 30 mm from the page's top, double line 4 mm below (thick above), its pair 20 mm from the page's foot (thin above), 170 mm.
double Layout::letterHead()
{
    const double room = page::width - 4;
    const double height = qBound(11.0, room / double(m_paper.issuer.size()) / 0.78, 17.0);
    auto mark = m_fonts.shape(m_paper.issuer, {FontRole::Serif, true, height * pointsPerMm});
    const double narrow = qMin(1.0, room / mark.width());
    m_sheet.text(mark, 105 - mark.width() * narrow / 2, 30 + height * emAscent, headRed, narrow);
    const double red = 30 + height + 4;
    rule(red, 1.0, headRed, 20, 190);
    rule(red + 1.2, 0.35, headRed, 20, 190);
    rule(277, 0.35, headRed, 20, 190);
    rule(278.2, 1.0, headRed, 20, 190);
    const double top = red + 1.4 + body.mm() * 7 / 8;
    if (m_paper.urgency != domain::Urgency::None)
        put(m_paper.urgency == domain::Urgency::ExtraUrgent ? u"特　急"_s : u"加　急"_s, black, page::left, top);
    putRight(m_paper.number(), body, top, page::right);
    return top + body.mm();
}

/// 二号小标宋, centred, broken by sense into as few and as even lines as possible. Answers where the last line ends.
double Layout::title(double y)
{
    constexpr int most = 19; // characters of 二号 that leave air on both sides
    const Type two{FontRole::Serif, true, type::two};
    const int total = int(m_paper.title().size());
    const int count = (total + most - 1) / most;
    QStringList lines{QString()};
    for (const auto &part : m_paper.titleParts) {
        const bool full = lines.last().size() + part.size() > most;
        const bool even = count > 1 && lines.size() < count && lines.last().size() + part.size() / 2 > total / count;
        if (!lines.last().isEmpty() && (full || even))
            lines << QString();
        lines.last() += part;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) { // a part longer than a line
        if (lines[i].size() > most + 1) {
            lines.insert(i + 1, lines[i].mid(lines[i].size() / 2));
            lines[i] = lines[i].left(lines[i].size() / 2);
        }
        putCentred(lines[i], two, y);
        y += 12.4;
    }
    return y - 12.4 + two.mm();
}

void Layout::breakBody()
{
    const auto add = [this](std::vector<GridLine> &&lines, bool heading) {
        for (auto &line : lines) {
            m_lines.push_back(std::move(line));
            m_isHeading << heading;
        }
    };
    if (!m_paper.to.isEmpty())
        add(breakIntoGrid(m_fonts, m_paper.to, body, 0), false);
    for (const auto &paragraph : m_paper.body) {
        const double indent = paragraph.style == ParagraphStyle::Flush ? 0 : 2 * page::cell;
        const bool heading = paragraph.style == ParagraphStyle::Heading;
        add(breakIntoGrid(m_fonts, paragraph.lead + paragraph.text, heading ? black : body, indent), heading);
    }
}

void Layout::newPage()
{
    number();
    m_sheet.nextPage();
    ++m_page;
    m_line = 0;
}

/// Fills page after page; the signature must not stand on a page without text, so two lines go with it when it does not fit.
void Layout::placeBody()
{
    const int closing =
        (m_paper.attachment.isEmpty() ? 0 : 2) + (m_paper.kind == domain::DocumentKind::Minutes ? 0 : 5) + (m_paper.note.isEmpty() ? 0 : 1);
    const int count = int(m_lines.size());
    for (int i = 0; i < count; ++i) {
        const int left = count - i;
        const bool lastHere = left <= page::lines - m_line;
        const bool takeAlong = lastHere && m_line + left + closing > page::lines && left <= 2 && m_line > 2;
        const bool headingAlone = m_isHeading[i] && m_line == page::lines - 1;
        if (m_line >= page::lines || takeAlong || headingAlone)
            newPage();
        m_sheet.text(m_lines[size_t(i)].shaped, page::left + m_lines[size_t(i)].indent, lineTop(m_line) + body.mm() * emAscent);
        ++m_line;
    }
}

void Layout::seal(double centre, double middle)
{
    const bool government = m_paper.unitId == "qrq"_L1;
    m_sheet.seal(m_fonts, centre, middle, government ? 45 : 42, m_paper.issuer, true, sealRed);
}

/// 附件说明, 署名 centred over the date, date four characters from the right, seal pressing both, 附注.
void Layout::close()
{
    if (!m_paper.attachment.isEmpty()) {
        ++m_line;
        put(u"附件："_s + m_paper.attachment, body, page::left + 2 * page::cell, lineTop(m_line++));
    }
    if (m_paper.kind != domain::DocumentKind::Minutes) {
        m_line += 2;
        const auto date = dateInDigits(m_paper.issuedOn);
        const double width = m_fonts.width(date, body);
        const double centre = page::right - 4 * page::cell - width / 2;
        const double middle = lineTop(m_line) + body.mm() + (page::pitch - body.mm()) / 2;
        seal(centre, middle - 3);
        putCentred(m_paper.issuer, body, lineTop(m_line++), qMin(centre, page::right - m_fonts.width(m_paper.issuer, body) / 2));
        putCentred(date, body, lineTop(m_line++), centre);
    }
    if (!m_paper.note.isEmpty())
        put(m_paper.note, body, page::left + 2 * page::cell, lineTop(m_line++));
}

/// 附件 on a page of its own: label on line 1, title on line 3, a table.
void Layout::attachment()
{
    newPage();
    put(u"附件"_s, black, page::left, lineTop(0));
    putCentred(m_paper.attachment, {FontRole::Serif, true, type::two}, lineTop(2));
    const double widths[] = {14, 60, 38, 44};
    constexpr double rowHeight = 12;
    const double top = lineTop(4);
    auto rows = m_paper.rows;
    rows.prepend({u"序号"_s, u"工作任务"_s, u"牵头单位"_s, u"完成时限"_s});
    for (qsizetype row = 0; row <= rows.size(); ++row)
        rule(top + double(row) * rowHeight, row == 0 || row == rows.size() ? 0.35 : 0.2);
    double x = page::left;
    for (int column = 0; column <= 4; ++column) {
        m_sheet.line(x, top, x, top + double(rows.size()) * rowHeight, {column == 0 || column == 4 ? 0.35 : 0.2, {}, 0});
        if (column == 4)
            break;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const Type type{row == 0 ? FontRole::Sans : FontRole::Serif, false, type::four};
            putCentred(rows[row][column], type, top + double(row) * rowHeight + (rowHeight - type.mm()) / 2, x + widths[column] / 2);
        }
        x += widths[column];
    }
    m_line = lineFrom(top + double(rows.size()) * rowHeight);
}

/// 版记 on the last lines of the last page: 抄送 and 印发 in 四号 between rules of 0.35 and 0.25 mm. A 信函 has only 抄送 and no rules.
void Layout::foot()
{
    constexpr double row = 8.6;
    const bool letter = m_paper.isLetter();
    const int rows = (m_paper.copyTo.isEmpty() ? 0 : 1) + (letter ? 0 : 1);
    if (rows == 0)
        return;
    double y = page::bottom - rows * row;
    if (lineTop(m_line) > y - 2)
        newPage();
    const double inset = (row - four.mm()) / 2;
    if (!letter)
        rule(y, 0.35);
    if (!m_paper.copyTo.isEmpty()) {
        put(u"抄送："_s + m_paper.copyTo, four, page::left + four.mm(), y + inset);
        y += row;
    }
    if (letter)
        return;
    if (rows == 2)
        rule(y, 0.25);
    put(m_paper.printedBy, four, page::left + four.mm(), y + inset);
    putRight(dateInDigits(m_paper.issuedOn) + u"印发"_s, four, y + inset, page::right - four.mm());
    rule(page::bottom, 0.35);
}

/// 页码: 四号 between dashes, the dash 7 mm below the type area; odd pages right, even ones left, one character in.
void Layout::number()
{
    if (m_paper.isLetter() && m_page == 1)
        return;
    const auto text = u"— %1 —"_s.arg(m_page);
    const double y = page::bottom + 7 - four.mm() / 2;
    if (m_page % 2)
        putRight(text, four, y, page::right - four.mm());
    else
        put(text, four, page::left + four.mm(), y);
}

} // namespace

domain::Result<LaidOut> layOut(const Fonts &fonts, const Paper &paper)
{
    return Layout(fonts, paper).run();
}

} // namespace printing::samples
