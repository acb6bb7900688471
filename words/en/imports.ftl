### What is noted where a past case lacks a step.

orderOfSteps = Were the steps taken in order?
votesSum = Do the votes add up?
presentationNotOnRecord = the presentation is not on record
reviewRequestNotOnRecord = no request for this review is on record
entryRule = Did the step meet what is required of it?
noStepLeadsThere = { SAID($what) } is on record, but no step on record leads to it; the case was at { SAID($here) }
