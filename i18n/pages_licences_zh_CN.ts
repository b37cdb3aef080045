<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</TS>
