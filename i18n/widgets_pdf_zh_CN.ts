<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PdfWords</name>
    <message>
        <source>This computer lacks the protection papers are opened in. Ask your administrator to update the system; until then no paper is opened here.</source>
        <translation>本机缺少打开公文所需的安全防护。请联系管理员更新系统，此前本机不打开任何公文。</translation>
    </message>
    <message>
        <source>It is locked with a password. Ask the sender for a copy without one.</source>
        <translation>文件设有密码。请发文单位另发一份不加密的。</translation>
    </message>
    <message>
        <source>It is damaged or was not transferred completely. Ask the sender to send it again.</source>
        <translation>文件已损坏或不完整。请发文单位重新发送。</translation>
    </message>
    <message>
        <source>It is larger than any real paper. Ask the sender for a copy of ordinary size.</source>
        <translation>页面尺寸超出正常公文的范围。请发文单位另发一份标准尺寸的。</translation>
    </message>
    <message>
        <source>It kept the computer busy without end and was stopped. Your work is not affected. Ask the sender for another copy.</source>
        <translation>处理时间过长，已停止，您的工作不受影响。请发文单位另发一份。</translation>
    </message>
    <message>
        <source>It made the reader fail and is not tried again today. Your work is not affected. Ask the sender for another copy.</source>
        <translation>阅读器处理时出错，今天不再重试，您的工作不受影响。请发文单位另发一份。</translation>
    </message>
    <message>
        <source>Papers cannot be opened safely here</source>
        <translation>本机不能安全地打开公文</translation>
    </message>
    <message>
        <source>This paper cannot be shown safely</source>
        <translation>本文不能安全显示</translation>
    </message>
    <message>
        <source>This page cannot be shown safely</source>
        <translation>本页不能安全显示</translation>
    </message>
</context>
<context>
    <name>widgets::PdfPageList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>widgets::PdfPageModel</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>widgets::PdfPane</name>
    <message>
        <source>%1 of %2 so far</source>
        <translation>第 %1 处，已找到 %2 处</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Not found in this paper</source>
        <translation>文中没有</translation>
    </message>
    <message>
        <source>Page list</source>
        <translation>页面列表</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>文中查找</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Select the whole page</source>
        <translation>选择整页文字</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放比例</translation>
    </message>
    <message>
        <source>Words to find in the paper</source>
        <translation>要查找的词</translation>
    </message>
</context>
<context>
    <name>widgets::PdfView</name>
    <message>
        <source>Paper</source>
        <translation>公文正文</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Opening the paper…</source>
        <translation>正在打开公文…</translation>
    </message>
    <message>
        <source>This page takes unusually long…</source>
        <translation>本页处理时间较长…</translation>
    </message>
    <message>
        <source>If it does not come soon, it is stopped.</source>
        <translation>如仍无结果将自动停止。</translation>
    </message>
    <message>
        <source>Reading page %1…</source>
        <translation>正在读取第 %1 页…</translation>
    </message>
</context>
</TS>
