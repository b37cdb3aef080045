// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for words in all pages of a paper, page by page as their text arrives; blanks and line ends do not matter.
#pragma once

#include "widgets/pdf_selection.h"
#include "widgets/pdf_source.h"

namespace widgets {

struct PdfMatch {
    int page = 0;
    qsizetype from = 0;
    qsizetype to = 0;
    bool operator==(const PdfMatch &) const = default;
};

/// All places of `words` in one page, without overlap, upper and lower case alike.
QList<PdfMatch> pdfMatches(const render::PageText &text, int page, const QString &words);

class PdfFind : public QObject {
    Q_OBJECT
public:
    explicit PdfFind(PdfSource &source, QObject *parent = nullptr);

    /// Begins at `fromPage`; empty words end the search.
    void start(const QString &words, int fromPage);
    void next() { step(1); }
    void previous() { step(-1); }

    const QString &words() const { return m_words; }
    const QList<PdfMatch> &matches() const { return m_matches; }
    /// -1 while there is none.
    int current() const { return m_current; }
    const PdfMatch *currentMatch() const { return m_current < 0 ? nullptr : &m_matches.at(m_current); }
    bool isRunning() const { return m_searched < m_source.count() && !m_words.isEmpty(); }

Q_SIGNALS:
    void changed();
    /// The current match is another one: show it.
    void moved();

private:
    void searchPage(int page);
    void step(int by);

    PdfSource &m_source;
    QString m_words;
    QList<PdfMatch> m_matches; ///< in the order of the paper
    int m_current = -1;
    int m_fromPage = 0;
    int m_searched = 0;
    QSet<int> m_done;
};

} // namespace widgets
