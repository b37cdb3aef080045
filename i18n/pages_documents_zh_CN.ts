<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>client::pages::DocumentList</name>
    <message>
        <source>The list cannot be read</source>
        <translation>列表读取失败</translation>
    </message>
    <message>
        <source>No paper matches</source>
        <translation>没有符合的公文</translation>
    </message>
    <message>
        <source>Numbers, titles and summaries were searched in this box.</source>
        <translation>已在本栏的文号、标题和摘要中查找。</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>还没有公文</translation>
    </message>
    <message>
        <source>Papers addressed to your office appear here as soon as they are sent.</source>
        <translation>发给本单位的公文一经发出即显示在这里。</translation>
    </message>
    <message>
        <source>Everything is signed for</source>
        <translation>已全部签收</translation>
    </message>
    <message>
        <source>New papers wait here until somebody of your office has signed for them.</source>
        <translation>新到公文在本单位签收之前显示在这里。</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>还没有发文</translation>
    </message>
    <message>
        <source>Papers your office sends out appear here, with what became of them at each addressee.</source>
        <translation>本单位发出的公文显示在这里，可查看各收文单位的签收情况。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收文</translation>
    </message>
    <message>
        <source>To sign for</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>发文</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>公文栏</translation>
    </message>
    <message>
        <source>Number, title or summary  ( / )</source>
        <translation>文号、标题或摘要（按 / 键）</translation>
    </message>
    <message>
        <source>Words to narrow the list</source>
        <translation>筛选词</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>公文列表</translation>
    </message>
</context>
<context>
    <name>client::pages::DocumentListModel</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>签收情况</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>To sign for</source>
        <translation>待签收</translation>
    </message>
</context>
<context>
    <name>client::pages::DocumentSide</name>
    <message>
        <source>About the paper</source>
        <translation>公文信息</translation>
    </message>
    <message>
        <source>Never synchronised yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>签收情况</translation>
    </message>
    <message>
        <source>all %1 signed for</source>
        <translation>%1 家全部签收</translation>
    </message>
    <message>
        <source>%1 of %2 signed for</source>
        <translation>%2 家中 %1 家已签收</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>client::pages::DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Choose a paper</source>
        <translation>请选择公文</translation>
    </message>
    <message>
        <source>↑ and ↓ move in the list, Enter opens the paper, S signs for it.</source>
        <translation>按 ↑、↓ 键在列表中移动，按 Enter 键进入正文，按 S 键签收。</translation>
    </message>
    <message>
        <source>The paper cannot be opened</source>
        <translation>公文打不开</translation>
    </message>
    <message>
        <source>%1 papers are still to be fetched.</source>
        <translation>还有 %1 份公文待下载。</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>正文尚未下载</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Signed for. Saved on this computer.</source>
        <translation>已签收，已在本机保存。</translation>
    </message>
    <message>
        <source>Sign for it</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>To the paper</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>转到列表</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>列表宽度</translation>
    </message>
    <message>
        <source>Width of the side panel</source>
        <translation>侧栏宽度</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>client::pages::ReceiptBar</name>
    <message>
        <source>This paper is not addressed to your office: nothing to sign for.</source>
        <translation>本文不是发给本单位的，无需签收。</translation>
    </message>
    <message>
        <source>%1: the back office has accepted it.</source>
        <translation>%1：后台已受理。</translation>
    </message>
    <message>
        <source>%1: waiting for the answer of the back office.</source>
        <translation>%1：正在等待后台答复。</translation>
    </message>
    <message>
        <source>%1: it is sent as soon as the back office can be reached.</source>
        <translation>%1：待连通后台即发出。</translation>
    </message>
    <message>
        <source>Your office has not signed for this paper yet.</source>
        <translation>本单位尚未签收。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
</TS>
