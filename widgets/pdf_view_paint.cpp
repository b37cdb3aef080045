// SPDX-License-Identifier: GPL-3.0-or-later
// How the paper looks: white sheets on the ground, marks over the words, and in words whatever cannot be shown.
#include "widgets/pdf_view.h"
#include "widgets/theme/tokens.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr Qt::GlobalColor white = Qt::white; // paper is white in every scheme
constexpr int strong = 110, faint = 70;      ///< opacity of marks over words

QColor thin(QColor color, int opacity)
{
    color.setAlpha(opacity);
    return color;
}

} // namespace

void PdfView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::colors().ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = viewport()->rect();
    switch (m_source.state()) {
    case PdfSource::State::Empty:
        break;
    case PdfSource::State::Opening:
        if (m_waited)
            paintNotice(painter, all, {tr("Opening the paper…"), {}, {}});
        break;
    case PdfSource::State::Failed:
        paintNotice(painter, all, pdfNotice(m_source.failure(), true));
        break;
    case PdfSource::State::Open:
        painter.translate(-offset());
        const auto [first, last] = m_layout.between(strip().top(), strip().bottom());
        for (int page = first; page <= last; ++page)
            paintPage(painter, page);
        painter.resetTransform();
    }
    paintFocus(painter);
}

void PdfView::paintPage(QPainter &painter, int index)
{
    const QRectF box = m_layout.page(index);
    const bool failed = m_source.pageFailure(index).has_value();
    painter.setPen(theme::colors().line);
    painter.setBrush(failed ? theme::colors().surface : QColor(white));
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (failed)
        return paintNotice(painter, box, pdfNotice(*m_source.pageFailure(index), false));
    const QImage image = m_source.image(index, qRound(box.width() * devicePixelRatioF()));
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() != qRound(box.width() * devicePixelRatioF()));
        painter.drawImage(box, image);
        paintMarks(painter, index);
    } else if (m_source.isBusy(index)) {
        paintNotice(painter, box, {tr("This page takes unusually long…"), tr("If it does not come soon, it is stopped."), {}});
    } else if (m_waited) {
        paintNotice(painter, box, {tr("Reading page %1…").arg(index + 1), {}, {}});
    }
}

void PdfView::paintMarks(QPainter &painter, int index)
{
    const theme::Colors &colors = theme::colors();
    for (const PdfMatch &match : m_find.matches())
        if (match.page == index && &match != m_find.currentMatch())
            paintStretches(painter, index, match.from, match.to, thin(colors.lampYellow, strong));
    const auto [from, to] = selection();
    if (!hasSelection() || index < from.page || index > to.page)
        return;
    const render::PageText *text = m_source.text(index);
    const PdfMatch *match = m_find.currentMatch();
    const bool isMatch = match && from == PdfPlace{match->page, match->from} && to == PdfPlace{match->page, match->to};
    if (text)
        paintStretches(painter, index, index == from.page ? from.index : 0, index == to.page ? to.index : text->text.size(),
            thin(colors.action, isMatch ? strong : faint));
}

void PdfView::paintStretches(QPainter &painter, int index, qsizetype from, qsizetype to, const QColor &color)
{
    const render::PageText *text = m_source.text(index);
    if (!text)
        return;
    painter.setCompositionMode(QPainter::CompositionMode_Multiply); // black stays black, as under a marker pen
    for (const QRectF &stretch : pdfStretches(*text, from, to))
        painter.fillRect(m_layout.fromPoints(index, stretch).adjusted(-1, -1, 1, 1), color);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void PdfView::paintNotice(QPainter &painter, const QRectF &box, const PdfNotice &notice)
{
    const QRectF seen = box & (m_source.state() == PdfSource::State::Open ? strip() : QRectF(viewport()->rect()));
    const qreal width = std::min(420.0, seen.width() - 2 * theme::space::card);
    // Over a white sheet the ink of the dark scheme would vanish.
    const bool onWhite = m_source.state() == PdfSource::State::Open && painter.brush().color() == QColor(white);
    const theme::Colors &colors = theme::colors();
    const QFont headFont = theme::font(theme::Type::Section, QFont::Medium), bodyFont = theme::font(theme::Type::Body),
                smallFont = theme::font(theme::Type::Secondary);
    const int flags = Qt::AlignHCenter | Qt::TextWordWrap;
    struct Line {
        QString words;
        QFont font;
        QColor color;
    };
    const QColor grey = onWhite ? QColor(Qt::darkGray) : colors.secondInk;
    qreal height = 0;
    QList<std::pair<Line, qreal>> lines;
    for (const Line &line : {Line{notice.headline, headFont, onWhite ? grey : colors.ink}, Line{notice.explanation, bodyFont, grey},
             Line{notice.code, smallFont, grey}}) {
        if (line.words.isEmpty())
            continue;
        const qreal tall =
            QFontMetricsF(line.font).boundingRect(QRectF(0, 0, width, 1'000), flags, line.words).height() + theme::space::half;
        lines.append({line, tall});
        height += tall;
    }
    QRectF row(seen.center().x() - width / 2, seen.center().y() - height / 2, width, 0);
    for (const auto &[line, tall] : lines) {
        row.setHeight(tall);
        painter.setFont(line.font);
        painter.setPen(line.color);
        painter.drawText(row, flags, line.words);
        row.translate(0, tall);
    }
}

void PdfView::paintFocus(QPainter &painter)
{
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme::colors().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

} // namespace widgets
