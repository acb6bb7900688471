### Parts of refusals.

sittingScheduled = the sitting is on { DATE($on) }
sittingNotScheduled = no new sitting has been scheduled
labelOfStatement = the label of statement { $statement }
clauseOfStatement = the clause of statement { $statement }
subjectOfStatement = the subject of statement { $statement }
authenticLanguageOfStatement = the authentic language of statement { $statement }
incidentNumberIs = the next one is number { $number }
incidentKeyUnknown = no incident has such a key
sweepsNotReadHere = this server does not look at what sweeps find
incidentGone = a check just now did not find it
incidentNotNamed = the last sweep did not report it, and no one has taken it
actNamed = { ACT($act) }
