<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>client::pages::EnrolForm</name>
    <message>
        <source>Set up an officer on this desk</source>
        <translation>在本机启用一位工作人员</translation>
    </message>
    <message>
        <source>Once only. Your papers and decisions are kept here encrypted; only your passphrase opens them.</source>
        <translation>每人只需一次。公文和办件在本机加密保存，只有您的口令能够打开。</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>后台地址</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Address of the back office</source>
        <translation>后台地址</translation>
    </message>
    <message>
        <source>File of the certificate authority</source>
        <translation>证书颁发机构文件</translation>
    </message>
    <message>
        <source>That of this machine</source>
        <translation>使用本机自带的</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file of the certificate authority</source>
        <translation>选择证书颁发机构文件</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回人员列表</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
</context>
<context>
    <name>client::pages::HomePage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Waiting for me, by lamp</source>
        <translation>待我办理</translation>
    </message>
    <message>
        <source>My most pressing cases</source>
        <translation>最紧要的办件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To be signed for</source>
        <translation>待签收公文</translation>
    </message>
    <message>
        <source>Meetings ahead</source>
        <translation>近期会议</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Nothing is waiting for you. New cases appear here by themselves.</source>
        <translation>没有等您办理的办件，新的办件会自动出现在这里。</translation>
    </message>
    <message>
        <source>Every paper has been signed for. New ones appear here by themselves.</source>
        <translation>公文已全部签收，新的公文会自动出现在这里。</translation>
    </message>
    <message>
        <source>No meetings in the next fourteen days.</source>
        <translation>今后十四天没有会议。</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的办件</translation>
    </message>
    <message>
        <source>Papers to be signed for</source>
        <translation>待签收公文</translation>
    </message>
    <message>
        <source>What is on its way</source>
        <translation>待发事项</translation>
    </message>
    <message>
        <source>No paper has been handed in for this meeting yet.</source>
        <translation>这次会议还没有报送材料。</translation>
    </message>
</context>
<context>
    <name>client::pages::OfficerList</name>
    <message>
        <source>%1 to send</source>
        <translation>%1 件待发</translation>
    </message>
    <message>
        <source>Officers of this desk</source>
        <translation>本机工作人员</translation>
    </message>
</context>
<context>
    <name>client::pages::OutboxDetail</name>
    <message>
        <source>Decided</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次发送</translation>
    </message>
    <message>
        <source>Tries so far</source>
        <translation>已试次数</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>我的意见</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的意见</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在的情况</translation>
    </message>
    <message>
        <source>No opinion written.</source>
        <translation>没有填写意见。</translation>
    </message>
</context>
<context>
    <name>client::pages::OutboxPage</name>
    <message>
        <source>On its way</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>What is on its way</source>
        <translation>待发事项</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>列表宽度</translation>
    </message>
    <message>
        <source>Everything has arrived</source>
        <translation>全部已送达</translation>
    </message>
    <message>
        <source>What you decide or sign for appears here until the back office has accepted it. Refusals stay here until you have seen them.</source>
        <translation>您的办理和签收在后台确认之前列在这里；未被接受的，会留到您看过为止。</translation>
    </message>
    <message>
        <source>Taken back. Your words are kept as a draft.</source>
        <translation>已撤回，您的意见已留作草稿。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>重新办理</translation>
    </message>
</context>
<context>
    <name>client::pages::PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>隐藏口令</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>client::pages::RemovalNotice</name>
    <message>
        <source>The back office asks to remove %1 of the %2 items on this desk. Nothing has been removed. After a change of post this can be right; if you are not sure, ask the information centre first. What you decided yourself and is on its way is not touched.</source>
        <translation>后台要求从本机移除 %2 项内容中的 %1 项，目前一项也没有移除。如果您刚调换岗位，这可能是正常的；拿不准时，请先问信息中心。您自己的办理意见和待发内容不受影响。</translation>
    </message>
    <message>
        <source>Agree to the removal</source>
        <translation>同意移除</translation>
    </message>
</context>
<context>
    <name>client::pages::UnlockPage</name>
    <message>
        <source>Opening… this takes about a second, so that nobody can guess quickly.</source>
        <translation>正在打开…约需一秒，以防他人反复猜测。</translation>
    </message>
    <message>
        <source>The next try is possible in %1 s.</source>
        <translation>%1 秒后可再试。</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定似乎已打开。</translation>
    </message>
    <message>
        <source>Casedesk</source>
        <translation>办件台</translation>
    </message>
    <message>
        <source>Papers and cases, with the line in or out</source>
        <translation>公文办件，联网断网都能办</translation>
    </message>
    <message>
        <source>Passphrase of</source>
        <translation>请输入口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Set up another officer…</source>
        <translation>启用其他工作人员…</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>What is kept on this desk is encrypted; only a passphrase opens it.</source>
        <translation>本机内容均已加密保存，只有口令能够打开。</translation>
    </message>
    <message>
        <source>What you decided on this desk was written by a newer version of the program, so it was not opened. Nothing is lost; please update the program on this desk.</source>
        <translation>本机上您的办理意见由较新版本的程序写成，因此没有打开。没有任何内容丢失，请更新本机的程序。</translation>
    </message>
    <message>
        <source>What you decided on this desk is damaged, and so is its second copy; it was not opened. Nothing was deleted: please tell the information centre.</source>
        <translation>本机上您的办理意见及其第二份副本均已损坏，因此没有打开。没有删除任何内容，请告知信息中心。</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>The back office could not do this. Nothing of yours is lost; please try again later or tell the information centre.</source>
        <translation>后台暂时无法办理，您的内容没有丢失。请稍后再试，或告知信息中心。</translation>
    </message>
    <message>
        <source>The program received something it does not understand. Please tell the information centre the code shown here.</source>
        <translation>程序收到了无法识别的内容。请把此处的代码告知信息中心。</translation>
    </message>
    <message>
        <source>The back office cannot be reached. Go on working: what you do is saved here and sent by itself once the line is back.</source>
        <translation>联系不上后台。请照常工作，所做的都存在本机，网络恢复后自动发出。</translation>
    </message>
    <message>
        <source>This paper cannot be shown safely, so it is not shown at all. Ask the sender for a fresh copy.</source>
        <translation>这份文件无法安全显示，因此没有打开。请向发文单位索取新的文件。</translation>
    </message>
    <message>
        <source>The form of this matter has a fault, so it cannot be used. Please tell the information centre the code shown here.</source>
        <translation>这个事项的表单有误，暂不能使用。请把此处的代码告知信息中心。</translation>
    </message>
    <message>
        <source>This is not a document number. Write the issuing mark, the year and the serial number, for example 榕住建〔2024〕12号.</source>
        <translation>这不是文号。请写明机关代字、年份和序号，例如：榕住建〔2024〕12号。</translation>
    </message>
    <message>
        <source>The back office no longer knows this task; the case has probably been withdrawn. Look at the case again.</source>
        <translation>后台已没有这项任务，办件可能已经撤回。请重新查看办件。</translation>
    </message>
    <message>
        <source>It is not this column&apos;s turn, so your decision was not taken. It becomes possible when the step before is finished.</source>
        <translation>还没有轮到这一栏，您的意见未被采用。上一步办完后即可办理。</translation>
    </message>
    <message>
        <source>A colleague had already decided here, so your decision was not taken. Compare both; if you disagree, talk to the colleague.</source>
        <translation>这一栏已由同事办理，您的意见未被采用。请对照两份意见，如有不同看法，请与同事沟通。</translation>
    </message>
    <message>
        <source>This column belongs to another office, so your decision was not taken. Ask that office to decide.</source>
        <translation>这一栏由其他科室办理，您的意见未被采用。请转告该科室。</translation>
    </message>
    <message>
        <source>The case was changed after you had opened it, so your decision was not taken. Read it again and decide again.</source>
        <translation>您打开之后办件有了变动，您的意见未被采用。请重新阅读后再办理。</translation>
    </message>
    <message>
        <source>The papers of the case were exchanged after you had read them, so your decision was not taken. Read them again and decide again.</source>
        <translation>您阅读之后办件材料已更换，您的意见未被采用。请重新阅读后再办理。</translation>
    </message>
    <message>
        <source>The back office no longer knows this paper; it has probably been withdrawn by its sender.</source>
        <translation>后台已没有这份公文，可能已由发文单位撤回。</translation>
    </message>
    <message>
        <source>This paper is not addressed to your office, so you cannot sign for it.</source>
        <translation>这份公文不是发给本单位的，不能签收。</translation>
    </message>
    <message>
        <source>The case had already been closed, so your decision was not taken. Look at how it ended.</source>
        <translation>办件已经办结，您的意见未被采用。请查看办理结果。</translation>
    </message>
    <message>
        <source>Declining and returning need a reason, because the applicant will read it. Write the opinion, then decide again.</source>
        <translation>不同意或退回须写明理由，申请人会看到。请填写意见后再办理。</translation>
    </message>
    <message>
        <source>The back office does not know this action; this program is probably newer. Please tell the information centre.</source>
        <translation>后台不认识这项操作，可能是本程序版本较新。请告知信息中心。</translation>
    </message>
    <message>
        <source>The signature of this desk was not recognised, so nothing was done. Lock, unlock and try again; if it stays, tell the information centre.</source>
        <translation>本机的签名未被认可，没有办理。请锁定后重新解锁再试；仍不行请告知信息中心。</translation>
    </message>
    <message>
        <source>This desk is no longer registered for you. Nothing of yours is lost; ask the administrator to admit it again.</source>
        <translation>本机已不在您的登记之列。您的内容没有丢失，请管理员重新登记。</translation>
    </message>
    <message>
        <source>The back office did not accept this user name and passphrase. Check both and try again.</source>
        <translation>后台没有接受这个用户名和口令。请核对后再试。</translation>
    </message>
    <message>
        <source>The sign-in had run out; it is renewed by itself. There is nothing to do.</source>
        <translation>登录已到期，系统会自动续期，无需操作。</translation>
    </message>
    <message>
        <source>Your post does not have the right to do this. If it should, ask the administrator.</source>
        <translation>您的岗位没有这项权限。如确有需要，请联系管理员。</translation>
    </message>
    <message>
        <source>This is too large to be sent. Make it shorter or send it in parts.</source>
        <translation>内容过大，无法发送。请缩短或分次发送。</translation>
    </message>
    <message>
        <source>The address answers, but it is not this kind of back office. Check the address of the server.</source>
        <translation>该地址有应答，但不是所需的后台。请核对后台地址。</translation>
    </message>
    <message>
        <source>The back office does not have this paper any more. Ask the sender for it.</source>
        <translation>后台已没有这份文件。请向发文单位索取。</translation>
    </message>
    <message>
        <source>The paper was damaged on its way and is fetched again by itself.</source>
        <translation>文件在传输中损坏，系统会自动重新获取。</translation>
    </message>
    <message>
        <source>The back office was restored from a copy. Everything is compared again by itself; nothing of yours is lost.</source>
        <translation>后台由备份恢复，系统会自动重新核对，您的内容没有丢失。</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check the language of the keyboard and Caps Lock, then try again.</source>
        <translation>口令不对。请检查输入法和大写锁定后再试。</translation>
    </message>
    <message>
        <source>The key file of this desk is damaged; the passphrase may well be right. Ask the information centre to restore it from the copy.</source>
        <translation>本机的密钥文件已损坏，口令未必有错。请信息中心用副本恢复。</translation>
    </message>
    <message>
        <source>The data of this officer were written by a newer version of the program. Please update the program on this desk.</source>
        <translation>此人的数据由较新版本的程序写成。请更新本机程序。</translation>
    </message>
    <message>
        <source>This officer has not been set up on this desk. Set the officer up with the address of the back office.</source>
        <translation>此人尚未在本机启用。请填写后台地址启用。</translation>
    </message>
    <message>
        <source>This officer is already set up on this desk. Choose the name in the list and unlock.</source>
        <translation>此人已在本机启用。请在列表中选择姓名后解锁。</translation>
    </message>
    <message>
        <source>The data of this officer are already open in another window of this desk. Go on there, or close it first.</source>
        <translation>此人的数据已在本机另一窗口打开。请到那里继续，或先将其关闭。</translation>
    </message>
    <message>
        <source>Something could not be encrypted or decrypted, so the work was stopped. Restart the program; if it stays, tell the information centre.</source>
        <translation>加密或解密没有成功，操作已停止。请重新打开程序；仍不行请告知信息中心。</translation>
    </message>
    <message>
        <source>The data on this desk could not be opened. Check that the disk is there and writable, then unlock again.</source>
        <translation>本机的数据无法打开。请检查磁盘可用并可写，再重新解锁。</translation>
    </message>
    <message>
        <source>The copy of the papers on this desk was damaged and has been set aside; it is fetched anew. What you had decided is kept.</source>
        <translation>本机的文件副本已损坏并另存，正在重新获取。您的办理意见完好。</translation>
    </message>
    <message>
        <source>The copy of the papers was written by a newer version of the program and has been set aside; it is fetched anew. What you had decided is kept.</source>
        <translation>本机的文件副本由较新版本写成，已另存并重新获取。您的办理意见完好。</translation>
    </message>
    <message>
        <source>The data would not have been encrypted, so nothing was written. Please tell the information centre.</source>
        <translation>数据将无法加密，因此没有写入。请告知信息中心。</translation>
    </message>
    <message>
        <source>The disk of this desk is full, so this was not saved. Make room, then do it again.</source>
        <translation>本机磁盘已满，没有保存。请腾出空间后再做一次。</translation>
    </message>
    <message>
        <source>This could not be saved or read on this desk. Try again; if it stays, restart the program.</source>
        <translation>本机无法保存或读取。请再试一次；仍不行请重新打开程序。</translation>
    </message>
    <message>
        <source>The list changed while it was being read; it is read again by itself.</source>
        <translation>读取时列表有了变动，系统会自动重新读取。</translation>
    </message>
    <message>
        <source>This is not on the desk any more. It may have been withdrawn, or you may no longer see it.</source>
        <translation>本机已没有这一件。可能已撤回，或您已无权查看。</translation>
    </message>
    <message>
        <source>This has already been sent and cannot be taken back here. Wait for the answer of the back office.</source>
        <translation>已经发出，不能在这里撤回。请等待后台答复。</translation>
    </message>
    <message>
        <source>The copy of this paper on the desk was damaged; it is fetched again by itself.</source>
        <translation>本机的这份文件已损坏，系统会自动重新获取。</translation>
    </message>
    <message>
        <source>This paper has not been fetched yet. It appears by itself as soon as the back office can be reached.</source>
        <translation>这份文件还没有取到。联系上后台后会自动出现。</translation>
    </message>
    <message>
        <source>The line was cut in the middle. Nothing is lost and nothing is done twice; it goes on by itself.</source>
        <translation>传输中途断线。内容没有丢失，也不会重复办理，系统会自动继续。</translation>
    </message>
    <message>
        <source>The server did not prove that it is your back office, so nothing was sent. Do not go on; tell the information centre.</source>
        <translation>对方未能证明是本单位后台，没有发送任何内容。请勿继续，并告知信息中心。</translation>
    </message>
    <message>
        <source>Something other than the back office answered, perhaps the sign-in page of a network. What you do is saved here and sent later.</source>
        <translation>应答的不是后台，可能是网络登录页面。您所做的存在本机，稍后发出。</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing was changed.</source>
        <translation>已取消，没有任何改动；需要时请再试一次。</translation>
    </message>
    <message>
        <source>The news of the back office arrived with a gap. Everything is compared again by itself; nothing of yours is lost.</source>
        <translation>后台的更新有缺漏，系统会自动重新核对，您的内容没有丢失。</translation>
    </message>
    <message>
        <source>The back office asked to remove most of what is on this desk. That was not done; please ask the information centre whether it is meant.</source>
        <translation>后台要求移除本机的大部分内容，系统没有照办。请向信息中心核实。</translation>
    </message>
    <message>
        <source>The record of the back office does not agree with what this desk has seen. Please tell the information centre at once.</source>
        <translation>后台的记录与本机所见不符。请立即告知信息中心。</translation>
    </message>
    <message>
        <source>The protected reader could not be set up on this desk, so no paper is shown. Please tell the information centre.</source>
        <translation>本机无法启用受保护的阅读器，因此不显示文件。请告知信息中心。</translation>
    </message>
    <message>
        <source>This paper is protected by a password of its own. Ask the sender for a copy without it.</source>
        <translation>这份文件另设了密码。请向发文单位索取不设密码的文件。</translation>
    </message>
    <message>
        <source>The file of this paper is damaged or not complete. Ask the sender for a fresh copy.</source>
        <translation>这份文件已损坏或不完整。请向发文单位索取新的文件。</translation>
    </message>
    <message>
        <source>The sheets of this paper are too large to be shown here. Ask the sender for it in an ordinary size.</source>
        <translation>这份文件的页面过大，无法显示。请向发文单位索取常规大小的文件。</translation>
    </message>
    <message>
        <source>The licence lacks something its form must show, so it is not printed. Check the data of the case.</source>
        <translation>证照缺少必填内容，没有打印。请核对办件资料。</translation>
    </message>
    <message>
        <source>A character of the licence is in none of the fonts of this desk, so it is not printed. Please tell the information centre which one.</source>
        <translation>证照中有本机字库没有的字，没有打印。请把该字告知信息中心。</translation>
    </message>
    <message>
        <source>A text is too long for its place on the licence, so it is not printed. Shorten it in the data of the case.</source>
        <translation>证照上有文字超出栏位，没有打印。请在办件资料中缩短。</translation>
    </message>
    <message>
        <source>The sheet could not be made. Try again; if it stays, tell the information centre.</source>
        <translation>未能生成页面。请再试一次；仍不行请告知信息中心。</translation>
    </message>
    <message>
        <source>The printer does not answer, so nothing was printed. Check that it is switched on, or choose another.</source>
        <translation>打印机没有应答，没有打印。请检查是否开机，或改用其他打印机。</translation>
    </message>
    <message>
        <source>The printer did not accept the sheet. Look at its display, then try again or choose another.</source>
        <translation>打印机没有接受。请查看打印机提示后再试，或改用其他打印机。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder or make room on the disk.</source>
        <translation>文件无法写入。请换一个文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>The file could not be read. Check that it is there and that you may open it.</source>
        <translation>文件无法读取。请检查文件是否存在、是否有权打开。</translation>
    </message>
    <message>
        <source>Something needed is missing or mistyped. Check what you have entered.</source>
        <translation>有必填内容缺漏或有误。请核对所填内容。</translation>
    </message>
    <message>
        <source>The part of the program that shows guides is not installed on this desk. Everything else works; ask the information centre for it.</source>
        <translation>本机未安装显示办事指南的部件，其余功能正常。请联系信息中心安装。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Take at least ten characters, for example four words.</source>
        <translation>这个口令太容易被猜到。请至少用十个字符，例如四个词语。</translation>
    </message>
    <message>
        <source>The desk is locked, so this was not done. Unlock it and do it again.</source>
        <translation>本机已锁定，没有办理。请解锁后再做一次。</translation>
    </message>
    <message>
        <source>There were several wrong passphrases, so the next try has to wait a little. Nothing is lost.</source>
        <translation>口令多次输错，请稍等再试。内容没有丢失。</translation>
    </message>
    <message>
        <source>The entry of this officer on this desk cannot be read. Ask the information centre to restore it from the copy.</source>
        <translation>本机上此人的登记无法读取。请信息中心用副本恢复。</translation>
    </message>
    <message>
        <source>The officer could not be set up because the disk does not accept the files. Check that there is room and that you may write.</source>
        <translation>磁盘不能写入，未能启用。请检查剩余空间和写入权限。</translation>
    </message>
    <message>
        <source>This printer is not set up for numbered stock, so nothing was sent. Choose another, or ask the information centre to set it up.</source>
        <translation>这台打印机没有按编号证照纸的要求设置，因此没有送打。请换一台，或请信息中心设置。</translation>
    </message>
    <message>
        <source>The applicant has been told once what to correct and may not be told again. Accept the application, or refuse it with the reason.</source>
        <translation>已经一次性告知过补正内容，不能再次告知。请受理，或者写明理由不予受理。</translation>
    </message>
    <message>
        <source>This window&apos;s day is already closed and nothing has come in since. Nothing needs to be done.</source>
        <translation>本窗口今天已经结账，之后没有新业务，不用再结。</translation>
    </message>
    <message>
        <source>What was filled in does not fit the form of the matter, so it was not taken. Mend the field that is named and hand it in again.</source>
        <translation>填写的内容与事项表单不符，没有收下。请改好指出的栏目后重新提交。</translation>
    </message>
    <message>
        <source>The licence cannot be handed over now. See first to what is named: it may not be printed yet, or a paper is still owed.</source>
        <translation>现在还不能发证。请先处理提示的事项：证照可能还没有打印，或者还有材料没有补齐。</translation>
    </message>
    <message>
        <source>The identifier of this licence is not of the right form. Compare it with the licence, or tell the information centre the code shown here.</source>
        <translation>证照标识不符合规定格式。请与证照核对，或者把这里的代码告诉信息中心。</translation>
    </message>
    <message>
        <source>This application has already been taken in or refused. Look at the case as it is now.</source>
        <translation>这件申请已经受理或者不予受理。请查看办件现在的情况。</translation>
    </message>
    <message>
        <source>A sheet is already used for this licence. Report that sheet as spoiled or not found before you print on another.</source>
        <translation>这份证照已经占用一张纸。要换一张打印，请先把原来那张登记为作废或者没有找到。</translation>
    </message>
    <message>
        <source>The back office no longer has this version of the matter. Begin the application again; what you typed is kept.</source>
        <translation>后台已经没有这个版本的事项。请重新开始申请，填过的内容还在。</translation>
    </message>
    <message>
        <source>This is already there, perhaps begun from another window. Look at it before you begin a new one.</source>
        <translation>同样的内容已经有了，可能是从另一个窗口办的。请先查看，再决定是否新办。</translation>
    </message>
    <message>
        <source>The back office does not know what this is about, or it is no longer yours to see. Look at the refused items on the page On its way.</source>
        <translation>后台没有这项内容，或者已不归您办理。请到“待发”页查看未被接受的事项。</translation>
    </message>
    <message>
        <source>A paper is neither here nor promised for a day to come. Ask for it, or note the day it is promised for.</source>
        <translation>有一份材料既没有交，也没有有效的承诺。请收齐，或者写明承诺补交的日期。</translation>
    </message>
    <message>
        <source>The rating was not taken: there is one already, or a bad one has no words. Ask what went wrong and note it.</source>
        <translation>评价没有收下：已经评过，或者差评没有写原因。请问明原因后填写。</translation>
    </message>
    <message>
        <source>The back office cannot use the key it seals licences with. Please tell the information centre the code shown here.</source>
        <translation>后台无法使用证照签章密钥。请把这里的代码告诉信息中心。</translation>
    </message>
    <message>
        <source>This is not the code of a licence of ours, or only part of it. Scan the code on the licence again.</source>
        <translation>扫到的不是本系统证照上的二维码，或者不完整。请重新扫描证照上的二维码。</translation>
    </message>
    <message>
        <source>This is not the number of the sheet that was reserved, so nothing was changed. Read the number on the sheet again.</source>
        <translation>这不是占用的那张纸的编号，没有改动任何内容。请重新看清纸上的编号。</translation>
    </message>
    <message>
        <source>This sheet cannot be used that way now; it was printed, spoiled or moved meanwhile. Look at it on the page of paper stock.</source>
        <translation>这张纸现在不能这样处理，它已经打印、作废或者调走。请到“证照用纸”页查看。</translation>
    </message>
    <message>
        <source>This case has no licence to be printed on this kind of sheet. Look at how the case stands.</source>
        <translation>这件办件没有要用这种纸打印的证照。请查看办件情况。</translation>
    </message>
    <message>
        <source>A sheet that is spoiled or not found needs words. Say what happened to it.</source>
        <translation>作废或者没有找到的纸要写原因。请写明这张纸是怎么回事。</translation>
    </message>
    <message>
        <source>This sheet is lent to another device for work without the network. Take a sheet of another range.</source>
        <translation>这张纸已经借给另一台设备离线使用。请用其他号段的纸。</translation>
    </message>
    <message>
        <source>No sheet with this number lies at this window. Read the number again, or hand the range out to this window first.</source>
        <translation>本窗口没有这个编号的纸。请重新看清编号，或者先把这一段发到本窗口。</translation>
    </message>
    <message>
        <source>These numbers cannot be received or handed out. Look at the ranges on the page of paper stock and correct them.</source>
        <translation>这些编号不能领入或者发出。请到“证照用纸”页核对号段后改正。</translation>
    </message>
    <message>
        <source>The day cannot be closed: the sheets do not add up, or one is still under way. Finish what is printing and count again.</source>
        <translation>不能结账：张数对不上，或者还有纸在打印途中。请先办完打印，再重新清点。</translation>
    </message>
    <message>
        <source>The money counted is not the sum of today&apos;s receipts. Count again and look through the receipts.</source>
        <translation>清点的金额与今天的收据合计不一致。请重新清点并核对收据。</translation>
    </message>
    <message>
        <source>This ticket cannot be called or served now; another window may have it. Call the next one.</source>
        <translation>这个号现在不能叫或者办理，可能已被其他窗口叫走。请叫下一位。</translation>
    </message>
    <message>
        <source>Somebody else has changed this since you looked at it. The present state is shown; do it again if it is still right.</source>
        <translation>您查看以后，别人已经改动过。现在显示的是最新情况；如果仍然合适，请再做一次。</translation>
    </message>
    <message>
        <source>A second officer must witness this day, and may not be the one who closes it. Have a colleague look at the sheets and choose the name.</source>
        <translation>今天的账要由第二个人签字，不能是结账人自己。请同事看过用纸后选择姓名。</translation>
    </message>
    <message>
        <source>A colleague has already signed for this day as witness. Nothing needs to be done.</source>
        <translation>已有同事为这一天监交签字，无须再办。</translation>
    </message>
    <message>
        <source>The licence was not taken back: it is void already, or a sheet is still being printed for it. Look at the case again.</source>
        <translation>证照没有作废：可能早已作废，或者还有证照用纸正在为它打印。请再看一下这个办件。</translation>
    </message>
    <message>
        <source>This licence number taken along cannot be used: none is left, it is used already or brought back, it belongs to another machine, or the rules are not met at the office.</source>
        <translation>这个离线证号不能使用：证号已用完、已使用或已交回，属于另一台机器，或后台核对规则不符。</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>%1 working days over</source>
        <translation>超 %1 个工作日</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>%1 working days left</source>
        <translation>剩 %1 个工作日</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>上午好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%2，%1</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>尚未取得数据</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>one working day over</source>
        <translation>超 1 个工作日</translation>
    </message>
    <message>
        <source>one working day left</source>
        <translation>剩 1 个工作日</translation>
    </message>
    <message>
        <source>Ask where the parcel is: %1</source>
        <translation>请查询邮件下落：%1</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>It is held for a few seconds so that you can undo it; it leaves %1.</source>
        <translation>暂留几秒以便撤回，%1发出。</translation>
    </message>
    <message>
        <source>It was sent; the answer of the back office has not arrived. It is asked again by itself and is never done twice.</source>
        <translation>已经发出，后台尚未答复。系统会自动询问，不会重复办理。</translation>
    </message>
    <message>
        <source>The back office accepted it at %1.</source>
        <translation>后台已于 %1 确认。</translation>
    </message>
    <message>
        <source>The back office did not accept it.</source>
        <translation>后台没有接受。</translation>
    </message>
    <message>
        <source>It is safe on this desk and waits for the line to the back office.</source>
        <translation>已稳妥存在本机，等网络恢复后发出。</translation>
    </message>
    <message>
        <source>It is safe on this desk and is being sent.</source>
        <translation>已稳妥存在本机，正在发出。</translation>
    </message>
    <message>
        <source>as soon as the line is back</source>
        <translation>网络恢复后立即发送</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>right away</source>
        <translation>马上</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Communiqué</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请示</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>议案</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Extra urgent</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>平件</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Yellow card</source>
        <translation>黄牌</translation>
    </message>
    <message>
        <source>Red card</source>
        <translation>红牌</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Not yet its turn</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>无需办理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Return for correction</source>
        <translation>退回补正</translation>
    </message>
    <message>
        <source>May still be undone</source>
        <translation>可撤回</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Service window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监察</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Day of receipt, not counted</source>
        <translation>收件当日，不计</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working day by adjustment</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Weekend, not counted</source>
        <translation>周末，不计</translation>
    </message>
    <message>
        <source>Public holiday, not counted</source>
        <translation>法定节假日，不计</translation>
    </message>
    <message>
        <source>Clock stopped, not counted</source>
        <translation>时限中止，不计</translation>
    </message>
    <message>
        <source>Sign for a paper</source>
        <translation>签收公文</translation>
    </message>
    <message>
        <source>Mark a paper as read</source>
        <translation>标记已阅</translation>
    </message>
    <message>
        <source>Decision: decline</source>
        <translation>办理意见：不同意</translation>
    </message>
    <message>
        <source>Decision: return for correction</source>
        <translation>办理意见：退回补正</translation>
    </message>
    <message>
        <source>Decision: agree</source>
        <translation>办理意见：同意</translation>
    </message>
    <message>
        <source>Give a queue ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Call a ticket</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Call a ticket again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Begin to serve a ticket</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Put a ticket on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Take a ticket back into the queue</source>
        <translation>恢复排队</translation>
    </message>
    <message>
        <source>Mark a ticket as not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Send a ticket to another window</source>
        <translation>转到别的窗口</translation>
    </message>
    <message>
        <source>Finish with a ticket</source>
        <translation>办完一位</translation>
    </message>
    <message>
        <source>Take in an application</source>
        <translation>收件受理</translation>
    </message>
    <message>
        <source>Add papers to an application</source>
        <translation>补交材料</translation>
    </message>
    <message>
        <source>Hand over a licence</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>Satisfaction rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Confirm a delivery</source>
        <translation>确认送达</translation>
    </message>
    <message>
        <source>Receive paper stock</source>
        <translation>领入用纸</translation>
    </message>
    <message>
        <source>Hand out paper stock</source>
        <translation>发出用纸</translation>
    </message>
    <message>
        <source>Reserve a sheet</source>
        <translation>占用一张纸</translation>
    </message>
    <message>
        <source>Release a sheet</source>
        <translation>退回一张纸</translation>
    </message>
    <message>
        <source>Begin to print on a sheet</source>
        <translation>开始打印一张纸</translation>
    </message>
    <message>
        <source>Confirm a printed sheet</source>
        <translation>确认纸张完好</translation>
    </message>
    <message>
        <source>Write off a sheet</source>
        <translation>作废一张纸</translation>
    </message>
    <message>
        <source>Report a sheet as not found</source>
        <translation>登记纸张没有找到</translation>
    </message>
    <message>
        <source>Close the day of a window</source>
        <translation>窗口结账</translation>
    </message>
    <message>
        <source>Another command</source>
        <translation>其他指令</translation>
    </message>
    <message>
        <source>Sign as witness for the day of a window</source>
        <translation>为窗口当日结账监交签字</translation>
    </message>
    <message>
        <source>Take a licence back</source>
        <translation>作废证照</translation>
    </message>
    <message>
        <source>Take licence numbers along</source>
        <translation>领取离线证号</translation>
    </message>
    <message>
        <source>Give licence numbers back</source>
        <translation>交回离线证号</translation>
    </message>
    <message>
        <source>Enter a printed licence</source>
        <translation>登记已打印的证照</translation>
    </message>
</context>
</TS>
