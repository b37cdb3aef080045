// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the words of a sample paper: a topic, a kind of document, and chance.
#pragma once

#include "printing/samples/paper.h"
#include "printing/samples/phrases.h"

namespace printing::samples {

class Writer {
public:
    Writer(const Phrases &phrases, Chance &chance)
        : m_phrases(phrases)
        , m_chance(chance)
    {
    }

    /// A paper of this day; its serial is left to the caller.
    Paper write(const QDate &issuedOn);

private:
    void setSender(const QString &unitId);
    void writeOrder();   ///< 通知 and 通告
    void writeReview();  ///< 通报
    void writeReport();  ///< 报告
    void writeRequest(); ///< 请示
    void writeReply();   ///< 批复
    void writeLetter();  ///< 函
    void writeOpinion(); ///< 意见
    void writeMinutes(); ///< 纪要
    void finish();

    void title(const QString &matter, const QString &kindName);
    void say(const QString &text) { m_paper.body << Paragraph{fill(text), ParagraphStyle::Plain, {}}; }
    void head(const QString &text);
    void measure(const Measure &measure, bool asHeading);
    QList<Measure> measures(int ofTopic, int general);
    void toEverybody();
    void tableOf(const QList<Measure> &measures);
    QString fill(const QString &pattern) { return m_filler.fill(pattern, m_chance); }
    QString period();

    const Phrases &m_phrases;
    Chance &m_chance;
    Topic m_topic;
    Filler m_filler;
    Paper m_paper;
    int m_heads = 0;
    int m_subheads = 0;
};

} // namespace printing::samples
