// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/words.h"

using namespace Qt::StringLiterals;
using domain::DocumentKind;

namespace backoffice::sample {

namespace {

struct Topic {
    QString name;
    QString sentence;
};

const QList<Topic> topics{{u"建筑工地扬尘管控"_s, u"对围挡、喷淋和出入口冲洗作出要求，每周抽查一次并通报结果。"_s},
    {u"汛期房屋排水"_s, u"请逐栋检查屋面和地下室排水口，发现堵塞当天清理，并登记造册。"_s},
    {u"消防通道占用整治"_s, u"以老旧小区和城中村为重点，先劝导、后清理，月底前完成第一轮。"_s},
    {u"政务服务窗口延时办理"_s, u"午间和周六上午开放部分窗口，所需人员由各单位轮流安排。"_s},
    {u"电梯安全隐患排查"_s, u"使用满十五年的电梯列为重点，检验结果在楼内公示。"_s},
    {u"工程建设项目审批时限压减"_s, u"将可以并联的环节一并受理，办理时限以工作日计。"_s},
    {u"公共机构节约用能"_s, u"空调温度、照明和公务用车按标准执行，季度数据按时报送。"_s},
    {u"中小学校舍维修"_s, u"利用假期施工，开学前完成验收，所需经费已列入年度预算。"_s},
    {u"既有住宅加装电梯"_s, u"明确申请条件和补贴标准，受理地点设在街道服务中心。"_s},
    {u"垃圾分类示范片区建设"_s, u"选取六个社区先行，总结做法后再行推开。"_s},
    {u"数据共享目录更新"_s, u"请核对本单位目录，删去停用项目，补充新增接口的责任人。"_s},
    {u"安全生产月活动"_s, u"组织一次演练、一次讲座，活动情况以图文形式报送。"_s},
    {u"住房保障对象资格复核"_s, u"采用信息比对和入户核查相结合的办法，结果公示七天。"_s},
    {u"农贸市场食品抽检"_s, u"每周公布合格率，不合格批次立即下架并追查来源。"_s},
    {u"河道保洁责任划分"_s, u"按河段确定责任单位和巡查次数，交界处由上游单位负责。"_s},
    {u"企业用工服务"_s, u"汇总缺工岗位，组织专场对接，重点帮助新开工企业。"_s},
    {u"地下管线普查"_s, u"成果统一采用新的坐标和编码，旧图纸一并移交档案室。"_s},
    {u"招商项目落地"_s, u"逐项明确联系人和时间表，遇到问题两个工作日内回应。"_s},
    {u"动物防疫秋季检查"_s, u"对养殖场、诊疗机构和交易场所分别检查，免疫档案应当齐全。"_s},
    {u"公共停车位开放共享"_s, u"机关和学校停车位夜间向周边居民开放，收费标准公开。"_s},
    {u"档案数字化"_s, u"近五年永久和长期档案优先扫描，质量按百分之五抽检。"_s},
    {u"行政许可案卷评查"_s, u"随机抽取案卷，重点看受理、告知、送达是否完整。"_s},
    {u"道路挖掘计划"_s, u"未列入年度计划的挖掘原则上不予安排，抢修除外。"_s},
    {u"社区养老服务设施验收"_s, u"对照建设标准逐项核验，验收合格后方可投入使用。"_s}};

const QStringList seasons{u"第一季度"_s, u"第二季度"_s, u"第三季度"_s, u"第四季度"_s, u"上半年"_s, u"下半年"_s, u"年度"_s, u""_s};

Wording wordingOf(const Topic &topic, int shape, const QString &season)
{
    const QString name = season + topic.name;
    switch (shape) {
    case 0:
        return {u"关于做好"_s + name + u"工作的通知"_s, topic.sentence, DocumentKind::Notice};
    case 1:
        return {u"关于印发"_s + name + u"工作方案的通知"_s, u"方案自印发之日起施行。"_s + topic.sentence, DocumentKind::Notice};
    case 2:
        return {u"关于"_s + name + u"情况的通报"_s, u"总体平稳，个别单位进展较慢。"_s + topic.sentence, DocumentKind::Circular};
    case 3:
        return {u"关于商请配合"_s + name + u"工作的函"_s, u"请指定一名联系人，五个工作日内函复。"_s + topic.sentence, DocumentKind::Letter};
    case 4:
        return {u"关于"_s + name + u"有关事项的请示"_s, topic.sentence + u"妥否，请批示。"_s, DocumentKind::Request};
    case 5:
        return {u"关于同意"_s + name + u"实施计划的批复"_s, u"原则同意所报计划，请抓紧组织实施。"_s + topic.sentence, DocumentKind::Reply};
    case 6:
        return {u"关于"_s + name + u"进展情况的报告"_s, topic.sentence, DocumentKind::Report};
    case 7:
        return {u"关于加强"_s + name + u"工作的意见"_s, topic.sentence, DocumentKind::Opinion};
    case 8:
        return {name + u"专题会议纪要"_s, u"会议听取了有关单位的汇报，议定三项。"_s + topic.sentence, DocumentKind::Minutes};
    default:
        return {u"关于"_s + name + u"期间有关安排的公告"_s, topic.sentence, DocumentKind::Announcement};
    }
}

} // namespace

Wording documentWording(Dice &dice, const QString &sender)
{
    static const QList<int> upwards{4, 6};
    static const QList<int> shapes{0, 0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9};
    const Topic &topic = topics.at(dice.below(int(topics.size())));
    const int shape = sender == "zjj"_L1 ? upwards.at(dice.below(2)) : shapes.at(dice.below(int(shapes.size())));
    return wordingOf(topic, shape, dice.pick(seasons));
}

QString meetingTitle(Dice &dice)
{
    static const QStringList kinds{u"工作例会"_s, u"专题协调会"_s, u"调度会"_s, u"联席会议"_s};
    const Topic &topic = topics.at(dice.below(int(topics.size())));
    return topic.name + dice.pick(kinds);
}

QString agendaTitle(Dice &dice)
{
    static const QStringList forms{u"听取%1情况汇报"_s, u"研究%1实施方案"_s, u"审议%1经费安排"_s, u"通报%1检查结果"_s, u"讨论%1责任分工"_s};
    return dice.pick(forms).arg(topics.at(dice.below(int(topics.size()))).name);
}

QString meetingPlace(Dice &dice)
{
    static const QStringList rooms{
        u"区政府二楼第一会议室"_s, u"区政府五楼常务会议室"_s, u"住建局三楼会议室"_s, u"政务服务中心多功能厅"_s, u"应急指挥中心"_s};
    return dice.pick(rooms);
}

} // namespace backoffice::sample
