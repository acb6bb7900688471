### What is noted where a past case lacks a step.

orderOfSteps = were the steps taken in order?
votesSum = do the votes add up?
presentationNotOnRecord = the presentation is not on record
reviewRequestNotOnRecord = no request for this review is on record
entryRule = did the step meet what is required of it?
noStepLeadsThere = { SAID($what) } is on record, but no step on record leads to it; the case was at { SAID($here) }
