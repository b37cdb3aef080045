// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_find.h"

#include <algorithm>

namespace widgets {

QList<PdfMatch> pdfMatches(const render::PageText &text, int page, const QString &words)
{
    QString plain;
    QList<qsizetype> place;
    for (qsizetype i = 0; i < text.text.size(); ++i)
        if (!text.text.at(i).isSpace()) {
            plain += text.text.at(i);
            place.append(i);
        }
    QString wanted = words;
    wanted.removeIf([](QChar letter) { return letter.isSpace(); });
    QList<PdfMatch> found;
    if (wanted.isEmpty())
        return found;
    for (qsizetype at = plain.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = plain.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        found.append({page, place.at(at), place.at(at + wanted.size() - 1) + 1});
    return found;
}

PdfFind::PdfFind(PdfSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    connect(&source, &PdfSource::textChanged, this, &PdfFind::searchPage);
    connect(&source, &PdfSource::stateChanged, this, [this] {
        if (!m_words.isEmpty())
            start(m_words, 0);
    });
}

void PdfFind::start(const QString &words, int fromPage)
{
    m_words = words.trimmed();
    m_matches.clear();
    m_done.clear();
    m_current = -1;
    m_searched = 0;
    m_fromPage = std::max(0, fromPage);
    const int count = m_source.count();
    for (int i = 0; i < count && !m_words.isEmpty(); ++i) {
        const int page = (m_fromPage + i) % count;
        if (m_source.text(page))
            searchPage(page);
        else
            m_source.wantText(page, render::Need::Soon);
    }
    Q_EMIT changed();
}

void PdfFind::searchPage(int page)
{
    if (m_words.isEmpty() || m_done.contains(page))
        return;
    m_done.insert(page);
    ++m_searched;
    const QList<PdfMatch> found = pdfMatches(*m_source.text(page), page, m_words);
    const auto at = std::ranges::upper_bound(m_matches, page, {}, &PdfMatch::page);
    const auto index = static_cast<int>(at - m_matches.begin());
    if (m_current >= index)
        m_current += static_cast<int>(found.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        m_matches.insert(index + i, found.at(i));
    if (m_current < 0 && !found.isEmpty()) {
        m_current = index;
        Q_EMIT moved();
    }
    Q_EMIT changed();
}

void PdfFind::step(int by)
{
    if (m_matches.isEmpty())
        return;
    const auto count = static_cast<int>(m_matches.size());
    m_current = (m_current + by + count) % count;
    Q_EMIT moved();
    Q_EMIT changed();
}

} // namespace widgets
