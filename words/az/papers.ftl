### What is noted beside a restated paper, a late resolution and an announced day.

correctionOfPaper = { $seq } nömrəli qeydi ({ ACT($act) }) kim düzəldib: { TERM($what) }?
restatedAlone = { $person } təkbaşına yenidən qeydə alıb: { TERM($what) }; əvvəl { DIGEST($before) }, indi { DIGEST($after) }; ikinci şəxs onları müqayisə etməyib
calendarAtHand = İclas günlərinin təqvimi varmı?
treatyAnnounced = Müqavilənin qüvvəyə minməsi nə vaxt elan edilib?
announcedFor = { DATE($on) } tarixi üçün elan edilib, mənbə: { $source }; { DATE($day) } tarixində qeydə alınarkən həmin gün hələ gəlməmişdi
