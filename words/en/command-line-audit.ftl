### What the command line says of audits and of exports that it verifies.

auditCounts = { $broken } broken{ $notFollowed ->
    [0] { "" }
   *[other] , { $notFollowed } not as it should be
}, { $open } open, { $unknowable } cannot be known, { $running } not due yet, { $kept } kept; { $unverified ->
    [one] { $unverified } rests
   *[other] { $unverified } rest
} on law from memory
auditCases = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}: { SAID($counts) }
auditCasesFaults = { SAID($counts) }; { $faults } could not be audited
auditFault = could not be audited:
auditHeading = { SAID($section) } ({ $count })
auditHeadingOn = { SAID($section) } ({ $count }): { SAID($basis) }
auditGroupCount = { SAID($group) } { $count }
auditKeptInBrief = { LIST($groups) }; each with its reason: --full
auditSources = Sources (* nobody here has read it)
verdictName = { TERM($verdict) }

verifyFaulty = Faults found.
verifyUnlawful = Against the rules.
verifyNotCovered = Not shown to be unaltered: no checkpoint signed with a given key covers it.
verifyNotCompared = Not shown to be unaltered: not everything could be compared.
verifyHolds = Unaltered, and lawful by its own rules.
verifyHoldsChanged = Unaltered, and lawful by its own rules, of which some have changed since.
verifyAllSigned = { $count ->
    [one] The one act of a person is signed by that person: { $passkey } with a passkey, { $key } with a key file.
   *[other] All { $count } acts of people are signed by those people: { $passkey } with a passkey, { $key } with a key file.
}
verifySomeSigned = { $count ->
    [one] Of the one act of a person
   *[other] Of { $count } acts of people
} { $passkey } are signed with a passkey and { $key } with a key file; { $token } rest on the word of an issuer of tokens, { $name } on a bare name.
verifyOnOneWord = On one administrator’s word: that key { $key } is { $person }’s ({ $entries }).
verifyAfterLoss = Signed with a key after it was lost, as was recorded later: key { $key } of { $person } ({ $entries }).
verifyCounterBack = The counter of a passkey did not grow, so it may have been copied: key { $key } of { $person } ({ $entries }).
verifyCoversNothing = Covered: nothing; no checkpoint signed with the given keys matches this export
verifyCoversLog = Covered: the log { $origin }, to size { $size }, { SAID($sealed) }
verifyCoversCase = Covered: the case { $caseId } in the log { $origin }, to size { $size }, { SAID($sealed) }
verifySealed = sealed { INSTANT($date) }
verifyNoSeal = not dated by a seal
verifyLookedAt = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} of { $cases ->
    [one] { $cases } record
   *[other] { $cases } records
} read, { $judged } decided again by the rules, { $checkpoints ->
    [one] { $checkpoints } checkpoint
   *[other] { $checkpoints } checkpoints
} at hand
verifyLookedAtDocuments = { SAID($read) }, { $unaltered ->
    [one] { $unaltered } document
   *[other] { $unaltered } documents
} unaltered
verifyLeftLeaves = { $count ->
    [one] { $count } leaf
   *[other] { $count } leaves
} after it: signed by no checkpoint yet
verifyLeftWithheld = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} withheld: only auditors may read what was entered
verifyLeftHidden = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
} of which only the hash is here
verifyLeftTexts = texts and scans: give their folder with --documents
verifyLeftDocuments = { $count ->
    [one] { $count } document that is named and is
   *[other] { $count } documents that are named and are
} not in the folder
verifyLeftSoftware = judged by the rules of { $here }; recorded by { $recorded }
verifyLeftLimits = whether the office's clock was right, and whether a key was in its owner's hands
verifyNewer = { SAID($where) } signs { $signed ->
    [one] { $signed } leaf
   *[other] { $signed } leaves
}, and this export ends with { $size }: ask for a newer one
verifyUnproven = { SAID($where) } signs { $signed ->
    [one] { $signed } leaf
   *[other] { $signed } leaves
}; this export has no proof that it begins with them: ask for a newer one, or for the whole log
verifyHeadNotCompared = Not compared:
verifyHeadNotCovered = Not covered: { SAID($what) }
verifyHeadFault = Fault:
verifyHeadUnlawful = Against the rules:
verifyOtherwise = Judged otherwise: { SAID($where) }, recorded by { $software } ({ $rule }): { SAID($why) }
verifyNotAFile = { $file }: is not a file; an export is read twice, so write it into one
verifyCrLf = { $file }: its lines end with CR LF, and those of a checkpoint with LF alone: an editor or a mail program changed it
verifyNotExport = { $file }: is not an export: its first line is not an export header
