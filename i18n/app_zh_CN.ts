<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>client::app::Actions</name>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>快速查找</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Paper stock</source>
        <translation>证照用纸</translation>
    </message>
</context>
<context>
    <name>client::app::CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Paper, case, number, page or command</source>
        <translation>公文、办件、编号、页面或命令</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>快速查找</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found on this desk. Try fewer words, or part of a number.</source>
        <translation>本机没有找到。请减少字词，或只输入编号的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>Papers that cannot be found yet, because they are still being entered: %n</source>
        <translation>
            <numerusform>正在建立检索，还有 %n 件公文暂时查不到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>client::app::Composition</name>
    <message>
        <source>What you had decided was damaged and has been restored from its second copy. Look through the page On its way.</source>
        <translation>您的办理意见曾受损，已从第二份副本恢复。请在“待发”页核对一遍。</translation>
    </message>
</context>
<context>
    <name>client::app::MainWindow</name>
    <message>
        <source>Casedesk</source>
        <translation>办件台</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>办公桌(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>本页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size (the window starts anew)</source>
        <translation>大小（窗口将重新打开）</translation>
    </message>
</context>
<context>
    <name>client::app::TopBar</name>
    <message>
        <source>%1 in step</source>
        <translation>%1 已同步</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Sync has a problem</source>
        <translation>同步遇到问题</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>离线，截至 %1</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>%1 件待发</translation>
    </message>
    <message>
        <source>%1 papers to fetch</source>
        <translation>%1 份文件待取</translation>
    </message>
    <message>
        <source>What is on its way</source>
        <translation>待发事项</translation>
    </message>
    <message>
        <source>Me: %1</source>
        <translation>本人：%1</translation>
    </message>
    <message>
        <source>Casedesk</source>
        <translation>办件台</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>快速查找</translation>
    </message>
    <message>
        <source>Papers, cases, numbers  Ctrl+K</source>
        <translation>公文、办件、编号  Ctrl+K</translation>
    </message>
</context>
<context>
    <name>client::app::Workspace</name>
    <message>
        <source>Undone. Your words are kept as a draft.</source>
        <translation>已撤回，您的意见已留作草稿。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各页通用</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Paper stock</source>
        <translation>证照用纸</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Folder of the officers of this desk.</source>
        <translation>本机工作人员资料所在的文件夹。</translation>
    </message>
    <message>
        <source>Back office for a new officer.</source>
        <translation>新启用人员的后台地址。</translation>
    </message>
    <message>
        <source>Certificate authority of the back office, PEM.</source>
        <translation>后台的证书颁发机构文件（PEM）。</translation>
    </message>
    <message>
        <source>User name of the officer.</source>
        <translation>工作人员的用户名。</translation>
    </message>
    <message>
        <source>Language: zh_CN or en.</source>
        <translation>语言：中文或英文。</translation>
    </message>
    <message>
        <source>Look: light, dark or contrast.</source>
        <translation>外观：浅色、深色或高对比度。</translation>
    </message>
    <message>
        <source>Play the guided tour and leave its pictures in OUT.</source>
        <translation>播放演示，并把截图存入所给的文件夹。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>Unknown language: %1</source>
        <translation>没有这种语言：%1</translation>
    </message>
    <message>
        <source>Unknown look: %1</source>
        <translation>没有这种外观：%1</translation>
    </message>
    <message>
        <source>Unknown page: %1</source>
        <translation>没有这个页面：%1</translation>
    </message>
    <message>
        <source>Page to begin with: home, documents, cases, licences or outbox.</source>
        <translation>解锁后先打开的页面：首页、公文、办件、证照或待发。</translation>
    </message>
    <message>
        <source>Not the digest of a key: %1</source>
        <translation>不是密钥摘要：%1</translation>
    </message>
    <message>
        <source>Digest of a key the back office may show, for a new officer; repeat it for the next key.</source>
        <translation>新工作人员启用时认定的后台密钥摘要；可重复给出，供更换密钥时使用。</translation>
    </message>
</context>
</TS>
