### What is noted where a past case lacks a step.

orderOfSteps = order of steps
votesSum = do the votes add up?
presentationNotOnRecord = the presentation is not on record
reviewRequestNotOnRecord = no request for this review is on record
entryRule = requirements of the step
noStepLeadsThere = { SAID($what) } is on record, but no step on record leads to it; the case was at { SAID($here) }
