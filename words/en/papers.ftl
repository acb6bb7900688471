### What is noted beside a restated paper, a late resolution and an announced day.

correctionOfPaper = By whom was entry { $seq } ({ ACT($act) }) corrected: { TERM($what) }?
restatedAlone = { $person } alone replaced { TERM($what) }: the digest was { DIGEST($before) } and is now { DIGEST($after) }, and no second person compared the two
calendarAtHand = Is a calendar of sitting days at hand?
treatyAnnounced = When was the entry into force of the treaty announced?
announcedFor = announced for { DATE($on) }, by { $source }; when that was recorded, on { DATE($day) }, the day was still to come
