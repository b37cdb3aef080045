<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Notes</name>
    <message>
        <source>%1 is so long that it prints at %2 points; below %3 points people can hardly read it. Use the template for A4, or shorten it here and put the whole on an annex.</source>
        <translation>%1太长，印出来只有%2磅；小于%3磅的字很难看清。请改用A4版式的证照，或者在此处缩写、另附页写全。</translation>
    </message>
    <message>
        <source>The holder&apos;s name</source>
        <translation>持证人名称</translation>
    </message>
    <message>
        <source>The title of the case</source>
        <translation>办件标题</translation>
    </message>
    <message>
        <source>A text of the sheet (%1)</source>
        <translation>证照上的文字（%1）</translation>
    </message>
    <message>
        <source>Printed in another typeface, because the sheet&apos;s own has not got them: %1. Look at them on the sheet.</source>
        <translation>本页所用字体没有下列字，已改用另一种字体印出：%1。请在样张上核对。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”一栏</translation>
    </message>
</context>
<context>
    <name>client::pages::CopiesPanel</name>
    <message numerus="yes">
        <source>Copies printed (%n)</source>
        <translation>
            <numerusform>已打印（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>On show is the PDF kept of the copy of %1. It is not printed from here.</source>
        <translation>正在显示 %1 所打那份的留存 PDF，仅供查看，不能由此打印。</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>返回当前页面</translation>
    </message>
</context>
<context>
    <name>client::pages::LicenceDelegate</name>
    <message>
        <source>in one go</source>
        <translation>一次打印</translation>
    </message>
</context>
<context>
    <name>client::pages::LicencesPage</name>
    <message>
        <source>Licences</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Cancel printing</source>
        <translation>取消打印</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>纸张完好</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Find a licence</source>
        <translation>查找证照</translation>
    </message>
    <message>
        <source>Number, holder or case</source>
        <translation>编号、持有人或办件</translation>
    </message>
    <message>
        <source>Licences issued</source>
        <translation>已发证照</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>列表宽度</translation>
    </message>
    <message>
        <source>Width of the side panel</source>
        <translation>侧栏宽度</translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>已发 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No licence has been issued yet</source>
        <translation>还没有发出的证照</translation>
    </message>
    <message>
        <source>When the last officer has agreed to a case, its licence gets its number and appears here, ready to be printed.</source>
        <translation>办件经最后一位承办人同意后，证照随即编号并出现在这里，可以打印。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No licence holds these words. Clear the field to see all.</source>
        <translation>没有证照含有这些字词。清空查找栏可以看到全部证照。</translation>
    </message>
    <message>
        <source>The sheet cannot be shown</source>
        <translation>这份证照无法显示</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Sheets waiting for your word: %n</source>
        <translation>
            <numerusform>%n 张证照纸待您确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Every licence of the list that goes on this paper has its sheet.</source>
        <translation>清单中用这种纸的证照都已打印。</translation>
    </message>
    <message>
        <source>Saved here; the number is void as soon as the office agrees.</source>
        <translation>已保存在本机；后台同意后，该证号即作废。</translation>
    </message>
    <message>
        <source>This one was not printed well. Put right what is wrong, then go on.</source>
        <translation>这份没有打好。排除问题后再继续。</translation>
    </message>
    <message>
        <source>Plain paper</source>
        <translation>普通纸</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>起号 %1</translation>
    </message>
    <message>
        <source>The kept PDF is still being fetched from the office. Try again shortly.</source>
        <translation>留存的 PDF 还在从后台取回，请稍后再试。</translation>
    </message>
    <message>
        <source>No PDF was kept of this copy.</source>
        <translation>这份没有留存 PDF。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print or end the list that is underway first.</source>
        <translation>请先打完或结束正在打印的清单。</translation>
    </message>
    <message>
        <source>Every sheet of %1 is printed already.</source>
        <translation>%1 各份均已打印。</translation>
    </message>
    <message>
        <source>Mark for printing in one go</source>
        <translation>加入一次打印清单</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %n</source>
        <translation>
            <numerusform>%1：%n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>client::pages::PrintBatchPanel</name>
    <message>
        <source>Print one after the other</source>
        <translation>依次打印</translation>
    </message>
    <message>
        <source>Go on with this sheet</source>
        <translation>从这份继续</translation>
    </message>
    <message>
        <source>Drop the list</source>
        <translation>清空清单</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>收起清单</translation>
    </message>
    <message>
        <source>End it here</source>
        <translation>到此为止</translation>
    </message>
    <message numerus="yes">
        <source>To be printed in one go: %n</source>
        <translation>
            <numerusform>一次打印：%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed in one go: %1 of %2</source>
        <translation>已打印 %1 份，共 %2 份</translation>
    </message>
    <message>
        <source>In one go: %1 of %2</source>
        <translation>一次打印：第 %1 份，共 %2 份</translation>
    </message>
    <message numerus="yes">
        <source>%n left out; what became of each stands below.</source>
        <translation>
            <numerusform>跳过 %n 份；每份结果如下。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each has its sheet.</source>
        <translation>每份均已打印。</translation>
    </message>
    <message>
        <source>This one was on its way to the printer when the program ended. Look at the paper: is it there?</source>
        <translation>程序结束时这份正送往打印机。请看一下纸张：打出来了吗？</translation>
    </message>
    <message>
        <source>The licence itself</source>
        <translation>证照本身</translation>
    </message>
    <message numerus="yes">
        <source>%n spoiled</source>
        <translation>
            <numerusform>作废 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>at the printer</source>
        <translation>在打印机上</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>用纸 %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>打完这份就停</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>跳过这份</translation>
    </message>
    <message>
        <source>It is there and good</source>
        <translation>纸在，打得好</translation>
    </message>
    <message>
        <source>It is not there: print it</source>
        <translation>纸不在：打印</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多打一份</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>少打一份</translation>
    </message>
</context>
<context>
    <name>client::pages::PrintPanel</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
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
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>No printer is set up on this desk. The sheet can be saved as PDF.</source>
        <translation>本机没有设置打印机。证照可以存为 PDF。</translation>
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
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Look for printers</source>
        <translation>重新查找打印机</translation>
    </message>
    <message>
        <source>Preprinted paper: leave out the frame</source>
        <translation>使用预印纸：不打底纹边框</translation>
    </message>
    <message>
        <source>Sealed by hand: leave out the seal</source>
        <translation>人工盖章：不打印章</translation>
    </message>
    <message>
        <source>The print service of this desk does not answer. The sheet can be saved as PDF.</source>
        <translation>本机的打印服务没有应答。证照可以存为 PDF。</translation>
    </message>
    <message>
        <source>Void since %1: %2</source>
        <translation>已于%1作废：%2</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>证照标识</translation>
    </message>
    <message>
        <source>The licence itself</source>
        <translation>正本</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>证面</translation>
    </message>
    <message>
        <source>The printer has no such tray any more. Choose another, or paper is taken from anywhere.</source>
        <translation>打印机已没有这个纸盒。请另选，否则会从任意纸盒取纸。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>纸盒</translation>
    </message>
    <message>
        <source>Given here without a line and saved on this machine; it counts when the office has it. The seal follows: until then the code shows the number and the holder only.</source>
        <translation>离线时在本窗口发出，已存在本机；后台收到后生效。签章随后补上，此前二维码只载明证号和持证人。</translation>
    </message>
</context>
<context>
    <name>client::pages::PrintWords</name>
    <message>
        <source>Handing over</source>
        <translation>正在交付</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Waiting for the printer</source>
        <translation>等待打印机</translation>
    </message>
    <message>
        <source>Please look at the sheet</source>
        <translation>请查看纸张</translation>
    </message>
    <message>
        <source>Sheet is good</source>
        <translation>纸张完好</translation>
    </message>
    <message>
        <source>Sheet is not good</source>
        <translation>纸张有问题</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>没有打印</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The sheet is being handed to the print queue.</source>
        <translation>正在把证照交给打印队列。</translation>
    </message>
    <message>
        <source>The sheet waits its turn in the print queue.</source>
        <translation>证照已在打印队列中，等候打印。</translation>
    </message>
    <message>
        <source>The printer is working on it.</source>
        <translation>打印机正在处理。</translation>
    </message>
    <message>
        <source>The printer does not answer. The sheet stays in the queue and comes out by itself when the printer is back, unless you cancel it. Do not print it again meanwhile.</source>
        <translation>打印机没有应答。证照留在队列中，打印机恢复后会自动打出，也可以取消。在此期间请不要重复打印。</translation>
    </message>
    <message>
        <source>The queue says it is done, but the printer reported trouble. Only you can see the paper: did the sheet come out well?</source>
        <translation>队列报告已经完成，但打印机报告过故障。纸张只有您看得见：是否完好打出？</translation>
    </message>
    <message>
        <source>The queue is done. Only you see the paper: did it come out well?</source>
        <translation>队列报告已经完成。纸张只有您看得见：是否完好打出？</translation>
    </message>
    <message>
        <source>You said at %1 that the sheet came out well.</source>
        <translation>您于 %1 确认纸张完好。</translation>
    </message>
    <message>
        <source>You said at %1 that the sheet did not come out well. Put the spoiled sheet aside, then print again.</source>
        <translation>您于 %1 确认纸张有问题。请把废纸另行放好，再重新打印。</translation>
    </message>
    <message>
        <source>You took it out of the queue. See whether part of it has come out already.</source>
        <translation>您已把它从队列中取消。请看一看是否已有部分打出。</translation>
    </message>
    <message>
        <source>Job %1 on %2</source>
        <translation>%2 第 %1 号作业</translation>
    </message>
</context>
<context>
    <name>client::pages::PrinterWords</name>
    <message>
        <source>the paper is jammed</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>the tray is empty</source>
        <translation>纸盒缺纸</translation>
    </message>
    <message>
        <source>paper of the right size must be put in</source>
        <translation>需要放入规定尺寸的纸</translation>
    </message>
    <message>
        <source>the paper is running low</source>
        <translation>纸张不多了</translation>
    </message>
    <message>
        <source>a paper tray is not in its place</source>
        <translation>纸盒没有装好</translation>
    </message>
    <message>
        <source>the output tray is not in its place</source>
        <translation>出纸盘没有装好</translation>
    </message>
    <message>
        <source>the output tray is full</source>
        <translation>出纸盘已满</translation>
    </message>
    <message>
        <source>the output tray is almost full</source>
        <translation>出纸盘快满了</translation>
    </message>
    <message>
        <source>a cover is open</source>
        <translation>盖板没有关好</translation>
    </message>
    <message>
        <source>a door is open</source>
        <translation>机门没有关好</translation>
    </message>
    <message>
        <source>a safety switch is open</source>
        <translation>安全联锁没有合上</translation>
    </message>
    <message>
        <source>the toner is used up</source>
        <translation>碳粉用完</translation>
    </message>
    <message>
        <source>the toner is running low</source>
        <translation>碳粉不多了</translation>
    </message>
    <message>
        <source>the ink or toner is used up</source>
        <translation>墨水或碳粉用完</translation>
    </message>
    <message>
        <source>the ink or toner is running low</source>
        <translation>墨水或碳粉不多了</translation>
    </message>
    <message>
        <source>the container for waste toner is full</source>
        <translation>废粉盒已满</translation>
    </message>
    <message>
        <source>the container for waste toner is almost full</source>
        <translation>废粉盒快满了</translation>
    </message>
    <message>
        <source>the developer is used up</source>
        <translation>显影剂用完</translation>
    </message>
    <message>
        <source>the developer is running low</source>
        <translation>显影剂不多了</translation>
    </message>
    <message>
        <source>the drum is worn out</source>
        <translation>感光鼓寿命已到</translation>
    </message>
    <message>
        <source>the drum is nearly worn out</source>
        <translation>感光鼓寿命将到</translation>
    </message>
    <message>
        <source>the fuser is too hot</source>
        <translation>定影器温度过高</translation>
    </message>
    <message>
        <source>the fuser is too cold</source>
        <translation>定影器温度不足</translation>
    </message>
    <message>
        <source>the printer lacks what it needs to draw the sheet</source>
        <translation>打印机缺少绘制本页所需的资源</translation>
    </message>
    <message>
        <source>the queue has no more room</source>
        <translation>打印队列空间已满</translation>
    </message>
    <message>
        <source>the printer is being looked for</source>
        <translation>正在连接打印机</translation>
    </message>
    <message>
        <source>the printer is not connected</source>
        <translation>打印机没有连接</translation>
    </message>
    <message>
        <source>the printer did not answer in time</source>
        <translation>打印机没有按时应答</translation>
    </message>
    <message>
        <source>the printer is switched off</source>
        <translation>打印机已关机</translation>
    </message>
    <message>
        <source>the printer is paused</source>
        <translation>打印机已暂停</translation>
    </message>
    <message>
        <source>the printer is being paused</source>
        <translation>打印机正在暂停</translation>
    </message>
    <message>
        <source>the printer is stopping</source>
        <translation>打印机正在停止</translation>
    </message>
    <message>
        <source>part of the printer has stopped</source>
        <translation>打印机部分停止工作</translation>
    </message>
    <message>
        <source>a trouble it has no word for</source>
        <translation>其他故障</translation>
    </message>
    <message>
        <source>the printer has stopped</source>
        <translation>打印机已停止</translation>
    </message>
    <message>
        <source>the print service does not work</source>
        <translation>打印服务没有运行</translation>
    </message>
    <message>
        <source>the paper asked for is not in the printer</source>
        <translation>打印机里没有所需的纸</translation>
    </message>
    <message>
        <source>the job was taken out of the queue</source>
        <translation>任务已从队列中取消</translation>
    </message>
    <message>
        <source>whoever runs the printers took the job out of the queue</source>
        <translation>管理员已从队列中取消任务</translation>
    </message>
    <message>
        <source>the job was cancelled at the printer</source>
        <translation>任务在打印机上被取消</translation>
    </message>
    <message>
        <source>the job was given up</source>
        <translation>打印系统放弃了任务</translation>
    </message>
    <message>
        <source>the sheet did not arrive whole</source>
        <translation>打印内容没有传完</translation>
    </message>
    <message>
        <source>the sheet could not be read</source>
        <translation>打印内容无法读取</translation>
    </message>
    <message>
        <source>the printer does not take PDF</source>
        <translation>打印机不接受 PDF</translation>
    </message>
    <message>
        <source>the job ended with errors</source>
        <translation>任务结束，但有错误</translation>
    </message>
    <message>
        <source>the job ended with warnings</source>
        <translation>任务结束，但有警告</translation>
    </message>
    <message>
        <source>Printer and queue report: %1.</source>
        <translation>打印机和打印队列报告：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two troubles</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>in the words of the printer: %1</source>
        <translation>打印机原文：%1</translation>
    </message>
</context>
<context>
    <name>client::pages::StockPanel</name>
    <message>
        <source>Numbered paper cannot be used</source>
        <translation>暂不能使用编号证照纸</translation>
    </message>
    <message>
        <source>One sheet waits for your word</source>
        <translation>有一张证照纸待您确认</translation>
    </message>
    <message>
        <source>Sheet %1 was underway when the program ended. Go on to see what the queue knows of it.</source>
        <translation>程序退出时，%1 号证照纸正在打印。点“继续”，看打印队列里的情况。</translation>
    </message>
    <message>
        <source>Serial of the sheet on top of the tray: scan or type it</source>
        <translation>纸盒最上面一张的编号：扫码或录入</translation>
    </message>
    <message>
        <source>The next sheet in the tray should be %1.</source>
        <translation>纸盒里下一张应为 %1。</translation>
    </message>
    <message>
        <source>Good: scan or type the serial on the sheet</source>
        <translation>打印完好：扫码或录入纸上的编号</translation>
    </message>
    <message>
        <source>Issued on sheet %1</source>
        <translation>已用 %1 号证照纸发证</translation>
    </message>
    <message>
        <source>Printed by %1.</source>
        <translation>打印人：%1。</translation>
    </message>
    <message>
        <source>What is wrong with the sheet? Choose or type, then Enter</source>
        <translation>这张纸怎么了？选择或填写后回车</translation>
    </message>
    <message>
        <source>What was found instead? Choose or type, then Enter</source>
        <translation>实际情况如何？选择或填写后回车</translation>
    </message>
    <message>
        <source>Type the serial printed on the sheet, so that nobody prints on another.</source>
        <translation>请录入纸上印的编号，以免打到别的纸上。</translation>
    </message>
    <message>
        <source>Print on this sheet</source>
        <translation>打在这张纸上</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>纸张完好</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation>现在打印</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Next licence</source>
        <translation>下一份证照</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Add a photo…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Keep beside the tray until the office has answered: %1.</source>
        <translation>后台答复前请放在纸盒旁：%1。</translation>
    </message>
    <message>
        <source>No sheet is left that was taken along for work offline: another is printed on as soon as the office answers.</source>
        <translation>供离线使用的证照纸已用完：用其他纸张的，后台答复后即打印。</translation>
    </message>
</context>
<context>
    <name>client::pages::StockWords</name>
    <message>
        <source>Preparing sheet %1</source>
        <translation>正在准备 %1 号证照纸</translation>
    </message>
    <message>
        <source>Printing on sheet %1</source>
        <translation>正在打印 %1 号证照纸</translation>
    </message>
    <message>
        <source>Your word on sheet %1</source>
        <translation>请确认 %1 号证照纸</translation>
    </message>
    <message>
        <source>Issued on sheet %1</source>
        <translation>已用 %1 号证照纸发证</translation>
    </message>
    <message>
        <source>Sheet %1 is spoiled</source>
        <translation>%1 号证照纸已作废</translation>
    </message>
    <message>
        <source>Sheet %1 was not found</source>
        <translation>%1 号证照纸去向不明</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>没有打印</translation>
    </message>
    <message>
        <source>The queue is done. Look at the paper: scan or type the serial of the sheet with this licence on it.</source>
        <translation>打印队列已完成。请看打出的纸：扫码或录入印有本证照的那张纸的编号。</translation>
    </message>
    <message>
        <source>The printer reported trouble. Look at the paper: is the sheet good, spoiled, or not there?</source>
        <translation>打印机报告有故障。请看打出的纸：完好、作废，还是没有找到？</translation>
    </message>
    <message>
        <source>The queue no longer knows the job. Look at the paper: is the sheet good, spoiled, or not there?</source>
        <translation>打印队列里已查不到这项任务。请看打出的纸：完好、作废，还是没有找到？</translation>
    </message>
    <message>
        <source>The program ended while the sheet was being sent, and the queue does not know the job. It is not sent again. Look at the paper: is the sheet good, spoiled, or not there?</source>
        <translation>程序在送打时退出，打印队列里查不到这项任务。系统不会重新送打。请看打出的纸：完好、作废，还是没有找到？</translation>
    </message>
    <message>
        <source>The queue did not take the job. Take the sheet out of the tray and say what became of it.</source>
        <translation>打印队列没有接收任务。请从纸盒取出这张纸，并说明它的去向。</translation>
    </message>
    <message>
        <source>The sheet is being reserved.</source>
        <translation>正在占用这张纸。</translation>
    </message>
    <message>
        <source>The sheet is reserved. The printer is being looked at.</source>
        <translation>已占用这张纸，正在检查打印机。</translation>
    </message>
    <message>
        <source>The office is told before anything goes to the printer.</source>
        <translation>送打之前，先告知后台。</translation>
    </message>
    <message>
        <source>The sheet is being handed to the print queue.</source>
        <translation>正在把证照交给打印队列。</translation>
    </message>
    <message>
        <source>The printer is working on it. Wait until the queue is done.</source>
        <translation>打印机正在打印，请等队列完成。</translation>
    </message>
    <message>
        <source>The sheet stays blank in the tray.</source>
        <translation>这张纸仍是空白，留在纸盒里。</translation>
    </message>
    <message>
        <source>The sheet is accounted for. The licence can be handed over.</source>
        <translation>这张纸已登记入账，可以发放证照。</translation>
    </message>
    <message>
        <source>Saved here; the office is being told. The licence can be handed over.</source>
        <translation>已存本机，正在告知后台。可以发放证照。</translation>
    </message>
    <message>
        <source>Cut the sheet and keep it. The licence can be printed again on another sheet.</source>
        <translation>请把纸剪角留存。证照可另用一张重新打印。</translation>
    </message>
    <message>
        <source>The sheet counts as missing until it is found. The licence can be printed again on another sheet.</source>
        <translation>找到之前，这张纸记为去向不明。证照可另用一张重新打印。</translation>
    </message>
    <message>
        <source>Job %1 on %2</source>
        <translation>%2 第 %1 号作业</translation>
    </message>
    <message>
        <source>This licence goes on numbered paper, which is printed by the officers at the windows. It can be saved as PDF.</source>
        <translation>本证照用编号证照纸，由窗口人员打印。可以另存为 PDF。</translation>
    </message>
    <message>
        <source>You sit at no window today, so there is no numbered paper to print on.</source>
        <translation>您今天没有在窗口值守，没有可用的编号证照纸。</translation>
    </message>
    <message>
        <source>Another sheet waits for your word. Finish it first.</source>
        <translation>另有一张证照纸待您确认，请先处理。</translation>
    </message>
    <message>
        <source>A sheet of this licence is still being printed, perhaps at another window. It must be accounted for first.</source>
        <translation>本证照的一张纸还在打印中，也许在别的窗口。须先说明其去向。</translation>
    </message>
    <message>
        <source>There is no blank paper of this kind at your window. Have some handed out on the page of the paper stock.</source>
        <translation>本窗口没有这种空白证照纸，请到“证照用纸”页领用。</translation>
    </message>
    <message>
        <source>This is no blank sheet of your window. Look at the serial again.</source>
        <translation>这不是本窗口的空白证照纸，请再看一遍编号。</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>没有打出纸</translation>
    </message>
    <message>
        <source>Not in the printer, not in the tray</source>
        <translation>打印机和纸盒里都没有</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>Smudged or pale</source>
        <translation>污损或过淡</translation>
    </message>
    <message>
        <source>Crooked or out of place</source>
        <translation>歪斜或错位</translation>
    </message>
    <message>
        <source>Wrong sheet in the tray</source>
        <translation>纸盒里放错了纸</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>撕破</translation>
    </message>
    <message>
        <source>The print service does not answer. The sheet may come out by itself when it is back: wait for it, or stop.</source>
        <translation>打印服务没有应答。恢复后，这张纸可能会自行打出：请等候，或点“停止”。</translation>
    </message>
    <message>
        <source>Put sheet %1 on top of the tray, then scan or type its serial.</source>
        <translation>请把证照纸 %1 放回纸盒最上面，然后扫描或录入其编号。</translation>
    </message>
    <message>
        <source>Saved here; the office has not answered. Keep sheet %1 beside the tray until then.</source>
        <translation>已保存在本机，后台尚未答复。在此之前，请把证照纸 %1 放在纸盒旁。</translation>
    </message>
    <message>
        <source>Saved here. The sheet is reserved as soon as the office answers. Others can be printed meanwhile: take this sheet out of the tray first.</source>
        <translation>已保存在本机，后台答复后即领用这张证照纸。其间可以先打印其他证照：请先把这张纸从纸盒中取出。</translation>
    </message>
    <message>
        <source>Saved here. Nothing goes to the printer before the office knows of it. Others can be printed meanwhile: take this sheet out of the tray first.</source>
        <translation>已保存在本机，后台知道之前不会送往打印机。其间可以先打印其他证照：请先把这张纸从纸盒中取出。</translation>
    </message>
    <message>
        <source>The sheet was never sent to the printer. Put it on top of the tray and print it now, or say what became of it.</source>
        <translation>这张证照纸没有送到打印机。请把它放到纸盒最上面后立即打印，或说明它的去向。</translation>
    </message>
</context>
<context>
    <name>client::pages::VoidForm</name>
    <message>
        <source>Void this number…</source>
        <translation>作废这个证号…</translation>
    </message>
    <message>
        <source>Void %1</source>
        <translation>作废%1</translation>
    </message>
    <message>
        <source>The number is taken back for good and never given again; everybody sees that it is void. Sheets printed with it stay in the ledger as they are.</source>
        <translation>证号永久收回，不再发给他人，所有人都能看到它已作废。已打印的证照纸在台账中保持原样。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Type the number once more</source>
        <translation>再录入一次证号以便核对</translation>
    </message>
    <message>
        <source>Keep the licence</source>
        <translation>保留证照</translation>
    </message>
    <message>
        <source>Void the number</source>
        <translation>作废证号</translation>
    </message>
    <message>
        <source>brackets may be left out</source>
        <translation>括号可以省略</translation>
    </message>
</context>
<context>
    <name>client::pages::licences::CopyRows</name>
    <message>
        <source>The licence itself</source>
        <translation>证照本身</translation>
    </message>
    <message numerus="yes">
        <source>%n on plain paper</source>
        <translation>
            <numerusform>普通纸 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>证照纸 %1</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>no PDF kept</source>
        <translation>没有留存 PDF</translation>
    </message>
</context>
<context>
    <name>client::pages::licences::OfflineLicences</name>
    <message>
        <source>The back office did not take it: %1</source>
        <translation>后台未采纳：%1</translation>
    </message>
    <message>
        <source>Ask for sheet %1 back, cut it, keep it, and write it off on the page of the paper stock.</source>
        <translation>请追回证照纸 %1，剪角留存，并在“证照用纸”页作废。</translation>
    </message>
    <message>
        <source>Then take the application up again, on the page of what is on its way.</source>
        <translation>然后在“待发”页重新办理该申请。</translation>
    </message>
</context>
<context>
    <name>client::pages::licences::Rows</name>
    <message>
        <source>void: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>given here, saved</source>
        <translation>本窗口发出，已存本机</translation>
    </message>
</context>
</TS>
