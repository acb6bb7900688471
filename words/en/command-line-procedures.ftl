### Procedures on the command line: how one is drawn, played and judged.

stagekind-lay = laying
stagekind-examine = examination
stagekind-decide = decision
stagekind-window = time to intervene
stagekind-review = review
stagekind-assent = assent
stagekind-publish = publication
stagekind-international = international steps
stageKindName = { STAGEKIND($stageKind) }
besideTheLine = in parallel
onlyIfReached = only if reached
onlyIfSo = if { SAID($of) }
onlyOtherwise = otherwise

procedureConflicts = { $count ->
    [0] No rule has sources that contradict each other.
    [one] { $count } rule with sources that contradict each other:
   *[other] { $count } rules with sources that contradict each other:
}
procedureContradicted = contradicted by { SAID($source) }
procedureEnds = Every way in which a case can end, with the shortest course to it:
procedureEnding = { STAGE($ending) }: { $course }
procedureEndingAtOnce = { STAGE($ending) }: at any stage where the file allows it
procedureTooLarge = Not every course was played: there are more than { $most }.
procedureUnreached = No course that was played reaches: { NAMES($stages) }. Check its `when` and what leads there.
procedureSilence = Nobody can certify silence at: { NAMES($stages) }. In no course that was played does its time run while a case can still come there. Check from which events it runs.
procedureDrawn = Drawn in { $file }

storyInvalid = { $file } cannot be read as a story: { LINES($faults) }
storyStep = { DATE($on) }  { $stage }: { $event }
storySaid = { DATE($on) }  { SAID($what) }
storySilence = by silence, as certified
storyLeads = leads to { $to }
storyStands = Current stage: { $stage }
storyEnded = Ended: { STAGE($ending) }
storyNext = Can happen next: { $events }
storyVotes = Votes:
storyDeadlines = Time limits:
storyFindings = Also:
storyNone = none
voteWithoutRule = { $stage }: decided without counting
voteRuleDepends = { $stage }: cannot be verified, because which rule applies depends on what is not recorded
voteNoRule = { $stage }: cannot be verified, because none of its rules applies
voteAdopted = { $stage }: adopted by rule { $rule }, { SAID($declared) }
voteRejected = { $stage }: rejected by rule { $rule }, { SAID($declared) }
voteNoDecision = { $stage }: no decision by rule { $rule }, { SAID($declared) }
voteCannotBeVerified = { $stage }: cannot be verified by rule { $rule }, { SAID($declared) }
voteAgrees = as declared
voteDiffers = not as declared
voteDeclaredAs = declared { $event }
voteReading = reading { $number }:
voteTests = votes:
voteQuorum = quorum:
voteShould = should:
storyStepFault = step { $number }: { SAID($fault) }
procedureWarnings = { $count ->
    [0] no warnings
    [one] { $count } warning:
   *[other] { $count } warnings:
}
procedureLeadMayNotApply = leads to “{ NAME($stage) }”, which takes place { SAID($of) }; where that does not hold, a case goes on to the next stage
