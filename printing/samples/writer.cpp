// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/samples/writer.h"

#include <algorithm>

namespace printing::samples {

using namespace Qt::StringLiterals;
using domain::DocumentKind;

namespace {

QString ordinal(int number)
{
    static const QString digits = u"一二三四五六七八九十"_s;
    return QString(digits[number - 1]);
}

/// Kinds in the proportions of an office's in-tray.
DocumentKind drawKind(Chance &chance)
{
    const int lot = chance.below(100);
    const std::pair<int, DocumentKind> shares[] = {
        {40, DocumentKind::Notice},
        {49, DocumentKind::Circular},
        {58, DocumentKind::Report},
        {68, DocumentKind::Request},
        {76, DocumentKind::Reply},
        {87, DocumentKind::Letter},
        {93, DocumentKind::Opinion},
        {98, DocumentKind::Minutes},
    };
    for (const auto &[upTo, kind] : shares)
        if (lot < upTo)
            return kind;
    return DocumentKind::PublicNotice;
}

} // namespace

Paper Writer::write(const QDate &issuedOn)
{
    m_paper = {};
    m_heads = m_subheads = 0;
    m_topic = m_chance.pick(m_phrases.topics);
    m_paper.issuedOn = issuedOn;
    m_paper.kind = drawKind(m_chance);
    const int lot = m_chance.below(100);
    m_paper.urgency = lot < 5 ? domain::Urgency::ExtraUrgent : lot < 20 ? domain::Urgency::Urgent : domain::Urgency::None;
    m_filler = {issuedOn, m_chance.pick(m_phrases.places), {}};
    setSender(m_topic.unitId);
    switch (m_paper.kind) {
    case DocumentKind::Circular:
        writeReview();
        break;
    case DocumentKind::Report:
        writeReport();
        break;
    case DocumentKind::Request:
        writeRequest();
        break;
    case DocumentKind::Reply:
        writeReply();
        break;
    case DocumentKind::Letter:
        writeLetter();
        break;
    case DocumentKind::Opinion:
        writeOpinion();
        break;
    case DocumentKind::Minutes:
        writeMinutes();
        break;
    default:
        writeOrder();
        break;
    }
    finish();
    return m_paper;
}

void Writer::setSender(const QString &unitId)
{
    const auto &from = sender(unitId);
    m_paper.unitId = from.id;
    m_paper.issuer = from.name;
    m_paper.mark = from.mark;
    m_filler.office = unitId == "qrq"_L1 ? u"区府办"_s : from.shortName;
}

void Writer::title(const QString &matter, const QString &kindName)
{
    auto parts = fill(matter).split(u'|');
    parts.first().prepend(u"关于"_s);
    parts.last().append(u"的"_s + kindName);
    m_paper.titleParts = QStringList{m_paper.issuer} + parts;
}

void Writer::head(const QString &text)
{
    m_paper.body << Paragraph{ordinal(++m_heads) + u'、' + text, ParagraphStyle::Heading, {}};
    m_subheads = 0;
}

void Writer::measure(const Measure &measure, bool asHeading)
{
    if (asHeading) {
        head(measure.heading);
        say(measure.text);
    } else {
        say(u'（' + ordinal(++m_subheads) + u'）' + measure.heading + u"。"_s + measure.text);
    }
}

QList<Measure> Writer::measures(int ofTopic, int general)
{
    auto chosen = m_topic.measures;
    while (chosen.size() > ofTopic)
        chosen.removeAt(m_chance.below(int(chosen.size())));
    auto rest = m_phrases.general;
    for (int i = 0; i < general; ++i)
        chosen << rest.takeAt(m_chance.below(int(rest.size())));
    return chosen;
}

QString Writer::period()
{
    const auto day = m_paper.issuedOn;
    const auto year = QString::number(day.year());
    switch (m_chance.below(5)) {
    case 0:
        return year + u"年"_s + (day.month() <= 6 ? u"上半年"_s : u"下半年"_s);
    case 1:
        return year + u"年第"_s + ordinal((day.month() + 2) / 3) + u"季度"_s;
    case 2:
        return u"近期"_s;
    case 3:
        return day.month() >= 10 || day.month() <= 2 ? u"今冬明春"_s : year + u"年"_s + QString::number(day.month()) + u"月"_s;
    default:
        return year + u"年度"_s;
    }
}

void Writer::toEverybody()
{
    const bool district = m_paper.unitId == "qrq"_L1 || m_paper.unitId == "zfb"_L1;
    m_paper.to = district ? u"各街道办事处、镇人民政府，区政府各部门、各有关单位："_s : u"各街道办事处、镇人民政府，区各有关单位："_s;
    for (const auto &each : senders())
        if (each.id != m_paper.unitId && each.id != "qrq"_L1 && (district || each.id == "zjj"_L1 || m_chance.percent(25)))
            m_paper.addressees << each.id;
}

void Writer::tableOf(const QList<Measure> &chosen)
{
    m_paper.attachment = m_topic.subject + u"工作任务分工表"_s;
    for (const auto &each : chosen) {
        const bool ofTopic =
            std::any_of(m_topic.measures.begin(), m_topic.measures.end(), [&](const Measure &own) { return own.heading == each.heading; });
        const auto due = m_paper.issuedOn.addDays(m_chance.between(20, 90));
        m_paper.rows << QStringList{QString::number(m_paper.rows.size() + 1), each.heading, ofTopic ? m_filler.office : u"各有关单位"_s,
            dayIn(due, m_paper.issuedOn)};
    }
}

void Writer::writeOrder()
{
    const bool open = m_paper.kind == DocumentKind::PublicNotice;
    if (!open && m_chance.percent(25))
        setSender(u"zfb"_s);
    const auto verb = m_chance.pick(QStringList{u"做好"_s, u"切实加强"_s, u"进一步规范"_s, u"深入推进"_s, u"扎实开展"_s, u"统筹抓好"_s});
    title(verb + period() + u'|' + m_topic.subject + u"工作"_s, open ? u"通告"_s : u"通知"_s);
    if (!open)
        toEverybody();
    const auto word = open ? u"通告"_s : u"通知"_s;
    say(m_chance.pick(
        QStringList{u"为"_s + m_topic.aim + u"，经研究，现就做好"_s + m_topic.subject + u"工作的有关事项"_s + word + u"如下："_s,
            m_topic.fact + u"。但也要看到，"_s + m_topic.flaw + u"。为"_s + m_topic.aim + u"，现将有关事项"_s + word + u"如下："_s,
            u"根据区政府工作安排，为"_s + m_topic.aim + u"，结合我区实际，现就"_s + m_topic.subject + u"工作"_s + word + u"如下："_s}));
    const auto chosen = measures(m_chance.between(2, 4), open ? 1 : m_chance.between(1, 4));
    for (const auto &each : chosen)
        measure(each, true);
    if (open)
        say(u"本通告自发布之日起施行。"_s);
    else if (m_chance.percent(50))
        say(m_chance.pick(
            QStringList{u"执行中遇到的问题，请径向{office}反映。"_s, u"各单位贯彻落实情况，请于{deadline}前书面报{office}。"_s,
                u"本通知自印发之日起执行，此前规定与本通知不一致的，以本通知为准。"_s}));
    if (!open && m_chance.percent(35))
        tableOf(chosen);
    m_paper.summary = u"就"_s + m_topic.subject + u"提出"_s + QString::number(chosen.size()) + u"项要求："_s + chosen.first().heading
        + u"、"_s + chosen.last().heading + u"等。"_s;
}

void Writer::writeReview()
{
    title(period() + u'|' + m_topic.subject + u"工作情况"_s, u"通报"_s);
    toEverybody();
    say(u"近期，{office}对各单位"_s + m_topic.subject + u"工作开展情况进行了检查。现将有关情况通报如下："_s);
    head(u"总体情况"_s);
    say(u"各单位认真落实区政府部署，工作取得阶段性进展。"_s + m_topic.fact + u"。{place}组织得力、行动较快，予以肯定。"_s);
    head(u"存在的主要问题"_s);
    say(u"从检查情况看，"_s + m_topic.flaw + u"。有的单位重部署、轻落实，台账与现场对不上；有的整改停留在纸面，同类问题反复出现。"_s);
    head(u"下一步工作要求"_s);
    for (const auto &each : measures(m_chance.between(2, 3), m_chance.between(1, 2)))
        measure(each, false);
    m_paper.summary = u"通报"_s + m_topic.subject + u"工作检查情况，指出存在的主要问题，提出下一步要求。"_s;
}

void Writer::writeReport()
{
    if (m_paper.unitId == "qrq"_L1)
        setSender(u"zfb"_s);
    title(period() + u'|' + m_topic.subject + u"工作情况"_s, u"报告"_s);
    m_paper.to = u"榕江市青榕区人民政府："_s;
    m_paper.addressees << u"qrq"_s;
    say(u"按照区政府工作部署，我单位围绕"_s + m_topic.aim + u"，扎实推进"_s + m_topic.subject + u"工作。现将有关情况报告如下："_s);
    head(u"主要工作及成效"_s);
    say(u"截至目前，"_s + m_topic.fact + u"。"_s);
    for (const auto &each : measures(2, 0))
        measure(each, false);
    head(u"存在的困难和问题"_s);
    say(u"工作中还存在一些不足：一是"_s + m_topic.flaw + u"；二是力量配备与任务要求不完全适应，个别环节衔接还不够顺畅。"_s);
    head(u"下一步打算"_s);
    for (const auto &each : measures(1, 2))
        measure(each, false);
    say(u"特此报告。"_s);
    m_paper.summary = u"报告"_s + m_topic.subject + u"工作进展、存在的困难和下一步打算。"_s;
}

void Writer::writeRequest()
{
    if (m_paper.unitId == "qrq"_L1)
        setSender(u"zfb"_s);
    const auto need = fill(m_topic.need);
    const auto money = fill(m_topic.money);
    title(need, u"请示"_s);
    m_paper.to = u"榕江市青榕区人民政府："_s;
    m_paper.addressees << u"qrq"_s;
    say(u"近年来，"_s + m_topic.fact + u"，但"_s + m_topic.flaw + u"。为"_s + m_topic.aim + u"，拟"_s + need
        + u"。现将有关情况请示如下："_s);
    head(u"必要性"_s);
    say(u"该项工作群众关注度高、意见较为集中。经实地调研并征求{place}等单位意见，各方均认为条件已经具备，宜尽快组织实施。"_s);
    head(u"主要内容"_s);
    for (const auto &each : measures(2, 0))
        measure(each, false);
    head(u"资金安排"_s);
    say(u"经初步测算，所需资金约"_s + money + u"万元，拟由区财政统筹安排，分{2-3}个年度列支，实际支出以财政评审结果为准。"_s);
    say(u"妥否，请批示。"_s);
    m_paper.note = fill(u"（联系人：值班员，电话：{6010-6980}）"_s);
    m_paper.summary = u"拟"_s + need + u"，所需资金约"_s + money + u"万元，请区政府批示。"_s;
}

void Writer::writeReply()
{
    const auto asking = sender(m_topic.unitId == "qrq"_L1 || m_topic.unitId == "zfb"_L1 ? u"zjj"_s : m_topic.unitId);
    const auto need = fill(m_topic.need);
    setSender(m_chance.percent(60) ? u"qrq"_s : u"zfb"_s);
    title(need, u"批复"_s);
    m_paper.to = asking.name + u"："_s;
    m_paper.addressees << asking.id;
    say(u"你单位《关于"_s + need + u"的请示》（"_s + asking.mark
        + u"〔%1〕{3-96}号）收悉。经研究，现批复如下："_s.arg(m_paper.issuedOn.year()));
    head(u"原则同意"_s + need);
    say(u"请你单位会同{place}等有关单位抓紧完善实施方案，广泛听取意见，依法依规履行报批程序。"_s);
    head(u"落实资金来源"_s);
    say(u"所需资金控制在"_s + m_topic.money + u"万元以内，按有关规定由区财政局审核后安排，不得突破概算，不得挪作他用。"_s);
    for (const auto &each : measures(m_chance.between(0, 1), 1))
        measure(each, true);
    say(u"此复。"_s);
    m_paper.summary = u"原则同意"_s + need + u"，要求完善方案、落实资金、加强监管。"_s;
}

void Writer::writeLetter()
{
    if (m_paper.unitId == "qrq"_L1)
        setSender(u"zfb"_s);
    const auto others = QStringList{u"zjj"_s, u"zjj"_s, u"czj"_s, u"zsj"_s, u"scjg"_s, u"fgj"_s, u"sthj"_s, u"cgj"_s};
    auto target = m_chance.pick(others);
    if (target == m_paper.unitId)
        target = u"zfb"_s;
    m_paper.mark += u'函';
    const auto ask = m_chance.pick(QStringList{u"商请协助推进"_s, u"征求对"_s, u"商请提供"_s});
    const auto tail = ask.startsWith(u"征求"_s) ? u"工作方案意见"_s : ask.endsWith(u"提供"_s) ? u"有关资料"_s : u"工作"_s;
    title(ask + period() + u'|' + m_topic.subject + tail, u"函"_s);
    m_paper.to = sender(target).name + u"："_s;
    m_paper.addressees << target;
    say(u"为"_s + m_topic.aim + u"，我单位正在组织开展"_s + m_topic.subject + u"工作。"_s + m_topic.fact
        + u"。鉴于该项工作与贵单位职责密切相关，现就有关事项函商如下："_s);
    for (const auto &each : measures(m_chance.between(0, 2), m_chance.below(4) == 0 ? 1 : 0))
        measure(each, true);
    say(u"请贵单位研究后，于{soon}前将书面意见及联系人反馈我单位；逾期未反馈的，视为无不同意见。"_s);
    say(m_chance.pick(QStringList{u"专此函达，请予支持为盼。"_s, u"特此致函，请予函复。"_s}));
    m_paper.summary = u"就"_s + m_topic.subject + u"工作"_s + ask.left(2) + sender(target).shortName + u"支持并反馈意见。"_s;
}

void Writer::writeOpinion()
{
    if (m_chance.percent(50))
        setSender(u"zfb"_s);
    const auto verb = m_chance.pick(QStringList{u"进一步加强"_s, u"全面推进"_s, u"高质量做好"_s});
    title(verb + u'|' + m_topic.subject + u"工作"_s, m_chance.percent(50) ? u"实施意见"_s : u"意见"_s);
    toEverybody();
    say(u"为"_s + m_topic.aim + u"，现就"_s + verb + m_topic.subject + u"工作提出如下意见："_s);
    head(u"总体要求"_s);
    say(u"坚持问题导向、分类施策，坚持政府引导、社会参与，坚持立足当前、着眼长远。力争用{2-3}年时间，使"_s + m_topic.subject
        + u"工作基础更加扎实、机制更加健全、群众更加满意。"_s);
    head(u"主要任务"_s);
    for (const auto &each : measures(4, 0))
        measure(each, false);
    head(u"保障措施"_s);
    for (const auto &each : measures(0, m_chance.between(2, 4)))
        measure(each, false);
    m_paper.summary = u"明确"_s + m_topic.subject + u"工作的总体要求、主要任务和保障措施。"_s;
}

void Writer::writeMinutes()
{
    setSender(u"zfb"_s);
    m_paper.mark = u"青府办纪"_s;
    m_paper.titleParts = QStringList{u"研究"_s + fill(m_topic.need), u"有关问题的"_s, u"专题会议纪要"_s};
    const auto met = m_paper.issuedOn.addDays(-m_chance.between(2, 5));
    say(dayIn(met, m_paper.issuedOn) + u"，区政府召开专题会议，研究"_s + m_topic.subject + u"有关问题。会议听取了"_s
        + sender(m_topic.unitId).shortName + u"的情况汇报，与会单位进行了认真讨论。现将会议议定事项纪要如下："_s);
    say(u"会议指出，"_s + m_topic.fact + u"，成绩应予肯定；同时也要看到，"_s + m_topic.flaw + u"，必须引起重视。"_s);
    say(u"会议议定："_s);
    for (const auto &each : measures(3, 1))
        measure(each, true);
    QStringList present{sender(m_topic.unitId).shortName};
    for (const auto &each : senders())
        if (each.id != m_topic.unitId && each.id != "qrq"_L1 && (each.id == "zjj"_L1 || m_chance.percent(30))) {
            present << each.shortName;
            m_paper.addressees << each.id;
        }
    m_paper.body << Paragraph{present.join(u'、') + u"有关负责同志。"_s, ParagraphStyle::Plain, u"出席："_s};
    m_paper.summary = u"纪要会议议定的"_s + m_topic.subject + u"有关事项和分工。"_s;
}

void Writer::finish()
{
    const bool district = m_paper.unitId == "qrq"_L1 || m_paper.unitId == "zfb"_L1;
    if (m_paper.isUpward())
        m_paper.signer = m_chance.pick(QStringList{u"江望舒"_s, u"许临川"_s, u"沈知远"_s, u"陆青禾"_s, u"叶承安"_s, u"梁若谷"_s});
    m_paper.printedBy = district ? u"榕江市青榕区人民政府办公室"_s : m_paper.issuer + u"办公室"_s;
    if (m_paper.addressees.size() != 1 || m_chance.percent(40))
        m_paper.copyTo = district ? u"区委办公室，区人大常委会办公室，区政协办公室。"_s : u"区政府办公室，区有关单位。"_s;
}

} // namespace printing::samples
