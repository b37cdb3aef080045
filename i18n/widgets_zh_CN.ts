<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>widgets::CodeLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>widgets::KeySheet</name>
    <message>
        <source>Any key closes this sheet.</source>
        <translation>按任意键关闭。</translation>
    </message>
</context>
<context>
    <name>widgets::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>widgets::Toast</name>
    <message>
        <source>Undo (Z) · %1 s</source>
        <translation>撤回 (Z) · %1 秒</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
