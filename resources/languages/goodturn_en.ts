<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>HelpScreen</name>
    <message numerus="yes">
        <source>Found on %n page(s)</source>
        <translation>
            <numerusform>Found on %n page</numerusform>
            <numerusform>Found on %n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
