// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/words.h"

#include <QHash>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace backoffice::sample {

namespace {

const QStringList places{u"榕湖路"_s, u"青石大道"_s, u"望江"_s, u"南榕"_s, u"竹园"_s, u"石桥"_s, u"云岭"_s, u"临江"_s, u"东榕"_s, u"梅坑"_s,
    u"白鹭湾"_s, u"凤尾"_s, u"沙洲"_s, u"金榕"_s, u"荷塘"_s, u"桂里"_s};
const QStringList objects{u"小学扩建"_s, u"幼儿园新建"_s, u"社区卫生服务中心改造"_s, u"标准厂房"_s, u"人才公寓"_s, u"农贸市场改造"_s,
    u"地下停车库"_s, u"污水泵站"_s, u"文体活动中心"_s, u"老旧小区改造"_s, u"研发办公楼"_s, u"物流仓库"_s, u"养老院装修"_s, u"人行天桥"_s,
    u"体育公园"_s, u"消防站"_s};
const QStringList firmWords{u"青石"_s, u"榕盛"_s, u"临江"_s, u"同筑"_s, u"宏榕"_s, u"远山"_s, u"安榕"_s, u"佳禾"_s, u"九鲤"_s, u"启明星"_s,
    u"瑞和"_s, u"南屏"_s, u"广榕"_s, u"明溪"_s, u"恒筑"_s, u"新港"_s, u"诚达"_s, u"汇川里"_s};
const QStringList surnames{u"赵"_s, u"钱"_s, u"孙"_s, u"李"_s, u"周"_s, u"吴"_s, u"郑"_s, u"冯"_s, u"褚"_s, u"卫"_s, u"蒋"_s, u"沈"_s,
    u"韩"_s, u"朱"_s, u"秦"_s, u"许"_s, u"何"_s, u"吕"_s, u"施"_s, u"孔"_s};
const QStringList givenNames{u"一帆"_s, u"文澜"_s, u"思远"_s, u"若溪"_s, u"子衡"_s, u"雨桐"_s, u"景行"_s, u"知遥"_s, u"南星"_s, u"云舒"_s,
    u"嘉木"_s, u"清和"_s, u"书言"_s, u"望舒"_s, u"乐之"_s, u"青禾"_s, u"沐阳"_s, u"听澜"_s};

constexpr char creditAlphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

int letterValue(char c)
{
    return c <= '9' ? c - '0' : c - 'A' + 10;
}

/// Check character of an organisation code, GB 11714.
char organisationCheck(const QByteArray &eight)
{
    static constexpr std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += letterValue(eight[i]) * weights[size_t(i)];
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : char('0' + check);
}

/// Check character of a unified social credit code, GB 32100: weights are the powers of 3 modulo 31.
char creditCheck(const QByteArray &seventeen)
{
    const QByteArray alphabet(creditAlphabet);
    int sum = 0;
    int weight = 1;
    for (const char c : seventeen) {
        sum += int(alphabet.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.at((31 - sum % 31) % 31);
}

} // namespace

quint64 Dice::next()
{
    m_state += 0x9e3779b97f4a7c15u;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

QString idFor(const QString &words)
{
    static const QUuid space(u"6f0e2c52-3d0a-5c7e-9b1f-0a6d7f3b8c11"_s);
    return QUuid::createUuidV5(space, words).toString(QUuid::WithoutBraces);
}

QString projectName(Dice &dice)
{
    const QString place = dice.pick(places);
    return place + dice.pick(objects) + u"工程"_s;
}

QString companyName(Dice &dice, const QString &trade)
{
    return u"榕江市"_s + dice.pick(firmWords) + trade + u"有限公司"_s;
}

QString personName(Dice &dice)
{
    const QString surname = dice.pick(surnames);
    return surname + dice.pick(givenNames);
}

QString phone(Dice &dice)
{
    return u"1390000"_s + QString::number(1000 + dice.below(9000));
}

QString creditCode(Dice &dice)
{
    QByteArray body = "MA";
    for (int i = 0; i < 6; ++i)
        body += char('0' + dice.below(10));
    const QByteArray seventeen = "91440300" + body + organisationCheck(body);
    return QString::fromLatin1(seventeen + creditCheck(seventeen));
}

QStringList senders()
{
    return {u"qrq"_s, u"zfb"_s, u"fgj"_s, u"jyj"_s, u"kgj"_s, u"gafj"_s, u"mzj"_s, u"sfj"_s, u"czj"_s, u"rsj"_s, u"zrzy"_s, u"sthj"_s,
        u"zjj"_s, u"cgj"_s, u"nyj"_s, u"shangwu"_s, u"wtj"_s, u"wjj"_s, u"scjg"_s, u"shuiwu"_s, u"zsj"_s};
}

QString markOf(const QString &unitId)
{
    static const QHash<QString, QString> marks{{u"qrq"_s, u"青府"_s}, {u"zfb"_s, u"青府办"_s}, {u"fgj"_s, u"青发改"_s},
        {u"jyj"_s, u"青教"_s}, {u"kgj"_s, u"青科工信"_s}, {u"gafj"_s, u"青公"_s}, {u"mzj"_s, u"青民"_s}, {u"sfj"_s, u"青司"_s},
        {u"czj"_s, u"青财"_s}, {u"rsj"_s, u"青人社"_s}, {u"zrzy"_s, u"青自然资"_s}, {u"sthj"_s, u"青环"_s}, {u"zjj"_s, u"青住建"_s},
        {u"cgj"_s, u"青城管"_s}, {u"nyj"_s, u"青农"_s}, {u"shangwu"_s, u"青商"_s}, {u"wtj"_s, u"青文体旅"_s}, {u"wjj"_s, u"青卫健"_s},
        {u"scjg"_s, u"青市监"_s}, {u"shuiwu"_s, u"青税"_s}, {u"zsj"_s, u"青政数"_s}};
    return marks.value(unitId);
}

} // namespace backoffice::sample
