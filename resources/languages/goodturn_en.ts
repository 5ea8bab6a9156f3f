<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>ApprovePage</name>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Approve %n claim(s)</source>
            <translation>
                <numerusform>&amp;Approve %n claim</numerusform>
                <numerusform>&amp;Approve %n claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Approving %Ln claim(s)</source>
            <translation>
                <numerusform>Approving %Ln claim</numerusform>
                <numerusform>Approving %Ln claims</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchScreen</name>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>%Ln line</numerusform>
                <numerusform>%Ln lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Mark %Ln claim(s) as &amp;paid…</source>
            <translation>
                <numerusform>Mark %Ln claim as &amp;paid…</numerusform>
                <numerusform>Mark %Ln claims as &amp;paid…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchesPage</name>
        <message numerus="yes">
            <source>%Ln batch(es)</source>
            <translation>
                <numerusform>%Ln batch</numerusform>
                <numerusform>%Ln batches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not sent yet</source>
            <translation>
                <numerusform>%Ln not sent yet</numerusform>
                <numerusform>%Ln not sent yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not wholly paid</source>
            <translation>
                <numerusform>%Ln not wholly paid</numerusform>
                <numerusform>%Ln not wholly paid</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringIn</name>
        <message numerus="yes">
            <source>%n entry(s) of hours</source>
            <translation>
                <numerusform>%n entry of hours</numerusform>
                <numerusform>%n entries of hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new person(s)</source>
            <translation>
                <numerusform>%n new person</numerusform>
                <numerusform>%n new people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) at events</source>
            <translation>
                <numerusform>%n person at events</numerusform>
                <numerusform>%n people at events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n training(s)</source>
            <translation>
                <numerusform>%n training</numerusform>
                <numerusform>%n trainings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringInScreen</name>
        <message numerus="yes">
            <source>%n row(s) written to {file}, each with its reason.</source>
            <translation>
                <numerusform>%n row written to {file}, with its reason.</numerusform>
                <numerusform>%n rows written to {file}, each with its reason.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksPage</name>
        <message numerus="yes">
            <source>%Ln check(s)</source>
            <translation>
                <numerusform>%Ln check</numerusform>
                <numerusform>%Ln checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln due for review soon</source>
            <translation>
                <numerusform>%Ln due for review soon</numerusform>
                <numerusform>%Ln due for review soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln overdue for review</source>
            <translation>
                <numerusform>%Ln overdue for review</numerusform>
                <numerusform>%Ln overdue for review</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimsPage</name>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Remove %n claim(s)</source>
            <translation>
                <numerusform>&amp;Remove %n claim</numerusform>
                <numerusform>&amp;Remove %n claims</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CloseEvent</name>
        <message numerus="yes">
            <source>Note %n who did not come as absent</source>
            <translation>
                <numerusform>Note %n who did not come as absent</numerusform>
                <numerusform>Note %n who did not come as absent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The hours of %n person(s) are logged, each once.</source>
            <translation>
                <numerusform>The hours of %n person are logged, each once.</numerusform>
                <numerusform>The hours of %n people are logged, each once.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnsPage</name>
        <message numerus="yes">
            <source>Show %n more column(s)</source>
            <translation>
                <numerusform>Show %n more column</numerusform>
                <numerusform>Show %n more columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CoursesList</name>
        <message numerus="yes">
            <source>%Ln course(s)</source>
            <translation>
                <numerusform>%Ln course</numerusform>
                <numerusform>%Ln courses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln needed for an activity</source>
            <translation>
                <numerusform>%Ln needed for an activity</numerusform>
                <numerusform>%Ln needed for an activity</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryFoot</name>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>%Ln line</numerusform>
                <numerusform>%Ln lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventFiles</name>
        <message numerus="yes">
            <source>%Ln event(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln event written to {file}.</numerusform>
                <numerusform>%Ln events written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventScreen</name>
        <message numerus="yes">
            <source>%Ln people counted</source>
            <translation>
                <numerusform>%Ln people counted</numerusform>
                <numerusform>%Ln people counted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Events</name>
        <message numerus="yes">
            <source>%Ln called off</source>
            <translation>
                <numerusform>%Ln called off</numerusform>
                <numerusform>%Ln called off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln came</source>
            <translation>
                <numerusform>%Ln came</numerusform>
                <numerusform>%Ln came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln event</numerusform>
                <numerusform>%Ln events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over</source>
            <translation>
                <numerusform>%n over</numerusform>
                <numerusform>%n over</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventsCard</name>
        <message numerus="yes">
            <source>%n ahead</source>
            <translation>
                <numerusform>%n ahead</numerusform>
                <numerusform>%n ahead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Came %n time(s)</source>
            <translation>
                <numerusform>Came %n time</numerusform>
                <numerusform>Came %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>absent %n time(s)</source>
            <translation>
                <numerusform>absent %n time</numerusform>
                <numerusform>absent %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventsPage</name>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln event</numerusform>
                <numerusform>%Ln events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Remove %n event(s)</source>
            <translation>
                <numerusform>&amp;Remove %n event</numerusform>
                <numerusform>&amp;Remove %n events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Expenses</name>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExpensesBadge</name>
        <message numerus="yes">
            <source>%n claim(s) wait</source>
            <translation>
                <numerusform>%n claim wait</numerusform>
                <numerusform>%n claims wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FileChoices</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GapsList</name>
        <message numerus="yes">
            <source>%Ln person(s) lack a course that an activity needs</source>
            <translation>
                <numerusform>%Ln person lacks a course that an activity needs</numerusform>
                <numerusform>%Ln people lack a course that an activity needs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with an open place</source>
            <translation>
                <numerusform>%Ln with an open place</numerusform>
                <numerusform>%Ln with an open place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Offer %n place(s)…</source>
            <translation>
                <numerusform>&amp;Offer %n place…</numerusform>
                <numerusform>&amp;Offer %n places…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GiveDialog</name>
        <message numerus="yes">
            <source>Give %n thing(s)</source>
            <translation>
                <numerusform>Give %n thing</numerusform>
                <numerusform>Give %n things</numerusform>
            </translation>
        </message>
    </context>
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
            <source>%n notice(s) wait</source>
            <translation>
                <numerusform>%n notice waits</numerusform>
                <numerusform>%n notices wait</numerusform>
            </translation>
        </message>
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
    </context>
    <context>
        <name>HoursList</name>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln person written to {file}.</numerusform>
                <numerusform>%Ln people written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoursScreen</name>
        <message numerus="yes">
            <source>%Ln entries</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entries written to {file}.</source>
            <translation>
                <numerusform>%Ln entry written to {file}.</numerusform>
                <numerusform>%Ln entries written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoursTable</name>
        <message numerus="yes">
            <source>%Ln entries</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InvolvementPage</name>
        <message numerus="yes">
            <source>%n payment(s)</source>
            <translation>
                <numerusform>%n payment</numerusform>
                <numerusform>%n payments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message numerus="yes">
            <source>%Ln offer(s) declined</source>
            <translation>
                <numerusform>%Ln offer declined</numerusform>
                <numerusform>%Ln offers declined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s) given back</source>
            <translation>
                <numerusform>%Ln thing given back</numerusform>
                <numerusform>%Ln things given back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerPage</name>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>%Ln line</numerusform>
                <numerusform>%Ln lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln line written to {file}.</numerusform>
                <numerusform>%Ln lines written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Remove %n</source>
            <translation>
                <numerusform>&amp;Remove %n</numerusform>
                <numerusform>&amp;Remove %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MailingPage</name>
        <message numerus="yes">
            <source>%Ln address(es) written to {file}.</source>
            <translation>
                <numerusform>%Ln address written to {file}.</numerusform>
                <numerusform>%Ln addresses written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln may be mailed</source>
            <translation>
                <numerusform>%Ln may be mailed</numerusform>
                <numerusform>%Ln may be mailed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln said no</source>
            <translation>
                <numerusform>%Ln said no</numerusform>
                <numerusform>%Ln said no</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with an address</source>
            <translation>
                <numerusform>%Ln with an address</numerusform>
                <numerusform>%Ln with an address</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarkDialog</name>
        <message numerus="yes">
            <source>Mark %n milestone(s)</source>
            <translation>
                <numerusform>Mark %n milestone</numerusform>
                <numerusform>Mark %n milestones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Milestones</name>
        <message numerus="yes">
            <source>%Ln near</source>
            <translation>
                <numerusform>%Ln near</numerusform>
                <numerusform>%Ln near</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln reached</source>
            <translation>
                <numerusform>%Ln reached</numerusform>
                <numerusform>%Ln reached</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln to catch up on</source>
            <translation>
                <numerusform>%Ln to catch up on</numerusform>
                <numerusform>%Ln to catch up on</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MilestonesPage</name>
        <message numerus="yes">
            <source>%Ln person(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln person written to {file}.</numerusform>
                <numerusform>%Ln people written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Mark %n milestone(s)…</source>
            <translation>
                <numerusform>&amp;Mark %n milestone…</numerusform>
                <numerusform>&amp;Mark %n milestones…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthList</name>
        <message numerus="yes">
            <source>%Ln journey(s)</source>
            <translation>
                <numerusform>%Ln journey</numerusform>
                <numerusform>%Ln journeys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln journey(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln journey written to {file}.</numerusform>
                <numerusform>%Ln journeys written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OfferPlaces</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Offer %n place(s)</source>
            <translation>
                <numerusform>Offer %n place</numerusform>
                <numerusform>Offer %n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OffersPage</name>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s)</source>
            <translation>
                <numerusform>%n offer</numerusform>
                <numerusform>%n offers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) stand open</source>
            <translation>
                <numerusform>%n offer stands open</numerusform>
                <numerusform>%n offers stand open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>G&amp;ive %n…</source>
            <translation>
                <numerusform>G&amp;ive %n…</numerusform>
                <numerusform>G&amp;ive %n…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OwedPage</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) due soon</source>
            <translation>
                <numerusform>%n person due soon</numerusform>
                <numerusform>%n people due soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) overdue</source>
            <translation>
                <numerusform>%n person overdue</numerusform>
                <numerusform>%n people overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Thank %n person(s)…</source>
            <translation>
                <numerusform>Thank %n person…</numerusform>
                <numerusform>Thank %n people…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperFields</name>
        <message numerus="yes">
            <source>Leave out %n who would rather not</source>
            <translation>
                <numerusform>Leave out %n who would rather not</numerusform>
                <numerusform>Leave out %n who would rather not</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PayDialog</name>
        <message numerus="yes">
            <source>Mark %n claim(s) as paid</source>
            <translation>
                <numerusform>Mark %n claim as paid</numerusform>
                <numerusform>Mark %n claims as paid</numerusform>
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
        <name>PlacesList</name>
        <message numerus="yes">
            <source>%Ln place(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln place written to {file}.</numerusform>
                <numerusform>%Ln places written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PutOffDialog</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>References</name>
        <message numerus="yes">
            <source>%Ln late</source>
            <translation>
                <numerusform>%Ln late</numerusform>
                <numerusform>%Ln late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln reference(s) to send</source>
            <translation>
                <numerusform>%Ln reference to send</numerusform>
                <numerusform>%Ln references to send</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sent</source>
            <translation>
                <numerusform>%Ln sent</numerusform>
                <numerusform>%Ln sent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepeatForm</name>
        <message numerus="yes">
            <source>%Ln more time(s), the last on {day}.</source>
            <translation>
                <numerusform>%Ln more time, the last on {day}.</numerusform>
                <numerusform>%Ln more times, the last on {day}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Expect the same %n person(s) each time</source>
            <translation>
                <numerusform>Expect the same person each time</numerusform>
                <numerusform>Expect the same %n people each time</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message numerus="yes">
            <source>&amp;Save the %n row(s) that could not be read…</source>
            <translation>
                <numerusform>&amp;Save the %n row that could not be read…</numerusform>
                <numerusform>&amp;Save the %n rows that could not be read…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look at the %n row(s) that &amp;wait</source>
            <translation>
                <numerusform>Look at the %n row that &amp;waits</numerusform>
                <numerusform>Look at the %n rows that &amp;wait</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterView</name>
        <message numerus="yes">
            <source>%Ln absent</source>
            <translation>
                <numerusform>%Ln absent</numerusform>
                <numerusform>%Ln absent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln came</source>
            <translation>
                <numerusform>%Ln came</numerusform>
                <numerusform>%Ln came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln expected</source>
            <translation>
                <numerusform>%Ln expected</numerusform>
                <numerusform>%Ln expected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not signed out</source>
            <translation>
                <numerusform>%Ln not signed out</numerusform>
                <numerusform>%Ln not signed out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln there now</source>
            <translation>
                <numerusform>%Ln there now</numerusform>
                <numerusform>%Ln there now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SameHours</name>
        <message numerus="yes">
            <source>The same hours for %n person(s)</source>
            <translation>
                <numerusform>The same hours for %n person</numerusform>
                <numerusform>The same hours for %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetFoot</name>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SignInSheet</name>
        <message numerus="yes">
            <source>%n sign-in sheet(s) written to {file}.</source>
            <translation>
                <numerusform>%n sign-in sheet written to {file}.</numerusform>
                <numerusform>%n sign-in sheets written to {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Skills</name>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skill(s)</source>
            <translation>
                <numerusform>%Ln skill</numerusform>
                <numerusform>%Ln skills</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unused for a year</source>
            <translation>
                <numerusform>%Ln unused for a year</numerusform>
                <numerusform>%Ln unused for a year</numerusform>
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
    <context>
        <name>ToPayCheck</name>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ToPayPage</name>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopUpBox</name>
        <message numerus="yes">
            <source>%n journey(s)</source>
            <translation>
                <numerusform>%n journey</numerusform>
                <numerusform>%n journeys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) are</source>
            <translation>
                <numerusform>%n person is</numerusform>
                <numerusform>%n people are</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Training</name>
        <message numerus="yes">
            <source>%Ln end(s) soon</source>
            <translation>
                <numerusform>%Ln ends soon</numerusform>
                <numerusform>%Ln end soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln expired or overdue for review</source>
            <translation>
                <numerusform>%Ln expired or overdue for review</numerusform>
                <numerusform>%Ln expired or overdue for review</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln open</source>
            <translation>
                <numerusform>%Ln open</numerusform>
                <numerusform>%Ln open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) declined</source>
            <translation>
                <numerusform>%n place declined</numerusform>
                <numerusform>%n places declined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) done</source>
            <translation>
                <numerusform>%n place done</numerusform>
                <numerusform>%n places done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) not attended</source>
            <translation>
                <numerusform>%n place not attended</numerusform>
                <numerusform>%n places not attended</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Book %n place(s)</source>
            <translation>
                <numerusform>Book %n place</numerusform>
                <numerusform>Book %n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayScreen</name>
        <message numerus="yes">
            <source>%n row(s) that came in wait until you say who they are</source>
            <translation>
                <numerusform>%n row that came in waits until you say who it is</numerusform>
                <numerusform>%n rows that came in wait until you say who they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make new people of %n row(s)</source>
            <translation>
                <numerusform>Make a new person of %n row</numerusform>
                <numerusform>Make new people of %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Throw %n row(s) away</source>
            <translation>
                <numerusform>Throw %n row away</numerusform>
                <numerusform>Throw %n rows away</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TryPage</name>
        <message numerus="yes">
            <source>&amp;Save the %n row(s) that cannot be read…</source>
            <translation>
                <numerusform>&amp;Save the %n row that cannot be read…</numerusform>
                <numerusform>&amp;Save the %n rows that cannot be read…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Vacancies</name>
        <message numerus="yes">
            <source>%Ln interested</source>
            <translation>
                <numerusform>%Ln interested</numerusform>
                <numerusform>%Ln interested</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln open vacancy(s)</source>
            <translation>
                <numerusform>%Ln open vacancy</numerusform>
                <numerusform>%Ln open vacancies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s) told</source>
            <translation>
                <numerusform>%Ln person told</numerusform>
                <numerusform>%Ln people told</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VacancyView</name>
        <message numerus="yes">
            <source>%Ln letter(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln letter written to {file}.</numerusform>
                <numerusform>%Ln letters written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s) written to {file}.</source>
            <translation>
                <numerusform>%Ln person written to {file}.</numerusform>
                <numerusform>%Ln people written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Tell %n person(s)…</source>
            <translation>
                <numerusform>&amp;Tell %n person…</numerusform>
                <numerusform>&amp;Tell %n people…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message numerus="yes">
            <source>&amp;With %n other(s) of this name</source>
            <translation>
                <numerusform>&amp;With %n other of this name</numerusform>
                <numerusform>&amp;With %n others of this name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitingLink</name>
        <message numerus="yes">
            <source>%n row(s) of spreadsheets wait: say who they are</source>
            <translation>
                <numerusform>%n row of a spreadsheet waits: say who it is</numerusform>
                <numerusform>%n rows of spreadsheets wait: say who they are</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Written</name>
        <message numerus="yes">
            <source>%n PDF(s) are in {folder}.</source>
            <translation>
                <numerusform>%n PDF is in {folder}.</numerusform>
                <numerusform>%n PDFs are in {folder}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>YearPage</name>
        <message numerus="yes">
            <source>%Ln person(s)</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
    </context>
</TS>
