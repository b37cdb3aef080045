<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>client::pages::WindowPage</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Time of this sitting: %1</source>
        <translation>本次办理用时：%1</translation>
    </message>
    <message>
        <source>Begin without a ticket</source>
        <translation>无号直接办理</translation>
    </message>
    <message>
        <source>Finish the sitting</source>
        <translation>结束办理</translation>
    </message>
    <message>
        <source>Hall board</source>
        <translation>大厅屏</translation>
    </message>
    <message>
        <source>Visitor&apos;s screen</source>
        <translation>客屏</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>今日收费</translation>
    </message>
    <message>
        <source>Bring later</source>
        <translation>补交补正</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>It has been sent again already, or is kept here no longer.</source>
        <translation>该申请已经重新提交，或者本机已不再保留。</translation>
    </message>
    <message>
        <source>Somebody is being served here: finish that first, then take the application up again.</source>
        <translation>窗口正在办理：请先结束，再重新办理这份申请。</translation>
    </message>
    <message>
        <source>What was typed and scanned is back. Mend it, and let the applicant sign again.</source>
        <translation>原来填写和扫描的内容已带回。请改正，并请申请人重新签字。</translation>
    </message>
</context>
<context>
    <name>client::pages::window::AgentBox</name>
    <message>
        <source>! Check this citizen ID. It can still be taken in.</source>
        <translation>! 请核对公民身份号码，不影响继续办理。</translation>
    </message>
    <message>
        <source>Scan the authority (PDF)</source>
        <translation>扫描委托书（PDF）</translation>
    </message>
    <message>
        <source>The authority is scanned</source>
        <translation>委托书已扫描</translation>
    </message>
    <message>
        <source>An agent came for the applicant</source>
        <translation>由他人代办</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>代办人姓名</translation>
    </message>
    <message>
        <source>Agent&apos;s citizen ID</source>
        <translation>代办人公民身份号码</translation>
    </message>
    <message>
        <source>Agent&apos;s phone</source>
        <translation>代办人电话</translation>
    </message>
</context>
<context>
    <name>client::pages::window::CheckStep</name>
    <message>
        <source>✓ Checked and signed by the visitor</source>
        <translation>✓ 申请人已核对并签名</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签名</translation>
    </message>
    <message>
        <source>The form is not complete: it cannot be accepted like this.</source>
        <translation>表单还没有填完，暂不能受理。</translation>
    </message>
    <message>
        <source>Papers are missing: let them follow, or tell the applicant what to correct.</source>
        <translation>材料不齐：可以容缺补交，或者一次性告知补正。</translation>
    </message>
    <message>
        <source>The applicant has no name yet.</source>
        <translation>还没有填写申请人名称。</translation>
    </message>
    <message>
        <source>Write down what is to be corrected.</source>
        <translation>请写明需要补正的内容。</translation>
    </message>
    <message>
        <source>Write down the reason.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>Check with the visitor</source>
        <translation>与申请人核对</translation>
    </message>
    <message>
        <source>Show on the visitor&apos;s screen</source>
        <translation>在客屏上显示</translation>
    </message>
    <message>
        <source>Everything written down</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>No promised paper has been brought yet.</source>
        <translation>承诺补交的材料还没有收到。</translation>
    </message>
    <message numerus="yes">
        <source>No line to the office: the rules are met, so the licence is given here with a number taken along (%n left). It counts when the office has it.</source>
        <translation>
            <numerusform>现在离线：规则全部符合，用离线证号当场发证（剩 %n 个）。后台收到后生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>No line to the office, and no licence number taken along is left: the application is saved here, the licence comes when the office has answered.</source>
        <translation>现在离线，离线证号已用完：申请存在本机，后台答复后再发证。</translation>
    </message>
    <message>
        <source>No line to the office, and not every rule is met: a person decides when the office has it.</source>
        <translation>现在离线，且有规则不符合：后台收到后由工作人员决定。</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>办理结果</translation>
    </message>
</context>
<context>
    <name>client::pages::window::ChoiceEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>client::pages::window::CitizenWindow</name>
    <message>
        <source>Welcome to %1</source>
        <translation>欢迎来到%1</translation>
    </message>
    <message>
        <source>For the visitor</source>
        <translation>客屏</translation>
    </message>
    <message>
        <source>Please check what was written down, then sign</source>
        <translation>请核对以下内容，无误后签名</translation>
    </message>
    <message>
        <source>What was written down</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签名</translation>
    </message>
    <message>
        <source>It is all right</source>
        <translation>内容无误</translation>
    </message>
    <message>
        <source>How was the service today?</source>
        <translation>您对今天的服务满意吗？</translation>
    </message>
    <message>
        <source>Thank you. Your answer has been noted.</source>
        <translation>谢谢，您的评价已经记录。</translation>
    </message>
    <message>
        <source>We are sorry. What was wrong?</source>
        <translation>很抱歉，哪里没有做好？</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>等候时间太长</translation>
    </message>
    <message>
        <source>Not told everything at once</source>
        <translation>没有一次讲清楚</translation>
    </message>
    <message>
        <source>Asked for needless papers</source>
        <translation>要了不必要的材料</translation>
    </message>
    <message>
        <source>Unfriendly</source>
        <translation>态度不好</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>client::pages::window::DateEditor</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>%1: choose a day</source>
        <translation>%1：选择日期</translation>
    </message>
</context>
<context>
    <name>client::pages::window::FieldText</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>ID or credit code</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
</context>
<context>
    <name>client::pages::window::FlawList</name>
    <message>
        <source>The form is complete</source>
        <translation>表单已填完整</translation>
    </message>
    <message numerus="yes">
        <source>Entries to go: %n</source>
        <translation>
            <numerusform>还有 %n 项要填</numerusform>
        </translation>
    </message>
    <message>
        <source>What is still to be done in the form</source>
        <translation>表单中待完成的内容</translation>
    </message>
</context>
<context>
    <name>client::pages::window::FlawWords</name>
    <message>
        <source>its length is not right</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>the date of birth in it does not exist</source>
        <translation>其中的出生日期不存在</translation>
    </message>
    <message>
        <source>the area code in it is unknown</source>
        <translation>其中的地区代码不存在</translation>
    </message>
    <message>
        <source>it holds a character that cannot be there</source>
        <translation>含有不该出现的字符</translation>
    </message>
    <message>
        <source>its check character does not fit</source>
        <translation>校验码不符</translation>
    </message>
    <message>
        <source>Type a sum in yuan, for example 1280.50</source>
        <translation>请填写金额（元），例如 1280.50</translation>
    </message>
    <message>
        <source>Type a number</source>
        <translation>请填写数字</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>至少 %1 个字</translation>
    </message>
    <message>
        <source>At most %1 characters</source>
        <translation>最多 %1 个字</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>不少于 %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>不超过 %1</translation>
    </message>
    <message>
        <source>At least %1 entries</source>
        <translation>至少 %1 项</translation>
    </message>
    <message>
        <source>At most %1 entries</source>
        <translation>最多 %1 项</translation>
    </message>
    <message>
        <source>Only in steps of %1</source>
        <translation>须为 %1 的整数倍</translation>
    </message>
    <message>
        <source>This does not fit the form</source>
        <translation>不符合表单要求</translation>
    </message>
    <message>
        <source>Check this citizen ID: %1. It can still be taken in.</source>
        <translation>请核对公民身份号码：%1。不影响继续办理。</translation>
    </message>
    <message>
        <source>Check this credit code: %1. It can still be taken in.</source>
        <translation>请核对统一社会信用代码：%1。不影响继续办理。</translation>
    </message>
    <message>
        <source>Check this phone number. It can still be taken in.</source>
        <translation>请核对电话号码，不影响继续办理。</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Please fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>This is not written as it should be</source>
        <translation>格式不正确</translation>
    </message>
    <message>
        <source>Type a day that exists, for example 2026-01-05</source>
        <translation>请填写存在的日期，例如 2026-01-05</translation>
    </message>
    <message>
        <source>The same is entered twice</source>
        <translation>重复填写</translation>
    </message>
    <message>
        <source>This does not match what is computed</source>
        <translation>与计算结果不一致</translation>
    </message>
    <message>
        <source>There is an invisible character in it (%1); please type it again</source>
        <translation>含有看不见的字符（%1），请重新填写</translation>
    </message>
    <message>
        <source>This application is too large to be taken in</source>
        <translation>内容过多，无法提交</translation>
    </message>
</context>
<context>
    <name>client::pages::window::FormCell</name>
    <message>
        <source>From the register: %1</source>
        <translation>来自登记库：%1</translation>
    </message>
    <message>
        <source>From the applicant&apos;s details</source>
        <translation>来自申请人信息</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>自动计算</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（选填）</translation>
    </message>
    <message>
        <source>Changed by hand; it came from %1</source>
        <translation>已手工修改；原值来自%1</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>%1: look up in the register</source>
        <translation>%1：到登记库查询</translation>
    </message>
</context>
<context>
    <name>client::pages::window::FormStep</name>
    <message>
        <source>The form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>待填</translation>
    </message>
</context>
<context>
    <name>client::pages::window::HallBoard</name>
    <message>
        <source>▶ Please come</source>
        <translation>▶ 请到窗口</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Now calling</source>
        <translation>正在叫号</translation>
    </message>
    <message>
        <source>Please wait until your number is called</source>
        <translation>请等候叫号</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting. Booked visitors are called at their time.</source>
        <translation>
            <numerusform>%n 人等候。预约的办事人按预约时间叫号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hall board</source>
        <translation>大厅屏</translation>
    </message>
    <message>
        <source>Please come to %1</source>
        <translation>请到 %1</translation>
    </message>
</context>
<context>
    <name>client::pages::window::HandOverForm</name>
    <message>
        <source>Who takes it?</source>
        <translation>请填写领取人。</translation>
    </message>
    <message>
        <source>Courier and label number are missing.</source>
        <translation>还缺快递公司和面单号码。</translation>
    </message>
    <message>
        <source>The collector&apos;s citizen ID is missing.</source>
        <translation>还缺领取人的公民身份号码。</translation>
    </message>
    <message>
        <source>The authority of the agent is not scanned yet.</source>
        <translation>代领人的委托书还没有扫描。</translation>
    </message>
    <message>
        <source>The collector has not signed yet.</source>
        <translation>领取人还没有签名。</translation>
    </message>
    <message>
        <source>The authority is scanned</source>
        <translation>委托书已扫描</translation>
    </message>
    <message>
        <source>! Check this citizen ID. It can still be taken in.</source>
        <translation>! 请核对公民身份号码，不影响继续办理。</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签名</translation>
    </message>
    <message>
        <source>✓ Signed</source>
        <translation>✓ 已签名</translation>
    </message>
    <message>
        <source>%1 · for %2 · issued %3</source>
        <translation>%1 · %2 · %3发证</translation>
    </message>
    <message>
        <source>To the applicant at the window</source>
        <translation>申请人当面领取</translation>
    </message>
    <message>
        <source>To an agent with an authority</source>
        <translation>持委托书代领</translation>
    </message>
    <message>
        <source>By courier</source>
        <translation>快递寄送</translation>
    </message>
    <message>
        <source>Collector&apos;s name</source>
        <translation>领取人姓名</translation>
    </message>
    <message>
        <source>Collector&apos;s citizen ID</source>
        <translation>领取人公民身份号码</translation>
    </message>
    <message>
        <source>Collector&apos;s phone</source>
        <translation>领取人电话</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Number on the label</source>
        <translation>面单号码</translation>
    </message>
    <message>
        <source>Sign on the visitor&apos;s screen</source>
        <translation>在客屏上签名</translation>
    </message>
    <message>
        <source>Scan the authority</source>
        <translation>扫描委托书</translation>
    </message>
    <message>
        <source>With %1 since %2</source>
        <translation>%2交%1寄送</translation>
    </message>
    <message>
        <source>Number on the label: %1</source>
        <translation>面单号码：%1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>收件人：%1</translation>
    </message>
</context>
<context>
    <name>client::pages::window::HandOverPanel</name>
    <message>
        <source>I have received this licence:</source>
        <translation>本人已领取以下证照：</translation>
    </message>
    <message>
        <source>Handed over; saved here.</source>
        <translation>已发证，已存在本机。</translation>
    </message>
    <message>
        <source>Given to the courier; saved here.</source>
        <translation>已交寄，已存在本机。</translation>
    </message>
    <message>
        <source>Noted as delivered.</source>
        <translation>已记录送达。</translation>
    </message>
    <message>
        <source>The visitor&apos;s answer is noted.</source>
        <translation>评价已记录。</translation>
    </message>
    <message>
        <source>The authority of the agent</source>
        <translation>代办委托书</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>确认送达</translation>
    </message>
    <message>
        <source>Ask how it was</source>
        <translation>请办事人评价</translation>
    </message>
    <message>
        <source>Find a licence</source>
        <translation>查找证照</translation>
    </message>
    <message>
        <source>Name, number or licence</source>
        <translation>姓名、编号或证照</translation>
    </message>
    <message>
        <source>Licences to be handed over</source>
        <translation>待发证照</translation>
    </message>
    <message>
        <source>Nothing waits to be handed over</source>
        <translation>没有待发的证照</translation>
    </message>
    <message>
        <source>A licence appears here when its case is approved, and leaves when it is in the applicant&apos;s hands. Parcels that do not arrive within ten days come to the top.</source>
        <translation>办件获准后，证照列在这里；送到申请人手中后移出。寄出十天仍未送达的排在最前。</translation>
    </message>
    <message>
        <source>Courier label</source>
        <translation>快递面单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Ask the courier where it is. When it has arrived, note it here.</source>
        <translation>请向快递公司查询下落；送达后在这里确认。</translation>
    </message>
    <message>
        <source>When it has arrived, note it here.</source>
        <translation>送达后在这里确认。</translation>
    </message>
</context>
<context>
    <name>client::pages::window::HandOverRows</name>
    <message numerus="yes">
        <source>not arrived for %n days</source>
        <translation>
            <numerusform>寄出 %n 天未送达</numerusform>
        </translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>%1寄送中</translation>
    </message>
    <message>
        <source>waits since %1</source>
        <translation>%1 起等候</translation>
    </message>
    <message>
        <source>waits since today</source>
        <translation>今天起等候</translation>
    </message>
</context>
<context>
    <name>client::pages::window::IdlePanel</name>
    <message>
        <source>a visitor without a name</source>
        <translation>未填姓名</translation>
    </message>
    <message numerus="yes">
        <source>A sitting begun at %1 was not ended: %2, %n matters. Everything typed is here.</source>
        <translation>
            <numerusform>%1开始的一次办理没有办完：%2，%n 个事项。已填内容都在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着办理</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Which desk are you at?</source>
        <translation>您在哪个窗口？</translation>
    </message>
    <message>
        <source>Choose it above the queue. Tickets are called to that desk.</source>
        <translation>请在队列上方选择窗口，叫号将叫到该窗口。</translation>
    </message>
    <message>
        <source>The window is free</source>
        <translation>窗口空闲</translation>
    </message>
    <message>
        <source>Nobody is waiting. Who comes without a ticket can be served all the same.</source>
        <translation>没有人等候。没有取号的办事人也可以直接办理。</translation>
    </message>
    <message>
        <source>%1 is next. Call with F2; when the visitor sits down, begin with F4.</source>
        <translation>下一位是 %1。按 F2 叫号，办事人就座后按 F4 开始。</translation>
    </message>
    <message>
        <source>%1 has been called</source>
        <translation>已叫 %1</translation>
    </message>
    <message>
        <source>When the visitor sits down, begin with F4. Nobody comes: call again with F3.</source>
        <translation>办事人就座后按 F4 开始；没有人来，按 F3 再叫。</translation>
    </message>
    <message>
        <source>%1 is at the window</source>
        <translation>%1 正在办理</translation>
    </message>
    <message>
        <source>The sitting is not open here. Go on with it above, or finish it.</source>
        <translation>这次办理没有在本机打开。可以在上方接着办理，或者结束办理。</translation>
    </message>
</context>
<context>
    <name>client::pages::window::LineEditor</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>client::pages::window::ListEditor</name>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>client::pages::window::MattersStep</name>
    <message>
        <source>All themes</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>decided at once</source>
        <translation>即时办结</translation>
    </message>
    <message numerus="yes">
        <source>working days: %n</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what the visitor wants: type the initials of its name or a word of it, then Enter. Several matters can be taken in one sitting.</source>
        <translation>选择要办的事项：输入拼音首字母或名称中的字，再按 Enter。一次可以办理多个事项。</translation>
    </message>
    <message>
        <source>There is nothing to ask for this matter: these papers are always needed.</source>
        <translation>这个事项没有需要询问的情形，材料是固定的。</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>如有</translation>
    </message>
    <message>
        <source>may follow later</source>
        <translation>可容缺</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Which matter?</source>
        <translation>办什么事？</translation>
    </message>
    <message>
        <source>Initials or words</source>
        <translation>拼音首字母或名称</translation>
    </message>
    <message>
        <source>Find a matter by initials or words</source>
        <translation>按拼音首字母或名称查找事项</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Matters found</source>
        <translation>找到的事项</translation>
    </message>
    <message>
        <source>Papers and fees it needs</source>
        <translation>所需材料和费用</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>所需材料</translation>
    </message>
</context>
<context>
    <name>client::pages::window::OutcomeBox</name>
    <message>
        <source>Corrections, one a line</source>
        <translation>补正内容，每行一项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>This list is told once and must be whole: nothing further may be asked for afterwards.</source>
        <translation>补正内容只能一次性告知，必须完整，之后不得再提出新的要求。</translation>
    </message>
    <message>
        <source>The applicant gets the reason in writing.</source>
        <translation>理由将书面告知申请人。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>受理结果</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Corrections needed, told once</source>
        <translation>一次性告知补正</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Receive only, decide later</source>
        <translation>只收件，稍后决定</translation>
    </message>
</context>
<context>
    <name>client::pages::window::PaperRow</name>
    <message>
        <source>Take the scan %1 away</source>
        <translation>移除扫描件 %1</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>如有</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>To follow</source>
        <translation>容缺补交</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺补交日期</translation>
    </message>
    <message>
        <source>%1: promised for</source>
        <translation>%1：承诺补交日期</translation>
    </message>
    <message>
        <source>Add a scan</source>
        <translation>添加扫描件</translation>
    </message>
    <message>
        <source>%1: add a scan</source>
        <translation>%1：添加扫描件</translation>
    </message>
    <message>
        <source>reading %1 %</source>
        <translation>正在读取 %1%</translation>
    </message>
    <message>
        <source>looking at it …</source>
        <translation>正在检查……</translation>
    </message>
</context>
<context>
    <name>client::pages::window::PapersStep</name>
    <message>
        <source>all here or promised</source>
        <translation>已齐备</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>还差 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a scan</source>
        <translation>添加扫描件</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>All given</source>
        <translation>全部已交</translation>
    </message>
    <message>
        <source>No scan on show</source>
        <translation>没有打开扫描件</translation>
    </message>
    <message>
        <source>Drop a PDF or a picture on a paper, or add it there. It is opened only in the sandbox.</source>
        <translation>把 PDF 或图片拖到材料上，或在材料上添加。文件只在隔离环境中打开。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>client::pages::window::QueuePanel</name>
    <message>
        <source>No desk has your name today. Choose the desk you sit at.</source>
        <translation>今天没有登记您的窗口，请选择您所在的窗口。</translation>
    </message>
    <message>
        <source>Nobody is waiting. New tickets appear here by themselves.</source>
        <translation>没有人等候。新的号会自动出现。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a desk</source>
        <translation>选择窗口</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再叫</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Other desk</source>
        <translation>转窗口</translation>
    </message>
    <message>
        <source>Somebody without a ticket</source>
        <translation>现场取号</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>号票</translation>
    </message>
    <message>
        <source>My desk</source>
        <translation>我的窗口</translation>
    </message>
    <message>
        <source>Name, if given</source>
        <translation>姓名（选填）</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Requeue</source>
        <translation>恢复排队</translation>
    </message>
</context>
<context>
    <name>client::pages::window::QueueRows</name>
    <message>
        <source>New</source>
        <translation>新号</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>booked for %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>waits since %1</source>
        <translation>%1 起等候</translation>
    </message>
    <message numerus="yes">
        <source>called %n times</source>
        <translation>
            <numerusform>已叫 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet due</source>
        <translation>未到时间</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>无预约</translation>
    </message>
</context>
<context>
    <name>client::pages::window::RatingBar</name>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评价</translation>
    </message>
</context>
<context>
    <name>client::pages::window::RegisterAsker</name>
    <message>
        <source>Type it first, then look it up.</source>
        <translation>请先填写，再查询。</translation>
    </message>
    <message>
        <source>Asking the register …</source>
        <translation>正在查询登记库……</translation>
    </message>
    <message>
        <source>The register cannot be reached now. Type it in; it can be looked up later.</source>
        <translation>登记库暂时连不上。请先手工填写，以后可再查询。</translation>
    </message>
    <message>
        <source>%1 has nothing under this number. Type it in.</source>
        <translation>%1没有这个号码的记录，请手工填写。</translation>
    </message>
    <message>
        <source>Found in %1</source>
        <translation>已从%1查到</translation>
    </message>
</context>
<context>
    <name>client::pages::window::RegisterMark</name>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
</context>
<context>
    <name>client::pages::window::ResultCard</name>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>✓ Approved at once · %1</source>
        <translation>✓ 当场准予 · %1</translation>
    </message>
    <message>
        <source>promised until %1</source>
        <translation>承诺 %1前办结</translation>
    </message>
    <message>
        <source>The back office refused it: %1</source>
        <translation>后台没有接受：%1</translation>
    </message>
    <message>
        <source> · saved here. The case number comes when the back office has answered; the papers can be printed without it.</source>
        <translation> · 已存在本机。后台答复后会有办件编号，文书可以先打印。</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>A person decides, because not every rule is met.</source>
        <translation>有规则未通过，转人工审批。</translation>
    </message>
    <message>
        <source>Print the licence</source>
        <translation>打印证照</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>Print application form</source>
        <translation>打印申请表</translation>
    </message>
    <message>
        <source>Approved by the rules · %1 given here, saved on this machine. It counts when the office has it; the seal follows.</source>
        <translation>符合规则，已当场发证 · %1，已存在本机。后台收到后生效，签章随后补上。</translation>
    </message>
    <message>
        <source>%1 is void.</source>
        <translation>%1 作废。</translation>
    </message>
</context>
<context>
    <name>client::pages::window::ResultStep</name>
    <message>
        <source>What became of it</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Ask the visitor how it was</source>
        <translation>请办事人评价</translation>
    </message>
    <message>
        <source>Print application form</source>
        <translation>打印申请表</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>client::pages::window::ScanFile</name>
    <message>
        <source>%1 cannot be read. Scan it again or choose another file.</source>
        <translation>无法读取 %1。请重新扫描或另选文件。</translation>
    </message>
    <message>
        <source>%1 is larger than 30 MB. Scan it again in fewer pages or at 200 dpi.</source>
        <translation>%1 超过 30 兆字节。请减少页数或降低分辨率重新扫描。</translation>
    </message>
    <message>
        <source>%1 is neither a PDF nor a picture (JPEG, PNG, TIFF). Choose another file.</source>
        <translation>%1 既不是 PDF 也不是图片，请另选文件。</translation>
    </message>
    <message>
        <source>%1 is damaged or cut short. Scan it again.</source>
        <translation>%1 已损坏或不完整，请重新扫描。</translation>
    </message>
    <message>
        <source>%1 asks for a password. Ask for it without one.</source>
        <translation>%1 设有密码，请提供不带密码的文件。</translation>
    </message>
    <message>
        <source>%1 has too many pixels to be shown. Scan it again at 300 dpi or less.</source>
        <translation>%1 像素过多，无法显示。请用每英寸 300 点以下重新扫描。</translation>
    </message>
    <message>
        <source>%1 could not be opened in the sandbox. Do not open it elsewhere; scan it again.</source>
        <translation>%1 在隔离环境中打不开。请不要在别处打开，重新扫描即可。</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>client::pages::window::SignatureField</name>
    <message>
        <source>Sign here</source>
        <translation>请在此签名</translation>
    </message>
</context>
<context>
    <name>client::pages::window::SittingPanel</name>
    <message>
        <source>This application cannot be sent yet; the reason stands beside it.</source>
        <translation>这份申请还不能提交，原因写在旁边。</translation>
    </message>
    <message>
        <source>The authority of the agent</source>
        <translation>代办委托书</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Finish the sitting</source>
        <translation>结束办理</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Give up this sitting</source>
        <translation>放弃本次办理</translation>
    </message>
</context>
<context>
    <name>client::pages::window::StepBar</name>
    <message>
        <source>Application %1 of %2: %3</source>
        <translation>申请 %1/%2：%3</translation>
    </message>
    <message>
        <source>Take %1 out of this sitting</source>
        <translation>移除事项 %1</translation>
    </message>
    <message>
        <source>1 Matters</source>
        <translation>1 事项</translation>
    </message>
    <message>
        <source>2 Form</source>
        <translation>2 填表</translation>
    </message>
    <message>
        <source>3 Papers</source>
        <translation>3 材料</translation>
    </message>
    <message>
        <source>4 Check</source>
        <translation>4 核对</translation>
    </message>
    <message>
        <source>5 Done</source>
        <translation>5 办结</translation>
    </message>
</context>
<context>
    <name>client::pages::window::Summary</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已交</translation>
    </message>
    <message numerus="yes">
        <source>given, %n scans</source>
        <translation>
            <numerusform>已交，扫描件 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>to follow until %1</source>
        <translation>%1前补交</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Fees together</source>
        <translation>费用合计</translation>
    </message>
</context>
<context>
    <name>client::pages::window::SupplementCard</name>
    <message numerus="yes">
        <source>Papers owed: %n cases</source>
        <translation>
            <numerusform>待补材料：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Show all cases with papers owed</source>
        <translation>查看全部待补材料的办件</translation>
    </message>
    <message>
        <source>Papers owed</source>
        <translation>待补材料</translation>
    </message>
</context>
<context>
    <name>client::pages::window::SupplementFlow</name>
    <message>
        <source>To be corrected</source>
        <translation>需要补正</translation>
    </message>
    <message>
        <source>It cannot be sent yet; the reason stands beside it.</source>
        <translation>还不能提交，原因见旁边的说明。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>client::pages::window::SupplementPanel</name>
    <message>
        <source>Saved here; it is being sent.</source>
        <translation>已存本机，正在发送。</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>收取补交</translation>
    </message>
    <message>
        <source>It was begun and not sent; everything typed is here.</source>
        <translation>已开始、尚未提交；填写的内容都在。</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>查找办件</translation>
    </message>
    <message>
        <source>Name, number, ID, or scan the receipt</source>
        <translation>姓名、办件编号、证件号，或扫描收件凭证</translation>
    </message>
    <message>
        <source>Cases that lack something</source>
        <translation>有待补正或补交的办件</translation>
    </message>
    <message>
        <source>What this case lacks</source>
        <translation>本件尚缺的内容</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>没有待补的材料</translation>
    </message>
    <message>
        <source>Cases come here when papers were promised or corrections asked for. Scan the receipt, or type name or number, to find any case of the window.</source>
        <translation>承诺补交材料或需要补正的办件会列在这里。扫描收件凭证，或输入姓名、编号，可查找窗口收的任何办件。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>所缺内容</translation>
    </message>
    <message>
        <source>Receipt once more</source>
        <translation>再次显示收件凭证</translation>
    </message>
</context>
<context>
    <name>client::pages::window::SupplementRows</name>
    <message>
        <source>refused</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>正在发送</translation>
    </message>
    <message numerus="yes">
        <source>Corrections: %n</source>
        <translation>
            <numerusform>补正 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>only handed in</source>
        <translation>仅收件</translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation>无待补</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>已逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>%n 天后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers promised</source>
        <translation>承诺补交的材料</translation>
    </message>
    <message>
        <source>promised for %1, %2</source>
        <translation>承诺 %1 前补交，%2</translation>
    </message>
    <message>
        <source>To be corrected, as told on %1</source>
        <translation>需要补正（%1 已一次性告知）</translation>
    </message>
    <message>
        <source>Sent back by the office</source>
        <translation>科室退回</translation>
    </message>
    <message>
        <source>Only handed in: nobody has accepted it yet.</source>
        <translation>仅收件：尚未决定是否受理。</translation>
    </message>
    <message>
        <source>Nothing is owed in this case.</source>
        <translation>本件没有待补的材料。</translation>
    </message>
    <message>
        <source>The back office refused it: %1</source>
        <translation>后台没有接受：%1</translation>
    </message>
    <message>
        <source>What was brought is saved here and on its way.</source>
        <translation>补交的内容已存本机，正在发送。</translation>
    </message>
</context>
<context>
    <name>client::pages::window::TableEditor</name>
    <message>
        <source>%1: take row %2 away</source>
        <translation>%1：删除第 %2 行</translation>
    </message>
    <message>
        <source>Take this row away</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>%1: add a row</source>
        <translation>%1：添加一行</translation>
    </message>
</context>
<context>
    <name>client::pages::window::TakingsPanel</name>
    <message>
        <source>Taken today, %1</source>
        <translation>今日收费，%1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>尚无编号</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>已存在本机</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>收据号码</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Fees taken today</source>
        <translation>今日收费</translation>
    </message>
    <message>
        <source>No fees taken today</source>
        <translation>今天没有收费</translation>
    </message>
    <message>
        <source>Fees of applications accepted at this desk appear here with their receipt numbers.</source>
        <translation>本窗口受理时收取的费用列在这里，附收据号码。</translation>
    </message>
</context>
<context>
    <name>client::pages::window::VisitorPapers</name>
    <message>
        <source>Receipt for the papers</source>
        <translation>收件凭证</translation>
    </message>
    <message>
        <source>Notice of acceptance</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Notice of corrections</source>
        <translation>一次性补正告知书</translation>
    </message>
    <message>
        <source>Notice of non-acceptance</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>Receipt for the fees</source>
        <translation>收费收据</translation>
    </message>
    <message>
        <source>Courier label</source>
        <translation>快递面单</translation>
    </message>
    <message>
        <source>No printer answers</source>
        <translation>没有可用的打印机</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>No paper on show</source>
        <translation>没有打开文书</translation>
    </message>
    <message>
        <source>Choose a paper on the left: it appears here as it will be printed.</source>
        <translation>在左侧选择文书，这里显示打印效果。</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>Receipt for the papers brought later</source>
        <translation>补交材料收件凭证</translation>
    </message>
    <message>
        <source>This paper cannot be made</source>
        <translation>这份文书无法生成</translation>
    </message>
    <message>
        <source>The paper is being made …</source>
        <translation>正在生成文书……</translation>
    </message>
</context>
</TS>
