### What the command line answers to a command, and what it says of next steps and reminders.

answerRecorded = Recorded:
answerBy = { $acts }, by { $person } as { $duty }
answerActs = { LIST($acts) }
answerActCorrected = { ACT($act) } ({ ACT($restated) })
answerRepeated = this command was accepted earlier; here is the result it had then
answerNotCertified = Not certified:
answerDiffers = What you entered differs from the first record. Check the chamber's own record; then enter the votes again, or decline to certify and give a reason.
answerNow = { $stage } (entries up to { $version } have been recorded since)
answerTo = { $to }, reference { $reference }
answerDespite = { LIST($rules) }: { $reason }
answerNext = { LIST($steps) }
answerEnded = nothing: the case has ended
answerEndedLater = nothing: the case has ended; still to be recorded when it happens: { $verbs }
labelReceipt = Receipt
labelNoted = Noted
answerNotedOnceCertified = until the vote is certified, no audit says so
labelStage = Stage
labelNow = Now
labelNext = Next
labelTo = To
labelDespite = Despite

stepBy = { $verb } ({ NAMES($duties) })
stepByAnother = { $verb } ({ NAMES($duties) }; someone other than { NAMES($people) })
stepFor = { SAID($step) }: { COMMAND($command) }
sendsItself = the notification is sent automatically
outcomeRecordsItself = the outcome of the sending is recorded automatically

importAgain = { $acts } (entered before)
importEntries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}; the case is at the stage “{ $stage }”
importAudit = What its record lacks: tasdiq audit { $case }
importStep = step { $step }: { $sentence }

noticeLastDay = last day { DATE($day) }
noticeEarliestDay = last day { DATE($day) } or later
noticeSent = { SAID($step) }, { SAID($due) }; sent { INSTANT($at) } to { NAMES($recipients) }
stepReminder = reminder
stepDaysBefore = { $days ->
    [0] reminder on the last day
    [one] reminder { $days } day before
   *[other] reminder { $days } days before
}
stepHoursBefore = reminder at most { $hours } hours before the last day ends
stepEscalated = still not done, escalated ({ $number })
stepDoubtful = possibly overdue
stepPeriodOver = the period has ended
stepOver = overdue
