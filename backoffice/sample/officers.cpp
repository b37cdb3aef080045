// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/officers.h"

using namespace Qt::StringLiterals;
using domain::Role;

namespace backoffice::sample {

namespace {

domain::Officer officer(const QString &userName, const QString &name, const QString &post, const QString &unit, Role role = Role::Officer)
{
    return {.id = officerId(userName), .userName = userName, .name = name, .post = post, .unitId = unit, .roles = {role}};
}

/// Those whose sections have a part only in the matters taken in at the window.
QList<domain::Officer> officersOfFurtherMatters()
{
    return {
        officer(u"jianing"_s, u"简宁"_s, u"科长"_s, u"gafj-hzk"_s),
        officer(u"bailu"_s, u"柏露"_s, u"科长"_s, u"gafj-crj"_s),
        officer(u"tuheng"_s, u"涂衡"_s, u"科长"_s, u"gafj-jtk"_s),
        officer(u"nieshu"_s, u"聂舒"_s, u"科长"_s, u"jyj-jjk"_s),
        officer(u"pangxi"_s, u"庞溪"_s, u"科长"_s, u"mzj-ylk"_s),
        officer(u"xingyue"_s, u"邢越"_s, u"科长"_s, u"czj-cgk"_s),
        officer(u"dulan"_s, u"杜岚"_s, u"科长"_s, u"rsj-sbk"_s),
        officer(u"laiqiu"_s, u"赖秋"_s, u"科长"_s, u"sthj-wrk"_s),
        officer(u"yansong"_s, u"颜松"_s, u"副局长"_s, u"sthj-ld"_s, Role::Leader),
        officer(u"kongrui"_s, u"孔睿"_s, u"科长"_s, u"zjj-fck"_s),
        officer(u"mengzhou"_s, u"孟舟"_s, u"科长"_s, u"cgj-szk"_s),
        officer(u"luoye"_s, u"骆野"_s, u"副局长"_s, u"cgj-ld"_s, Role::Leader),
        officer(u"shihe"_s, u"施禾"_s, u"科长"_s, u"nyj-njk"_s),
        officer(u"weiran"_s, u"卫然"_s, u"科长"_s, u"wjj-jdk"_s),
        officer(u"caoming"_s, u"曹茗"_s, u"科长"_s, u"scjg-spk"_s),
        officer(u"tanxi"_s, u"谭溪"_s, u"副局长"_s, u"scjg-ld"_s, Role::Leader),
        officer(u"youchuan"_s, u"游川"_s, u"副局长"_s, u"fgj-ld"_s, Role::Leader),
        officer(u"helian"_s, u"贺涟"_s, u"副主任"_s, u"zfb-ld"_s, Role::Leader),
        officer(u"yinping"_s, u"尹萍"_s, u"副局长"_s, u"czj-ld"_s, Role::Leader),
        officer(u"zhaqing"_s, u"查清"_s, u"科长"_s, u"wtj-ggk"_s),
    };
}

} // namespace

QString officerId(const QString &userName)
{
    return u"officer-"_s + userName;
}

QList<domain::Officer> officers()
{
    const QList<domain::Officer> first{
        officer(u"chenyu"_s, u"陈屿"_s, u"科长"_s, u"zjj-zhk"_s),
        officer(u"yeqing"_s, u"叶青"_s, u"副科长"_s, u"zjj-zhk"_s),
        officer(u"linhe"_s, u"林禾"_s, u"科长"_s, u"zjj-kcsj"_s),
        officer(u"sumin"_s, u"苏珉"_s, u"科长"_s, u"zjj-jzgl"_s),
        officer(u"guqing"_s, u"顾晴"_s, u"科长"_s, u"zjj-zlaq"_s),
        officer(u"fangyuan"_s, u"方远"_s, u"副局长"_s, u"zjj-ld"_s, Role::Leader),
        officer(u"hetian"_s, u"何恬"_s, u"窗口组长"_s, u"zsj-dtk"_s, Role::Window),
        officer(u"tongxin"_s, u"童欣"_s, u"窗口人员"_s, u"zsj-dtk"_s, Role::Window),
        officer(u"luxin"_s, u"陆昕"_s, u"督查科长"_s, u"zfb-dck"_s, Role::Supervisor),
        officer(u"admin"_s, u"管理员"_s, u"系统管理员"_s, u"zsj-xxk"_s, Role::Administrator),
        officer(u"wenlan"_s, u"文岚"_s, u"文秘科长"_s, u"zfb-mwk"_s),
        officer(u"tangmo"_s, u"唐墨"_s, u"科长"_s, u"fgj-tzk"_s),
        officer(u"songhui"_s, u"宋绘"_s, u"科长"_s, u"scjg-djk"_s),
        officer(u"jiangyue"_s, u"江越"_s, u"科长"_s, u"sthj-hpk"_s),
        officer(u"duanmu"_s, u"端木清"_s, u"科长"_s, u"shangwu-wzk"_s),
        officer(u"qiuning"_s, u"邱宁"_s, u"副局长"_s, u"shangwu-ld"_s, Role::Leader),
        officer(u"mafan"_s, u"马帆"_s, u"科长"_s, u"nyj-xmk"_s),
        officer(u"xiaobei"_s, u"萧北"_s, u"副局长"_s, u"nyj-ld"_s, Role::Leader),
        officer(u"zhuyan"_s, u"祝妍"_s, u"科长"_s, u"shuiwu-nsk"_s),
    };
    return first + officersOfFurtherMatters();
}

QString tickerOf(const QString &unitId)
{
    const QList<domain::Officer> all = officers();
    const auto found = std::find_if(all.begin(), all.end(), [&](const domain::Officer &each) { return each.unitId == unitId; });
    return found == all.end() ? QString() : found->id;
}

} // namespace backoffice::sample
