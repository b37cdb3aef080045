<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CaseStory</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>one of these is enough</source>
        <translation>其中一个科室同意即可</translation>
    </message>
    <message numerus="yes">
        <source>%n of these must agree</source>
        <translation>
            <numerusform>其中 %n 个科室须同意</numerusform>
        </translation>
    </message>
    <message>
        <source>all must agree, in any order</source>
        <translation>须全部同意，先后不限</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>未写意见</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Code or ID</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收件时间</translation>
    </message>
    <message>
        <source>Promised end</source>
        <translation>承诺到期</translation>
    </message>
    <message>
        <source>End by law</source>
        <translation>法定到期</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>申请材料</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>办理依据</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>step number and title</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>未能送达</translation>
    </message>
    <message>
        <source>queued in the back office</source>
        <translation>已在后台排队待发</translation>
    </message>
    <message>
        <source>Text message to %1</source>
        <translation>短信通知 %1</translation>
    </message>
    <message>
        <source>Yours, %1: %2, %3</source>
        <translation>您在 %1：%2，%3</translation>
    </message>
    <message>
        <source>Now there, by %1, %2: %3, %4</source>
        <translation>现为 %1 在 %2：%3，%4</translation>
    </message>
    <message>
        <source>Now there: %1</source>
        <translation>现为：%1</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n field(s)</source>
        <translation>
            <numerusform>%1：%n 栏</numerusform>
        </translation>
    </message>
    <message>
        <source>From registers</source>
        <translation>登记簿提供</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>not yet its turn</source>
        <translation>还没轮到</translation>
    </message>
    <message>
        <source>waiting for this office</source>
        <translation>等该科室办理</translation>
    </message>
    <message>
        <source>waiting for you: Space ticks, X declines, R returns</source>
        <translation>等您办理：空格打勾，X 不同意，R 退回</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>no part in this case</source>
        <translation>不参与本件</translation>
    </message>
    <message>
        <source>%1: your decision (%2) was not taken. Press A when you have read why.</source>
        <translation>%1：您的决定（%2）没有生效。看过原因后按 A。</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1：%2，%3，%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and what stands in it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>LimitWords</name>
    <message>
        <source>%1: day of receipt, not counted</source>
        <translation>%1：收件当日，不计入</translation>
    </message>
    <message>
        <source>%1: working day %2</source>
        <translation>%1：第 %2 个工作日</translation>
    </message>
    <message>
        <source>%1: working day %2, made up for %3</source>
        <translation>%1：第 %2 个工作日（%3调休上班）</translation>
    </message>
    <message>
        <source>%1: %2, not counted</source>
        <translation>%1：%2，不计入</translation>
    </message>
    <message>
        <source>; the official calendar of this year is not published yet</source>
        <translation>；当年放假安排尚未公布</translation>
    </message>
    <message>
        <source>Receipt</source>
        <comment>short, under a date</comment>
        <translation>收件</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>short, under a date</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>short, under a date</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>计时中止</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>open while the clock stands still</source>
        <translation>中止期间未定</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>Promised, %1 working days: %2</source>
        <translation>承诺 %1 个工作日：%2</translation>
    </message>
    <message>
        <source>By law, %1 working days: %2</source>
        <translation>法定 %1 个工作日：%2</translation>
    </message>
    <message>
        <source>Promised</source>
        <comment>short, under a date</comment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>The promised time ends with this day.</source>
        <translation>承诺时限到这一天为止。</translation>
    </message>
    <message>
        <source>By law</source>
        <comment>short, under a date</comment>
        <translation>法定</translation>
    </message>
    <message>
        <source>The time the law allows ends with this day.</source>
        <translation>法定时限到这一天为止。</translation>
    </message>
    <message>
        <source>days over: %1</source>
        <translation>超 %1 个工作日</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>剩 %1 个工作日</translation>
    </message>
    <message>
        <source>%1: working day %2 after the end of the limit</source>
        <translation>%1：超期第 %2 个工作日</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
</context>
<context>
    <name>NextWords</name>
    <message>
        <source>, </source>
        <comment>between offices</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>, then %1</source>
        <translation>，之后由%1打勾</translation>
    </message>
    <message>
        <source>, then it is approved</source>
        <translation>，之后即予批准</translation>
    </message>
    <message>
        <source>, then it is approved: %1</source>
        <translation>，之后即批准并发%1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>还差%1打勾</translation>
    </message>
    <message>
        <source>Waiting only for you</source>
        <translation>只差您打勾</translation>
    </message>
    <message>
        <source>Waiting for you and %1</source>
        <translation>还差您和%1打勾</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>%1不同意，已办结</translation>
    </message>
    <message>
        <source>Returned by %1 for correction by the applicant</source>
        <translation>%1退回，等申请人补正</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Approved, %1</source>
        <translation>已批准，%1</translation>
    </message>
    <message>
        <source>Once yours takes effect: %1</source>
        <translation>您的决定生效后：%1</translation>
    </message>
    <message>
        <source>Still needed from among %1: %2</source>
        <translation>%1 中还需 %2 个打勾</translation>
    </message>
</context>
<context>
    <name>client::pages::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>No case fits the filter</source>
        <translation>没有符合筛选的办件</translation>
    </message>
    <message>
        <source>Clear the filter, or choose another matter above.</source>
        <translation>请清除筛选，或在上方另选事项。</translation>
    </message>
    <message>
        <source>Show all running</source>
        <translation>看全部在办</translation>
    </message>
    <message>
        <source>Nothing waits for you here</source>
        <translation>没有等您打勾的办件</translation>
    </message>
    <message>
        <source>There are no cases of this matter</source>
        <translation>这个事项还没有办件</translation>
    </message>
    <message>
        <source>They appear here as soon as the window has taken one in.</source>
        <translation>窗口收件后会自动出现在这里。</translation>
    </message>
    <message>
        <source>You have begun an opinion on this case: Ctrl+Enter ticks with these words.</source>
        <translation>这一件您已写了意见：按 Ctrl+Enter 带意见打勾。</translation>
    </message>
    <message>
        <source>Read beside the sheet</source>
        <translation>在旁边查看</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>打勾</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Write an opinion</source>
        <translation>写意见</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>I have read the refusal</source>
        <translation>已看过未生效原因</translation>
    </message>
    <message>
        <source>Select all that wait for me</source>
        <translation>选中全部待我办理的</translation>
    </message>
    <message>
        <source>Filter the sheet</source>
        <translation>筛选办件</translation>
    </message>
    <message>
        <source>Choose the matter</source>
        <translation>选择事项</translation>
    </message>
    <message>
        <source>Next part of the case</source>
        <translation>办件的下一部分</translation>
    </message>
    <message>
        <source>↑↓ rows · Space tick · X decline · R return · O opinion · Z take back · Ctrl+A all mine · / filter</source>
        <translation>↑↓ 换行 · 空格 打勾 · X 不同意 · R 退回 · O 意见 · Z 撤回 · Ctrl+A 选中待办 · / 筛选</translation>
    </message>
    <message>
        <source>Tick sheet</source>
        <translation>打勾表</translation>
    </message>
    <message>
        <source>New cases appear by themselves as soon as it is your column&apos;s turn. Running now: %1.</source>
        <translation>轮到您这一栏时，办件会自动出现在这里。现在办 %1 件。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>打勾表</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::BatchPanel</name>
    <message>
        <source>saved here, goes out by itself</source>
        <translation>已存在本机，自动发出</translation>
    </message>
    <message>
        <source>not waiting for you: %1</source>
        <translation>不在您手上：%1</translation>
    </message>
    <message>
        <source>taken out, left as it was</source>
        <translation>已剔除，未作处理</translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>已保存 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Each goes out by itself; the sheet shows when it takes effect.</source>
        <translation>各件自动发出，何时生效看打勾表。</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be saved; the reason stands beside it.</source>
        <translation>
            <numerusform>有 %n 件未能保存，原因写在旁边。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through the list; Space takes a case out or puts it back. Ctrl+Enter saves all, Esc leaves everything as it is.</source>
        <translation>请逐件过目：空格剔除或恢复一件，Ctrl+Enter 全部保存，Esc 不作处理。</translation>
    </message>
    <message>
        <source>One reason for all</source>
        <translation>统一理由</translation>
    </message>
    <message>
        <source>One opinion for all</source>
        <translation>统一意见</translation>
    </message>
    <message>
        <source>The reason each applicant will be told</source>
        <translation>将告知每位申请人的理由</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不写</translation>
    </message>
    <message numerus="yes">
        <source>Save %n</source>
        <translation>
            <numerusform>保存 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases of this batch</source>
        <translation>本批办件</translation>
    </message>
    <message>
        <source>Take all back (Z)</source>
        <translation>全部撤回 (Z)</translation>
    </message>
    <message>
        <source>Back to the sheet (Esc)</source>
        <translation>回到打勾表 (Esc)</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 件</translation>
    </message>
    <message>
        <source>you have begun an opinion on it; left out unless you put it back</source>
        <translation>您已为此件起草意见，暂不列入；可重新勾选</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::CasePanel</name>
    <message>
        <source>Nobody has decided yet.</source>
        <translation>还没有人办理。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Told to the applicant</source>
        <translation>已通知申请人</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Route and opinions</source>
        <translation>流程意见</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Your decision did not take effect</source>
        <translation>您的决定没有生效</translation>
    </message>
    <message>
        <source>I have read it (A)</source>
        <translation>知道了 (A)</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Days of the time limit; the arrow keys go from day to day</source>
        <translation>时限日历，方向键逐日查看</translation>
    </message>
    <message>
        <source>Filled days count, with their number. Dotted: the official calendar of that year is not published yet.</source>
        <translation>有底色的日子计入时限，数字为第几个工作日。虚线：当年放假安排尚未公布，日期暂定。</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::CaseTableModel</name>
    <message>
        <source>My tick</source>
        <translation>我的打勾</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>%1 收件</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Applicant and matter</source>
        <translation>申请人和标题</translation>
    </message>
    <message>
        <source>Who is next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::CasesBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>matter and how many wait</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All matters</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Waiting for me %1</source>
        <translation>待我打勾 %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Choose the matter (M); each has the columns of its own offices</source>
        <translation>选择事项 (M)；不同事项有不同的科室栏</translation>
    </message>
    <message>
        <source>Filter the sheet</source>
        <translation>筛选办件</translation>
    </message>
    <message>
        <source>Show all lamps again</source>
        <translation>恢复显示全部灯</translation>
    </message>
    <message>
        <source>Number, applicant, title (/)</source>
        <translation>编号、申请人、标题 (/)</translation>
    </message>
    <message>
        <source>Filter (/)</source>
        <translation>筛选（/）</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::DecisionStrip</name>
    <message>
        <source>Your decision: %1</source>
        <translation>您的决定：%1</translation>
    </message>
    <message>
        <source>Nothing for you to decide here now.</source>
        <translation>这一件现在不用您办理。</translation>
    </message>
    <message>
        <source>This case is closed: %1</source>
        <translation>这一件已办结：%1</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::GuideView</name>
    <message>
        <source>There is no guide for this matter yet.</source>
        <translation>这个事项还没有办事指南。</translation>
    </message>
    <message>
        <source>The guide stopped and is shown as plain text.</source>
        <translation>指南页面已停止，改为显示文字。</translation>
    </message>
    <message>
        <source>Guide as plain text</source>
        <translation>办事指南（文字）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::OpinionPane</name>
    <message>
        <source>Agree, with words</source>
        <translation>同意并写意见</translation>
    </message>
    <message>
        <source>Your opinion (may stay empty)</source>
        <translation>您的意见（可以不写）</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>打勾</translation>
    </message>
    <message>
        <source>Decline: say why</source>
        <translation>不同意：请写明理由</translation>
    </message>
    <message>
        <source>The reason the applicant will be told</source>
        <translation>将告知申请人的理由</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Return: say what is to be corrected</source>
        <translation>退回：请写明补正内容</translation>
    </message>
    <message>
        <source>Everything the applicant has to correct, once</source>
        <translation>一次写清申请人要补正的全部内容</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>client::pages::cases::TickDesk</name>
    <message>
        <source>Ticked and saved here: %1</source>
        <translation>已打勾并存在本机：%1</translation>
    </message>
    <message>
        <source>Declined and saved here: %1</source>
        <translation>不同意，已存在本机：%1</translation>
    </message>
    <message>
        <source>Returned and saved here: %1</source>
        <translation>退回，已存在本机：%1</translation>
    </message>
    <message>
        <source>Taken back; your words are kept as a draft.</source>
        <translation>已撤回，所写意见留作草稿。</translation>
    </message>
</context>
</TS>
