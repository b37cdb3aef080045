<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>client::pages::StockPage</name>
    <message>
        <source>Paper stock</source>
        <translation>证照用纸</translation>
    </message>
    <message>
        <source>All windows and the store room</source>
        <translation>全部窗口和库房</translation>
    </message>
    <message>
        <source>No sheet has left the pile</source>
        <translation>还没有用过的纸</translation>
    </message>
    <message>
        <source>Sheets used: %1</source>
        <translation>已用 %1 张</translation>
    </message>
    <message>
        <source>You sit at %1</source>
        <translation>您在%1</translation>
    </message>
    <message>
        <source>You sit at no window today</source>
        <translation>您今天没有在窗口值守</translation>
    </message>
    <message>
        <source>No sheet chosen</source>
        <translation>没有选中证照纸</translation>
    </message>
    <message>
        <source>Sheets that were printed on, spoiled or lost stand in the list, with what became of them.</source>
        <translation>打印过、作废或去向不明的纸都在清单里，各有去向。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved here; it counts as soon as the office has it.</source>
        <translation>已存本机，后台收到后生效。</translation>
    </message>
    <message>
        <source>A roll has come</source>
        <translation>新到一卷</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发到窗口</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>作废登记</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>班次结账</translation>
    </message>
    <message>
        <source>Measure a printer</source>
        <translation>校准打印机</translation>
    </message>
    <message>
        <source>Serial, licence or reason</source>
        <translation>编号、证照或原因</translation>
    </message>
    <message>
        <source>Find a sheet</source>
        <translation>查找证照纸</translation>
    </message>
    <message>
        <source>Whose paper</source>
        <translation>哪里的纸</translation>
    </message>
    <message>
        <source>Rolls and ranges</source>
        <translation>整卷与号段</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Days to witness</source>
        <translation>监交结账</translation>
    </message>
    <message>
        <source>days that wait for your signature: %1</source>
        <translation>%1 天的结账等您监交</translation>
    </message>
    <message>
        <source>Licence numbers</source>
        <translation>离线证号</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::CalibrationForm</name>
    <message>
        <source>No printer is set up on this desk.</source>
        <translation>本机没有设置打印机。</translation>
    </message>
    <message>
        <source>Moved by %1 mm across and %2 mm down, stretched to %3 % and %4 %.</source>
        <translation>横移 %1 毫米，纵移 %2 毫米；横向缩放 %3%，纵向缩放 %4%。</translation>
    </message>
    <message>
        <source>This printer and tray have not been measured yet.</source>
        <translation>这台打印机的这个纸盒还没有校准过。</translation>
    </message>
    <message>
        <source>Kept. Print the ruler sheet again to see that the crosses lie 20 mm from the edges.</source>
        <translation>已保存。请再打一张标尺，核对十字线距纸边 20 毫米。</translation>
    </message>
    <message>
        <source>Measure from the edges of the paper to the crosses, in millimetres.</source>
        <translation>请量纸边到十字线的距离，单位毫米。</translation>
    </message>
    <message>
        <source>The ruler sheet is in the print queue.</source>
        <translation>标尺已送打印队列。</translation>
    </message>
    <message>
        <source>Measure a printer</source>
        <translation>校准打印机</translation>
    </message>
    <message>
        <source>Print the ruler sheet on plain paper from the tray of the licences. Measure with a ruler from the edges of the paper to the crosses, type the four lengths, keep them.</source>
        <translation>用放证照纸的纸盒，在普通纸上打印标尺。用直尺量出纸边到十字线的距离，录入四个长度并保存。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>纸盒</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Left edge to cross 1</source>
        <translation>左边到十字 1</translation>
    </message>
    <message>
        <source>Upper edge to cross 1</source>
        <translation>上边到十字 1</translation>
    </message>
    <message>
        <source>Cross 1 to cross 2</source>
        <translation>十字 1 到十字 2</translation>
    </message>
    <message>
        <source>Cross 1 to cross 4</source>
        <translation>十字 1 到十字 4</translation>
    </message>
    <message>
        <source>Print the ruler sheet</source>
        <translation>打印标尺</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::ClosingFacts</name>
    <message>
        <source>Closed by %1 at %2</source>
        <translation>%1 于 %2 结账</translation>
    </message>
    <message>
        <source>%1: %2 blank sheets counted, %3 in the ledger; %4 issued</source>
        <translation>%1：清点空白 %2 张，台账 %3 张；已发 %4 张</translation>
    </message>
    <message>
        <source>The difference: %1</source>
        <translation>差额原因：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Spoiled: %1</source>
        <translation>作废：%1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
    <message>
        <source>Money: %1 yuan counted, %2 yuan by the receipts, of which there are %3</source>
        <translation>收费：清点 %1 元，%3 张收据合计 %2 元</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::ClosingForm</name>
    <message>
        <source>%1, blank sheets counted by hand</source>
        <translation>%1，清点的空白张数</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>班次结账</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>监交人</translation>
    </message>
    <message>
        <source>You sit at no window today, so there is no shift to close.</source>
        <translation>您今天没有在窗口值守，没有班次可结。</translation>
    </message>
    <message>
        <source>%1: a sheet is still underway. Say first what became of it.</source>
        <translation>%1：还有一张在办理中，请先说明其去向。</translation>
    </message>
    <message>
        <source>%1 does not balance: ask the administrator to look at the ledger.</source>
        <translation>%1账目不平：请管理员查看台账。</translation>
    </message>
    <message>
        <source>Count the blank sheets of: %1.</source>
        <translation>请清点空白纸：%1。</translation>
    </message>
    <message>
        <source>%1: %2 more than the ledger says. Count again; look for a sheet written off by mistake.</source>
        <translation>%1：比台账多 %2 张。请重新清点；查看有无误作废的。</translation>
    </message>
    <message>
        <source>%1: %2 fewer than the ledger says. Count again; write off by its serial what is not there.</source>
        <translation>%1：比台账少 %2 张。请重新清点；不在的按编号登记作废。</translation>
    </message>
    <message>
        <source>whoever comes first</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Saved here: the day is closed as soon as the office has it.</source>
        <translation>已保存在本机：后台收到后即结账。</translation>
    </message>
    <message>
        <source>Closed at %1; %2 has signed as witness.</source>
        <translation>已于 %1 结账，%2 已监交签字。</translation>
    </message>
    <message>
        <source>Money counted, yuan</source>
        <translation>清点收费（元）</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>差额原因</translation>
    </message>
    <message>
        <source>Type the money as an amount, for example 120.50.</source>
        <translation>请按金额录入，例如 120.50。</translation>
    </message>
    <message>
        <source>%1 yuan less than the receipts, which come to %2. Count again, or say why.</source>
        <translation>比收据合计 %2 元少 %1 元。请重新清点，或写明原因。</translation>
    </message>
    <message>
        <source>%1 yuan more than the receipts, which come to %2. Count again, or say why.</source>
        <translation>比收据合计 %2 元多 %1 元。请重新清点，或写明原因。</translation>
    </message>
    <message>
        <source>Closed at %1; a second officer has still to sign at their own desk.</source>
        <translation>已于 %1 结账，监交人还须在自己的办件台上签字。</translation>
    </message>
    <message>
        <source>Everything is accounted for. The second officer signs at their own desk.</source>
        <translation>全部相符。监交人在自己的办件台上签字。</translation>
    </message>
    <message>
        <source>Count the money. The receipts of today (%1) come to %2 yuan.</source>
        <translation>请清点收费。今日 %1 张收据合计 %2 元。</translation>
    </message>
    <message>
        <source>Sheets spoiled or missing: %1. Choose the second officer who is to look at them and sign.</source>
        <translation>有 %1 张作废或缺失：请选定查看并签字的监交人。</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::EquationView</name>
    <message>
        <source>received</source>
        <translation>领入</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发证</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>去向不明</translation>
    </message>
    <message>
        <source>✓ balances</source>
        <translation>✓ 账目平衡</translation>
    </message>
    <message>
        <source>▲ does not balance</source>
        <translation>▲ 账目不平</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::HandOutForm</name>
    <message>
        <source>Back to the store room</source>
        <translation>退回库房</translation>
    </message>
    <message>
        <source>Hand out to a window</source>
        <translation>发到窗口</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发到窗口</translation>
    </message>
    <message>
        <source>From</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Lease them to this machine for work offline</source>
        <translation>租给本机，断网时也能用</translation>
    </message>
    <message>
        <source>There is no paper to hand out. Receive a roll first.</source>
        <translation>没有可发的纸，请先登记新到的纸。</translation>
    </message>
    <message>
        <source>There are only %1 sheets in this range.</source>
        <translation>这个号段只有 %1 张。</translation>
    </message>
    <message>
        <source>The sheets lie there already.</source>
        <translation>这些纸已经在那里。</translation>
    </message>
    <message>
        <source>Goes out: %1. Sheets: %2.</source>
        <translation>发出：%1，共 %2 张。</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::LeaseForm</name>
    <message>
        <source>No numbers have been taken along.</source>
        <translation>本机还没有离线证号。</translation>
    </message>
    <message>
        <source>What was given offline has to reach the office first; then the rest can be brought back.</source>
        <translation>离线发出的证照要先送达后台，才能交回其余证号。</translation>
    </message>
    <message>
        <source>Numbers are taken along by the officers at the windows.</source>
        <translation>离线证号由窗口人员领取。</translation>
    </message>
    <message>
        <source>No licence here is decided by rules alone, so none can be given offline.</source>
        <translation>没有仅凭规则即可办结的证照，离线时不能发证。</translation>
    </message>
    <message>
        <source>The office has to answer before they can be used: take them along while there is a line.</source>
        <translation>后台答复后才能使用：请在线路畅通时领取。</translation>
    </message>
    <message>
        <source>given at a window without a line; the office did not take it</source>
        <translation>窗口离线时发出，后台未采纳</translation>
    </message>
    <message>
        <source>Licence numbers for work offline</source>
        <translation>离线证号</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Without a line this window gives licences that are decided by rules, with the numbers this machine has taken along. What is brought back unused becomes void.</source>
        <translation>离线时，凭规则即可办结的证照由本窗口当场发出，使用本机领取的证号。交回的未用证号作废。</translation>
    </message>
    <message>
        <source>Numbers taken along</source>
        <translation>本机的离线证号</translation>
    </message>
    <message>
        <source>Bring the rest back</source>
        <translation>交回其余</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::LeaseWords</name>
    <message numerus="yes">
        <source>%n asked for, saved here</source>
        <translation>
            <numerusform>已申请 %n 个，已存在本机</numerusform>
        </translation>
    </message>
    <message>
        <source>being brought back</source>
        <translation>正在交回</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>剩 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n given and not sent yet</source>
        <translation>
            <numerusform>%n 个已用、尚未送达后台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>client::pages::stock::PhotoKeeper</name>
    <message>
        <source>Photo of the spoiled sheet</source>
        <translation>作废证照纸的照片</translation>
    </message>
    <message>
        <source>The photo is larger than 8 MB. Take it again with a lower resolution.</source>
        <translation>照片超过 8 兆字节。请降低分辨率重新拍摄。</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>照片无法读取。</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::ReceiveForm</name>
    <message>
        <source>A roll has come</source>
        <translation>新到一卷</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>登记领入</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First serial</source>
        <translation>首张编号</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>as printed on the first sheet</source>
        <translation>照首张纸上所印</translation>
    </message>
    <message>
        <source>Choose the paper, or type a short code in Latin letters and its name for a new one.</source>
        <translation>请选择纸张；新纸张请填拉丁字母短代码和名称。</translation>
    </message>
    <message>
        <source>Type the serial of the first sheet; it ends in a number.</source>
        <translation>请录入首张的编号，编号以数字结尾。</translation>
    </message>
    <message>
        <source>So many sheets need more digits than the first serial has.</source>
        <translation>张数太多，首张编号的位数不够。</translation>
    </message>
    <message>
        <source>Some of these serials have come in already: %1.</source>
        <translation>其中有编号已经登记：%1。</translation>
    </message>
    <message>
        <source>%1 come into the store room.</source>
        <translation>%1 登记入库。</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::Rows</name>
    <message>
        <source>store room</source>
        <translation>库房</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发证</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>去向不明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已留存</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>leased for work offline</source>
        <translation>已租给本机离线使用</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>已保存在本机</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::SpoilForm</name>
    <message>
        <source>A blank sheet is spoiled</source>
        <translation>空白证照纸作废</translation>
    </message>
    <message>
        <source>Write it off</source>
        <translation>登记作废</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Add a photo…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Photo: %1</source>
        <translation>照片：%1</translation>
    </message>
    <message>
        <source>Scan or type the serial of the sheet.</source>
        <translation>请扫码或录入纸的编号。</translation>
    </message>
    <message>
        <source>This is neither a blank sheet nor a missing one. A sheet that was printed on is judged on the page of the licences.</source>
        <translation>这既不是空白纸，也不是去向不明的纸。打印过的纸在“证照”页确认。</translation>
    </message>
    <message>
        <source>Say what is wrong with it.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>The missing sheet is found and written off. Cut it and keep it.</source>
        <translation>去向不明的纸已找到，登记作废。请剪角留存。</translation>
    </message>
    <message>
        <source>Cut the sheet and keep it.</source>
        <translation>请把纸剪角留存。</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::TrayBox</name>
    <message>
        <source>Tray %1</source>
        <translation>纸盒 %1</translation>
    </message>
    <message>
        <source>Roll %1</source>
        <translation>卷筒 %1</translation>
    </message>
    <message>
        <source>Chosen by the printer</source>
        <translation>由打印机选择</translation>
    </message>
    <message>
        <source>Main tray</source>
        <translation>主纸盒</translation>
    </message>
    <message>
        <source>Upper tray</source>
        <translation>上纸盒</translation>
    </message>
    <message>
        <source>Middle tray</source>
        <translation>中纸盒</translation>
    </message>
    <message>
        <source>Lower tray</source>
        <translation>下纸盒</translation>
    </message>
    <message>
        <source>Fed by hand</source>
        <translation>手动进纸</translation>
    </message>
    <message>
        <source>Side tray</source>
        <translation>侧纸盒</translation>
    </message>
    <message>
        <source>Large tray</source>
        <translation>大容量纸盒</translation>
    </message>
    <message>
        <source>Envelope tray</source>
        <translation>信封盒</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>按打印机设置</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（已不存在）</translation>
    </message>
</context>
<context>
    <name>client::pages::stock::WitnessForm</name>
    <message>
        <source>closed by %1</source>
        <translation>%1 结账</translation>
    </message>
    <message>
        <source>you are asked</source>
        <translation>请您监交</translation>
    </message>
    <message>
        <source>Days to witness</source>
        <translation>监交结账</translation>
    </message>
    <message>
        <source>I have looked and sign</source>
        <translation>我已查看，签字</translation>
    </message>
    <message>
        <source>Sign only when you have seen the blank sheets, the spoiled ones and the money yourself.</source>
        <translation>亲自看过空白、作废的证照纸和收费后再签字。</translation>
    </message>
    <message>
        <source>No day waits for your signature. When a colleague closes a window, it appears here for you to look at.</source>
        <translation>没有等您监交的结账。同事结账后会出现在这里，供您查看。</translation>
    </message>
</context>
</TS>
