// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/pattern.h"

#include <QList>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCharacters = 500;
constexpr int mostRepeats = 1000;
constexpr qsizetype mostGroups = 50;

/// Rewrites an ECMA-262 pattern for PCRE, which spells some things otherwise, and refuses what is not supported.
class Translation {
public:
    explicit Translation(const QString &source)
        : m_source(source)
    {
    }
    QString run();
    const QString &flaw() const { return m_flaw; }

private:
    /// An open group, or the whole.
    struct Group {
        bool endless = false; ///< holds a quantifier without an upper end
        bool lookAround = false;
    };
    QChar at(qsizetype ahead = 0) const { return m_at + ahead < m_source.size() ? m_source.at(m_at + ahead) : QChar(); }
    bool done() const { return m_at >= m_source.size() || !m_flaw.isEmpty(); }
    void refuse(const QString &why)
    {
        if (m_flaw.isEmpty())
            m_flaw = why + u" at character " + QString::number(m_at + 1);
    }
    void atom();
    void escape(bool inClass);
    void hex(int digits);
    void characterClass();
    void open();
    void close();
    void quantifier();
    int number();

    const QString &m_source;
    qsizetype m_at = 0;
    QString m_made;
    QString m_flaw;
    QList<Group> m_groups{Group()};
    bool m_canRepeat = false; ///< what stands before may have a quantifier
    bool m_atomEndless = false;
};

void Translation::hex(int digits)
{
    bool good = false;
    const uint unit = QStringView(m_source).mid(m_at + 1, digits).toUInt(&good, 16);
    if (!good || m_at + digits >= m_source.size())
        return refuse(u"an escape without its hex digits"_s);
    if (unit >= 0xd800 && unit <= 0xdfff)
        return refuse(u"half of a surrogate pair"_s);
    m_made += u"\\x{" + QString::number(unit, 16) + u'}';
    m_at += 1 + digits;
}

void Translation::escape(bool inClass)
{
    ++m_at;
    const QChar c = at();
    if (c == u'u')
        return hex(4);
    if (c == u'x')
        return hex(2);
    if (c == u'v') {
        m_made += u"\\x0b"_s;
    } else if (!c.isNull() && (u"dDwWsStnrf^$\\.*+?()[]{}|/-"_s.contains(c) || (!inClass && u"bB"_s.contains(c)))) {
        m_made += u'\\';
        m_made += c;
    } else {
        return refuse(u"an escape that is not supported"_s);
    }
    ++m_at;
}

void Translation::characterClass()
{
    m_made += u'[';
    ++m_at;
    if (at() == u'^') {
        m_made += u'^';
        ++m_at;
    }
    if (at() == u']')
        refuse(u"an empty class"_s);
    while (!done() && at() != u']') {
        if (at() == u'\\') {
            escape(true);
        } else if (at() == u'[') {
            m_made += u"\\["_s; // PCRE would read [:alpha:]
            ++m_at;
        } else {
            m_made += at();
            ++m_at;
        }
    }
    if (at() != u']')
        return refuse(u"a class without an end"_s);
    m_made += u']';
    ++m_at;
}

void Translation::open()
{
    Group group;
    QString head = u"(?:"_s;
    ++m_at;
    if (at() == u'?') {
        const QChar kind = at(1);
        group.lookAround = kind == u'=' || kind == u'!';
        if (kind != u':' && !group.lookAround)
            return refuse(u"a group that is not supported"_s);
        head = u"(?"_s + kind;
        m_at += 2;
    }
    m_groups.append(group);
    if (m_groups.size() > mostGroups)
        refuse(u"too many groups within each other"_s);
    m_made += head;
    m_canRepeat = false;
}

void Translation::close()
{
    if (m_groups.size() < 2)
        return refuse(u"a closing bracket too many"_s);
    const Group group = m_groups.takeLast();
    m_groups.last().endless |= group.endless;
    m_made += u')';
    ++m_at;
    m_canRepeat = !group.lookAround;
    m_atomEndless = group.endless;
}

int Translation::number()
{
    const qsizetype begin = m_at;
    while (at() >= u'0' && at() <= u'9' && m_at - begin < 6)
        ++m_at;
    bool good = false;
    const int value = QStringView(m_source).mid(begin, m_at - begin).toInt(&good);
    return good ? value : -1;
}

void Translation::quantifier()
{
    const qsizetype begin = m_at;
    bool endless = at() == u'*' || at() == u'+';
    int most = 1;
    if (at() == u'{') {
        ++m_at;
        const int least = number();
        most = least;
        if (at() == u',') {
            ++m_at;
            endless = at() == u'}';
            most = endless ? least : number();
        }
        if (least < 0 || most < least || most > mostRepeats || at() != u'}')
            return refuse(u"a repetition that is not {n}, {n,} or {n,m} with m up to 1000"_s);
    }
    ++m_at;
    if (!m_canRepeat)
        return refuse(u"a quantifier with nothing to repeat"_s);
    if ((endless || most > 1) && m_atomEndless)
        return refuse(u"a quantifier around another one without an upper end"_s);
    m_made += QStringView(m_source).mid(begin, m_at - begin);
    if (at() == u'?') {
        m_made += u'?';
        ++m_at;
    }
    m_groups.last().endless |= endless;
    m_canRepeat = false;
}

void Translation::atom()
{
    const QChar c = at();
    m_atomEndless = false;
    m_canRepeat = true;
    if (c == u'\\')
        return escape(false);
    if (c == u'[')
        return characterClass();
    if (c == u'^' || c == u'$' || c == u'|') {
        m_made += c == u'^' ? u"\\A"_s : c == u'$' ? u"\\z"_s : u"|"_s; // $ of PCRE also stands before a last line end
        m_canRepeat = false;
    } else if (c == u']' || c == u'}') {
        m_made += u'\\' + QString(c);
    } else {
        m_made += c;
        if (c.isHighSurrogate() && at(1).isLowSurrogate())
            m_made += m_source.at(++m_at);
    }
    ++m_at;
}

QString Translation::run()
{
    if (m_source.size() > mostCharacters)
        refuse(u"longer than 500 characters"_s);
    while (!done()) {
        const QChar c = at();
        if (c == u'(')
            open();
        else if (c == u')')
            close();
        else if (c == u'*' || c == u'+' || c == u'?' || c == u'{')
            quantifier();
        else
            atom();
    }
    if (m_groups.size() > 1)
        refuse(u"a group without an end"_s);
    return m_made;
}

} // namespace

Pattern::Pattern(const QString &source)
{
    Translation translation(source);
    const QString made = translation.run();
    m_flaw = translation.flaw();
    if (!m_flaw.isEmpty())
        return;
    m_expression.setPattern(u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=10000)(*LIMIT_HEAP=20000)"_s + made);
    if (!m_expression.isValid())
        m_flaw = m_expression.errorString();
}

bool Pattern::matches(const QString &text) const
{
    return m_flaw.isEmpty() && m_expression.match(text).hasMatch();
}

} // namespace forms::engine
