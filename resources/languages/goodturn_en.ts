<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>GivenBackCard</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GivenCard</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on %n occasion(s) since {first}, last on {last}</source>
            <translation>
                <numerusform>on %n occasion, on {last}</numerusform>
                <numerusform>on %n occasions since {first}, last on {last}</numerusform>
            </translation>
        </message>
    </context>
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
    <context>
        <name>Home</name>
        <message numerus="yes">
            <source>%n joined this month</source>
            <translation>
                <numerusform>%n joined this month</numerusform>
                <numerusform>%n joined this month</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) stand open</source>
            <translation>
                <numerusform>%n offer stands open</numerusform>
                <numerusform>%n offers stand open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message numerus="yes">
            <source>%n thing(s)</source>
            <translation>
                <numerusform>%n thing</numerusform>
                <numerusform>%n things</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are put off</source>
            <translation>
                <numerusform>%n thing is put off</numerusform>
                <numerusform>%n things are put off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Home, %n notice(s) wait</source>
            <translation>
                <numerusform>Home, %n notice waits</numerusform>
                <numerusform>Home, %n notices wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleScreen</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) written to {file}.</source>
            <translation>
                <numerusform>%n person written to {file}.</numerusform>
                <numerusform>%n people written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordDialog</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeOutSection</name>
        <message numerus="yes">
            <source>%n row(s) written to {file}.</source>
            <translation>
                <numerusform>%n row written to {file}.</numerusform>
                <numerusform>%n rows written to {file}.</numerusform>
            </translation>
        </message>
    </context>
</TS>
