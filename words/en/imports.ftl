### What is noted where a past case lacks a step.

orderOfSteps = order of steps
separation = separation of duties
votesSum = sum of votes
enteredAt = “{ COMMAND($command) }” was entered while the case stood at ‘{ STAGE($stage) }’: the steps between are not on record
enteredSuspended = “{ COMMAND($command) }” was entered while the case is on record as suspended: no resumption is on record
presentationNotOnRecord = no record of the presentation of the law to the head of state
entryRule = { ENGLISH($refusal) }
