### Pages: the administration.

administration-title = Administration
administration-intro = Everything you do here is recorded in the office’s own record, in the same ledger as the cases, and is never erased.
administration-people = People and their duties
administration-peopleCaption = People and the duties they hold now
administration-person = Person
administration-duties = Current duties
administration-officeDuties = In every procedure
administration-noDuty = none
administration-key = Public key
administration-noKey = none registered
administration-change = Change
administration-grant = Grant a duty
administration-revoke = Revoke: { $duty }
administration-register = Register a person
administration-calendars = Calendars of sitting days
administration-calendarsNote = Procedures that count sitting days use the calendar in force.
administration-noCalendar = No calendar is in force.
administration-calendarCaption = Calendars in force
administration-procedure = Procedure
administration-endsOn = Covers days until
administration-days = Sitting days
administration-house = { $house }: { $days }
administration-digest = SHA-256
administration-importCalendar = Import a calendar
administration-noSuchProcedure = None of this office’s procedures counts sitting days.
administration-pastCases = Past cases
administration-importCase = Import a past case

administration-deeds-grant-title = Grant a duty
administration-deeds-grant-warning = The grant is recorded with your name and cannot be deleted. The duty can be revoked later; the revocation is a separate entry.
administration-deeds-revoke-title = Revoke a duty
administration-deeds-revoke-warning = The revocation is recorded and cannot be deleted. What the person did while holding the duty is not affected.
administration-deeds-register-title = Register a person
administration-deeds-register-warning = From now on this key, and no earlier one, identifies the person. The entry cannot be deleted.
administration-deeds-calendar-title = Import a calendar
administration-deeds-calendar-warning = From now on the periods of this procedure are counted with this calendar. The entry cannot be deleted.

administration-fields-holder = Person
administration-fields-holderHint = The personnel number: letters, digits, dots, hyphens or underscores
administration-fields-duty = Duty
administration-fields-publicKey = Public key (Ed25519)
administration-fields-publicKeyHint = 32 bytes in base64, or PEM text. The private key stays with its owner. You can leave this empty in a demonstration.
administration-fields-file = File
administration-fields-calendarHint = A CSV file with the header date,house and a row for each sitting day. A comment line before the header may say # ends-on: YYYY-MM-DD
administration-fields-importHint = A past case as YAML or JSON, in the format that tasdiq import reads

administration-faults-holder = Enter a personnel number
administration-faults-duty = Choose a duty
administration-faults-publicKey = Enter a public key: 32 bytes in base64, or PEM text
administration-faults-privateKey = This is a private key. It stays with its owner; register the public key
administration-faults-procedure = Choose a procedure
administration-faults-file = Choose a file
administration-faults-notText = The file is not UTF-8 text. Save it as UTF-8 and choose it again
administration-faults-noSittingDays = This procedure does not count sitting days
administration-faults-gone = The file you checked is no longer available. Upload it again

administration-check = Check

administration-done-title = Recorded: { $what }
administration-done-back = Back to administration

administration-imports-title = Import a past case
administration-imports-intro = A past case is entered with the same commands as a live one. Whatever would be refused in a live case becomes a finding. You first see what would be recorded; nothing is written until you confirm.
administration-imports-atStep = step { $step }: { $fault }
administration-imports-show = Show what would be recorded
administration-imports-rehearsed = What would be recorded
administration-imports-case = Case
administration-imports-stage = Stage it would reach
administration-imports-steps = Entries
administration-imports-step = Entry
administration-imports-what = What happened
administration-imports-happened = Date
administration-imports-noted = Findings
administration-imports-nothingNoted = none
administration-imports-counts = Number of findings
administration-imports-warning = All these entries are recorded as entered afterwards by you, with their source. This cannot be undone: a case cannot be removed.
administration-imports-record = Record the case
administration-imports-other = Choose another file
administration-imports-partly = Entries recorded before this: { $count }. You can upload the same file again; nothing is recorded twice.
