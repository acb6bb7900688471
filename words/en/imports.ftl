### What is noted where a past case lacks a step.

orderOfSteps = order of steps
separation = separation of duties
votesSum = the votes add up
enteredAt = “{ COMMAND($command) }” was entered while the case was at the stage “{ STAGE($stage) }”; the steps between are not on record
enteredSuspended = “{ COMMAND($command) }” was entered while the case was suspended according to the record; no resumption is on record
presentationNotOnRecord = the presentation is not on record
reviewRequestNotOnRecord = no request for this review is on record
entryRule = requirements of the step
noStepLeadsThere = { SAID($what) } is on record, but no step on record leads to it; the case was at { SAID($here) }
