### Kağızlar: müddəti xatırladan məktub.

notices-near = Xatırlatma: { $what }, son gün { $day }
notices-doubtful = Müddət keçmiş ola bilər: { $what }, son gün { $day } ola bilərdi
notices-over = Müddət keçib: { $what }, son gün { $day } idi
notices-periodOver = Müddət bitib: { $what }, son gün { $day } idi
notices-overFor = Müddətin keçməsindən { $days ->
    [one] bir gündən
   *[other] { $days } gündən
} çox ötüb: { $what }, son gün { $day } idi
notices-periodOverFor = Müddətin bitməsindən { $days ->
    [one] bir gündən
   *[other] { $days } gündən
} çox ötüb: { $what }, son gün { $day } idi
notices-ofDemonstration = NÜMAYİŞ: { $subject }
notices-dayIfMoved = { $day } (işin dayandırılması onu uzadıbsa)

notices-case = İş: { $title } ({ $caseId })
notices-what = Müddət: { $what }
notices-to = Kimə göndərilir: { $duties }
notices-takenBy = { $duty } (tapşırığı götürən: { $person })
notices-hoursUnknown = Müddət saatla hesablanır, lakin yalnız başladığı gün qeydə alınıb.
notices-silence = Susmaq öz-özünə heç nəyi həll etmir. Müddətin bitdiyini təsdiq edin və ya müddət ərzində qəbul edilmiş qərarı qeydə alın.
notices-onlyReminds = Bu məktub yalnız xatırladır: heç nəyi qeydə almır və heç nəyi həll etmir. Addım artıq atılıbsa, onu qeydə alın, bundan sonra xatırlatma gəlməyəcək.
