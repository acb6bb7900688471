### Auditin bölmələri, qrupları və nəticələrin nəyə əsaslandığı.

sectionBroken = Pozulub
sectionNotFollowed = Olmalı olduğu kimi deyil
sectionOpen = Açıqdır: araşdırılmalıdır
sectionUnknowable = Bilinə bilməz
sectionRunning = Vaxtı hələ çatmayıb
sectionKept = Əməl olunub
groupProcedure = Prosedur
groupVotes = Səsvermələr
groupDeadlines = Müddətlər
groupStatements = Bəyanatlar
groupInternational = Beynəlxalq addımlar
groupRecord = Qeydlərin özü
onBasis = { $read } – oxunmuş qanuna, { $memory } – yaddaşdan göstərilən qanuna, { $own } – Tasdiq-in öz qaydalarına əsaslanır
verdictBroken = pozulub
verdictNotFollowed = olmalı olduğu kimi deyil
verdictOpen = açıq
verdictUnknowable = bilinə bilməz
verdictRunning = vaxtı çatmayıb
verdictKept = riayət olunub
