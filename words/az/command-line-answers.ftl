### Əmr sətrinin əmrə cavabı, növbəti addımlar və xatırlatmalar haqqında dedikləri.

answerRecorded = Qeyd edildi:
answerBy = { $acts }; { $person }, { $duty } vəzifəsində
answerActs = { LIST($acts) }
answerActCorrected = { ACT($act) } ({ ACT($restated) })
answerRepeated = bu əmr əvvəllər qəbul edilib; onun o zamankı nəticəsi budur
answerNotCertified = Təsdiq olunmadı:
answerDiffers = Daxil etdikləriniz ilk qeyddən fərqlənir. Palatanın öz qeydini yoxlayın; sonra səsləri yenidən daxil edin və ya təsdiqdən imtina edib səbəbini göstərin.
answerNow = { $stage } (bundan sonra { $version } nömrəli qeydə qədər qeydlər edilib)
answerTo = { $to }, istinad { $reference }
answerDespite = { LIST($rules) }: { $reason }
answerNext = { LIST($steps) }
answerEnded = heç nə: iş bitib
answerEndedLater = heç nə: iş bitib; baş verdikdə hələ qeyd olunmalıdır: { $verbs }
labelReceipt = Qəbz
labelNoted = Qeyd
answerNotedOnceCertified = səsvermə təsdiqlənənədək heç bir audit bunu demir
labelStage = Mərhələ
labelNow = İndi
labelNext = Növbəti
labelTo = Kimə
labelDespite = Rəğmən

stepBy = { $verb } ({ NAMES($duties) })
stepByAnother = { $verb } ({ NAMES($duties) }; bu şəxslərdən başqası: { NAMES($people) })
stepFor = { SAID($step) }: { COMMAND($command) }
sendsItself = bildiriş avtomatik göndərilir
outcomeRecordsItself = göndərmənin nəticəsi avtomatik qeyd olunur

importAgain = { $acts } (əvvəl daxil edilib)
importEntries = { $count ->
    [one] { $count } qeyd
   *[other] { $count } qeyd
}; işin mərhələsi: “{ $stage }”
importAudit = Qeydində nəyin çatışmadığını göstərən əmr: tasdiq audit { $case }
importStep = addım { $step }: { $sentence }

noticeLastDay = son gün { DATE($day) }
noticeEarliestDay = son gün { DATE($day) } və ya daha gec
noticeSent = { SAID($step) }, { SAID($due) }; { INSTANT($at) } göndərilib: { NAMES($recipients) }
stepReminder = xatırlatma
stepDaysBefore = { $days ->
    [0] son gündə xatırlatma
    [one] { $days } gün əvvəl xatırlatma
   *[other] { $days } gün əvvəl xatırlatma
}
stepHoursBefore = son günün bitməsinə ən çoxu { $hours } saat qalmış xatırlatma
stepEscalated = hələ görülməyib, yuxarıya ötürülüb ({ $number })
stepDoubtful = ehtimal ki, gecikib
stepPeriodOver = müddət bitib
stepOver = gecikib
