### Papers: feeds, calendars and the record of a case as open data.

exports-datedFacts-signature = signature of the treaty
exports-datedFacts-fullPowers = full powers
exports-datedFacts-depositaryNotice = notice from the depositary
exports-datedFacts-draftPresented = presentation of the draft law in plenary
exports-datedFacts-draftDiscussed = discussion of the draft law
exports-datedFacts-lawChangeAdopted = change of domestic law adopted by parliament
exports-datedFacts-confirmation = confirmation of statements made at signature, by the depositary’s record
exports-datedFacts-entryIntoForce = entry into force for the State

exports-grounds-dissolution = parliament was dissolved
exports-grounds-constitutionalReview = review of constitutionality
exports-grounds-other = another ground

exports-deadlinesOf = Deadlines: { $title }
exports-allDeadlines = Deadlines of ratification cases
exports-begins = Runs from: { $day }
exports-lastDay = Last day: { $day }
exports-dayOrLater = { $day } or later
exports-holidaysUnknown = This deadline runs in working days, but public holidays are not recorded.
exports-lastDayIfMoved = Last day if the suspension of the case moved it: { $day }
exports-lastDayIfMovedUnverified = Last day if the suspension of the case moved it (unverified): { $day }
exports-onOtherReadings = Last day on another reading of the recorded dates: { $day }
exports-done = Done: { $day }
exports-standsStill = paused while the case is suspended
exports-notShown = Without a day, because the case is suspended or because a date or the calendar is not known: { $names }

exports-historyOf = What happened: { $title }
exports-allHistories = What happened in ratification cases
exports-happened = Date: { $day }
exports-details = Details: { $details }
exports-recordedBy = Recorded by: { $duty }
exports-restsOn = Authority: { $authority }
exports-entry = Entry in the ledger: { $hash }
exports-corrects = Corrects entry { $seq }
exports-correctedIn = Corrected: these figures are those of entry { $hash }
exports-certifiedApart = This entry does not certify the vote. Another person does so in a separate entry.

exports-record = Record of a ratification case
exports-asItStood = The record as it stood after entry { $entries }, of { $day }.
exports-proceedings = What happened
exports-deadlines = Deadlines
exports-recorder = recorder of the step
exports-toBeRecorded = Calculated from the deposit. Record it on or after this day.
