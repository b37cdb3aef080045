<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>widgets::OpinionEditor</name>
    <message>
        <source>Fill in %1 first</source>
        <translation>请先填好 %1</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1/%2 字</translation>
    </message>
    <message>
        <source>Ready phrases</source>
        <translation>常用意见</translation>
    </message>
    <message>
        <source>A number inserts the phrase while the field is empty, Alt and the number at any time</source>
        <translation>未写字时按数字插入，其他时候按 Alt 加数字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc: back to the list; what is written is kept as a draft</source>
        <translation>Esc：回到列表，已写的留作草稿</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Too long by %1</source>
        <translation>超出 %1 字</translation>
    </message>
</context>
<context>
    <name>widgets::TickCell</name>
    <message>
        <source>R</source>
        <comment>one letter in a stamp: returned for correction</comment>
        <translation>退</translation>
    </message>
</context>
</TS>
