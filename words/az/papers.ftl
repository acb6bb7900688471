### What is noted beside a restated paper, a late resolution and an announced day.

correctionOfPaper = { $seq } nömrəli qeyd ({ ACT($act) }) kim tərəfindən düzəldilib: { TERM($what) }?
restatedAlone = { $person } təkbaşına dəyişdirib: { TERM($what) }; heş { DIGEST($before) } idi, indi { DIGEST($after) }-dir və ikinci şəxs onları müqayisə etməyib
calendarAtHand = İclas günlərinin təqvimi varmı?
treatyAnnounced = Müqavilənin qüvvəyə minməsi nə vaxt elan edilib?
announcedFor = { DATE($on) } tarixi üçün elan edilib, mənbə: { $source }; { DATE($day) } tarixində qeydə alınarkən həmin gün hələ gəlməmişdi
