// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr double mostExact = 9007199254740991.0; // 2^53 - 1, the range of I-JSON (RFC 7493 2.2)

/// The four hex digits after "\u", or -1.
int hexUnit(std::string_view text, size_t at)
{
    int unit = 0;
    if (at + 4 > text.size())
        return -1;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 4, unit, 16);
    return error == std::errc() && end == text.data() + at + 4 ? unit : -1;
}

class Scanner {
public:
    Scanner(std::string_view text, int mostDepth)
        : m_text(text)
        , m_mostDepth(static_cast<size_t>(mostDepth))
    {
    }

    const char *run();
    size_t place() const { return m_at; }

private:
    struct Frame {
        size_t firstKey;
        bool isObject;
        bool expectsKey;
    };

    void open(bool isObject);
    void close();
    void string();
    void escapes(std::string_view body);
    void number();
    void reject(const char *flaw) { m_flaw = m_flaw ? m_flaw : flaw; }

    std::string_view m_text;
    size_t m_mostDepth;
    size_t m_at = 0;
    const char *m_flaw = nullptr;
    std::vector<Frame> m_frames;
    std::vector<std::string_view> m_keys; ///< of all open objects; each frame owns those from its firstKey on
};

void Scanner::open(bool isObject)
{
    if (m_frames.size() >= m_mostDepth)
        return reject("nested too deeply");
    m_frames.push_back({m_keys.size(), isObject, isObject});
}

void Scanner::close()
{
    if (m_frames.empty())
        return;
    const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(m_frames.back().firstKey);
    if (m_keys.end() - first > 8) {
        std::sort(first, m_keys.end());
        if (std::adjacent_find(first, m_keys.end()) != m_keys.end())
            reject("a key stands twice in one object");
    } else {
        for (auto a = first; a != m_keys.end(); ++a) {
            if (std::find(a + 1, m_keys.end(), *a) != m_keys.end())
                reject("a key stands twice in one object");
        }
    }
    m_keys.erase(first, m_keys.end());
    m_frames.pop_back();
}

/// Steps over a string; m_at stands on its opening quote and ends behind the closing one.
void Scanner::string()
{
    const size_t begin = ++m_at;
    bool hasEscape = false;
    for (;;) {
        const void *quote = m_at < m_text.size() ? std::memchr(m_text.data() + m_at, '"', m_text.size() - m_at) : nullptr;
        if (!quote) {
            m_at = m_text.size();
            return;
        }
        const size_t end = static_cast<size_t>(static_cast<const char *>(quote) - m_text.data());
        const void *backslash = std::memchr(m_text.data() + m_at, '\\', end - m_at);
        if (!backslash) {
            m_at = end + 1;
            break;
        }
        hasEscape = true;
        m_at = static_cast<size_t>(static_cast<const char *>(backslash) - m_text.data()) + 2;
    }
    const std::string_view body = m_text.substr(begin, m_at - 1 - begin);
    bool hasControl = false;
    for (const char c : body)
        hasControl |= static_cast<unsigned char>(c) < 0x20;
    if (hasControl)
        reject("a control character in a text");
    if (hasEscape)
        escapes(body);
    if (!m_frames.empty() && m_frames.back().expectsKey) {
        if (hasEscape)
            reject("a key is written with an escape");
        m_frames.back().expectsKey = false;
        m_keys.push_back(body);
    }
}

void Scanner::escapes(std::string_view body)
{
    for (size_t i = body.find('\\'); i != std::string_view::npos; i = body.find('\\', i)) {
        if (i + 1 < body.size() && body[i + 1] != 'u') {
            if (std::string_view("\"\\/bfnrt").find(body[i + 1]) == std::string_view::npos)
                return reject("an unknown escape");
            i += 2;
            continue;
        }
        const int unit = hexUnit(body, i + 2);
        if (unit < 0)
            return reject("an escape without four hex digits");
        i += 6;
        if (unit == 0)
            return reject("a NUL character in a text");
        if (unit >= 0xdc00 && unit <= 0xdfff)
            return reject("half of a surrogate pair");
        if (unit < 0xd800 || unit > 0xdbff)
            continue;
        const int low = body.substr(std::min(i, body.size()), 2) == "\\u" ? hexUnit(body, i + 2) : -1;
        if (low < 0xdc00 || low > 0xdfff)
            return reject("half of a surrogate pair");
        i += 6;
    }
}

void Scanner::number()
{
    const size_t begin = m_at;
    while (m_at < m_text.size() && (std::strchr("+-.eE", m_text[m_at]) ? m_text[m_at] != 0 : (m_text[m_at] >= '0' && m_text[m_at] <= '9')))
        ++m_at;
    if (m_at - begin <= 15 && m_text.substr(begin, m_at - begin).find_first_of("eE") == std::string_view::npos)
        return;
    double number = 0;
    const auto [end, error] = std::from_chars(m_text.data() + begin, m_text.data() + m_at, number);
    if (error != std::errc() || !(std::abs(number) <= mostExact))
        reject("a number outside the exact range");
}

const char *Scanner::run()
{
    while (m_at < m_text.size() && !m_flaw) {
        const char c = m_text[m_at];
        if (c == '"') {
            string();
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            number();
        } else {
            if (c == '{' || c == '[')
                open(c == '{');
            else if (c == '}' || c == ']')
                close();
            else if (c == ',' && !m_frames.empty())
                m_frames.back().expectsKey = m_frames.back().isObject;
            ++m_at;
        }
    }
    return m_flaw;
}

/// Steps over values of sound JSON.
class Stepper {
public:
    explicit Stepper(QByteArrayView text)
        : m_at(text.begin())
        , m_end(text.end())
    {
        space();
    }

    /// Enters or leaves an object or array, when this bracket is next.
    bool pass(char bracket)
    {
        const bool good = m_at < m_end && *m_at == bracket;
        m_at += good ? 1 : 0;
        space();
        return good;
    }
    /// Whether a further member or element follows, within brackets that end with `bracket`.
    bool another(char bracket)
    {
        if (m_at < m_end && *m_at == ',')
            ++m_at;
        space();
        return m_at < m_end && *m_at != bracket;
    }
    QByteArrayView value()
    {
        const char *begin = m_at;
        int depth = 0;
        do {
            const char c = *m_at;
            if (c == '"') {
                string();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else {
                ++m_at;
                if (depth == 0)
                    while (m_at < m_end && !std::strchr(",]} \t\r\n", *m_at))
                        ++m_at;
            }
        } while (depth > 0 && m_at < m_end);
        const QByteArrayView found(begin, m_at);
        space();
        return found;
    }
    /// A key without its quotes; the colon is passed.
    QByteArrayView key()
    {
        const QByteArrayView quoted = value();
        if (m_at < m_end)
            ++m_at;
        space();
        return quoted.size() < 2 ? QByteArrayView() : quoted.sliced(1, quoted.size() - 2);
    }

private:
    void space()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }
    void string()
    {
        const char *begin = ++m_at;
        for (;;) {
            const void *quote = std::memchr(m_at, '"', size_t(m_end - m_at));
            m_at = quote ? static_cast<const char *>(quote) + 1 : m_end;
            const char *slash = m_at - 1;
            while (slash > begin && slash[-1] == '\\')
                --slash;
            if (!quote || (m_at - 1 - slash) % 2 == 0)
                return;
        }
    }

    const char *m_at;
    const char *m_end;
};

/// The member of the object that comes next, which is passed; empty without one, or when no object is next.
QByteArrayView memberHere(Stepper &step, QByteArrayView key)
{
    QByteArrayView member;
    if (!step.pass('{')) {
        step.value();
        return member;
    }
    while (step.another('}')) {
        const bool wanted = step.key() == key;
        const QByteArrayView value = step.value();
        if (wanted)
            member = value;
    }
    step.pass('}');
    return member;
}

} // namespace

QString jsonFlaw(const QByteArray &json, int mostDepth)
{
    Scanner scanner(std::string_view(json.constData(), static_cast<size_t>(json.size())), mostDepth);
    const char *flaw = scanner.run();
    return flaw ? QLatin1StringView(flaw) + u" near byte " + QString::number(scanner.place()) : QString();
}

void eachMember(QByteArrayView object, const std::function<void(QByteArrayView key, QByteArrayView value)> &visit)
{
    Stepper step(object);
    if (!step.pass('{'))
        return;
    while (step.another('}')) {
        const QByteArrayView key = step.key();
        visit(key, step.value());
    }
}

QList<QByteArrayView> memberOfEach(QByteArrayView object, QByteArrayView array, QByteArrayView key)
{
    QList<QByteArrayView> found;
    Stepper step(object);
    if (!step.pass('{'))
        return found;
    while (step.another('}')) {
        if (step.key() != array || !step.pass('[')) {
            step.value();
            continue;
        }
        while (step.another(']'))
            found.append(memberHere(step, key));
        step.pass(']');
    }
    return found;
}

QByteArray withoutMembers(QByteArrayView object, std::initializer_list<QByteArrayView> keys)
{
    QByteArray rest = "{";
    rest.reserve(object.size() + 1);
    eachMember(object, [&](QByteArrayView key, QByteArrayView value) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            return;
        if (rest.size() > 1)
            rest += ',';
        rest += '"';
        rest += key;
        rest += "\":";
        rest += value;
    });
    return rest += '}';
}

} // namespace domain
