### How a day of entry into force, or of a denunciation, was worked out.

notInForceYet = cannot be calculated: the treaty file has no day of the treaty’s entry into force, and the day on which its condition is met is not known ({ SAID($alone) })
notInForceNeeds = cannot be calculated: the treaty file has no day of the treaty’s entry into force; it needs { $count } instruments, and the day on which it has them is not known ({ SAID($alone) })
ownClockAlone = by the State’s own period alone: { SAID($arithmetic) }
effective = effective { DATE($day) }
notBeforeTreaty = { SAID($worked) }, but not before the treaty's own date { DATE($day) }
treatysOwnDate = the treaty's own date { DATE($day) }
denunciationUnread = cannot be calculated: nobody has read when a denunciation takes effect, and the treaty file does not say
beyondCalendar = cannot be calculated: { $from } + { SPAN($span) } is after 9999-12-31, the last day that can be written
sum = { $from } + { SPAN($span) } = { $date }
sumNextDay = { $from } + { SPAN($span) } = { $next } (the day after { $date }, by the policy of the file)
isFirstOfMonth = { SAID($worked) }, which is the first day of a month
firstOfFollowing = { SAID($worked) }, first day of the following month = { $date }
firstOfNth = first day of the month that is { SPAN($span) } after the month of { $from } = { $date }
onItself = on { $day } itself
fixedByTreaty = the date fixed by the treaty, { $date }; its condition held on { $from }
fixedTooLate = the condition of the fixed date { $date } was met only on { $from }
noFallback = cannot be calculated: { SAID($late) }, and the treaty file gives no fallback
fallback = { SAID($late) }; the fallback: { SAID($arithmetic) }
otherTreatyUnknown = cannot be calculated: { SAID($own) }, but not before { $treaty } is in force, and that day is not known
laterOfTwo = { SAID($own) }; { $treaty } in force on { $day }; the later = { $date }
ruleUnread = cannot be calculated: nobody has read the rule, and the treaty file gives it as unknown
fixedDate = the date fixed by the treaty, { $date }
receivedTooLate = received on { $received }, after the date fixed by the treaty, { $date }
noLaterClock = cannot be calculated: { SAID($late) }, and the treaty file gives no rule for States that join later
notGivenByList = { ENGLISH($record) }, which this list does not give ({ SAID($list) }); a table of participants omits States that no longer exist, and a list may be incomplete
recordedBesideList = { ENGLISH($record) } (by the list: { SAID($list) })
ownDateUnknown = the treaty’s own date is not known: { SAID($arithmetic) }
workedOut = { SAID($arithmetic) }: { ENGLISH($why) }
