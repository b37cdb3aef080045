// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

/// The characters of a USCC in order of their value: no I, O, S, V, Z (GB 32100 table 1).
constexpr std::string_view usccCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/// GB/T 2260: the province-level codes in use.
constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
    62, 63, 64, 65, 71, 81, 82, 83, 91};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number as upper-case ASCII; a character outside ASCII becomes '?', which no number contains.
std::string upperAscii(const QString &number)
{
    std::string result;
    for (const QChar c : number)
        result.push_back(c.unicode() < 0x80 ? c.toUpper().toLatin1() : '?');
    return result;
}

char organisationCheck(std::string_view body)
{
    constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (isDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10);
    const int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
}

/// Full-width forms become their ASCII twins, every kind of bracket becomes 〔〕, spaces go.
QString folded(const QString &typed)
{
    constexpr QStringView opening = u"[({<【〔〖〈《「［（｛＜";
    constexpr QStringView closing = u"])}>】〕〗〉》」］）｝＞";
    QString result;
    for (QChar c : typed) {
        if (c.isSpace() || c.unicode() == 0x200b || c.unicode() == 0xfeff)
            continue;
        if (opening.contains(c))
            c = u'〔';
        else if (closing.contains(c))
            c = u'〕';
        else if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(c.unicode() - 0xfee0);
        result.append(c);
    }
    return result;
}

} // namespace

IdFinding checkCitizenId(const QString &number)
{
    const std::string id = upperAscii(number);
    if (id.size() != 18)
        return IdFinding::WrongLength;
    if (!std::all_of(id.begin(), id.end() - 1, isDigit) || !(isDigit(id[17]) || id[17] == 'X'))
        return IdFinding::WrongCharacter;
    const int province = (id[0] - '0') * 10 + (id[1] - '0');
    if (std::find(provinces.begin(), provinces.end(), province) == provinces.end())
        return IdFinding::WrongArea;
    const QDate born = QDate::fromString(number.mid(6, 8), u"yyyyMMdd"_s);
    if (!born.isValid() || born.year() < 1850)
        return IdFinding::WrongDate;
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (id[i] - '0');
    return "10X98765432"[sum % 11] == id[17] ? IdFinding::Good : IdFinding::WrongCheck;
}

IdFinding checkUscc(const QString &number)
{
    const std::string code = upperAscii(number);
    if (code.size() != 18)
        return IdFinding::WrongLength;
    constexpr std::array weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (size_t i = 0; i < code.size(); ++i) {
        const size_t value = usccCharacters.find(code[i]);
        if (value == std::string_view::npos)
            return IdFinding::WrongCharacter;
        if (i < weights.size())
            sum += weights[i] * static_cast<int>(value);
    }
    if (usccCharacters[static_cast<size_t>((31 - sum % 31) % 31)] != code[17])
        return IdFinding::WrongCheck;
    const std::string_view organisation = std::string_view(code).substr(8, 9);
    return organisationCheck(organisation) == organisation[8] ? IdFinding::Good : IdFinding::WrongOrganisationCheck;
}

QString DocumentNumber::text() const
{
    return mark + u'〔' + QString::number(year).rightJustified(4, u'0') + u'〕' + QString::number(serial) + u'号';
}

Result<DocumentNumber> parseDocumentNumber(const QString &typed)
{
    static const QRegularExpression pattern(u"^([^〔〕0-9]{1,20})〔([0-9]{4})年?〕第?0*([1-9][0-9]{0,6})[号號]?$"_s);
    const QRegularExpressionMatch match = typed.size() > 100 ? QRegularExpressionMatch() : pattern.match(folded(typed));
    const int year = match.captured(2).toInt();
    if (!match.hasMatch() || year < 1900 || year > 2199)
        return fail(FailureCode::DocumentNumberMalformed, typed.left(100));
    return DocumentNumber{match.captured(1), year, match.captured(3).toInt()};
}

} // namespace domain
