### How a day of entry into force, or of a denunciation, was worked out.

notInForceYet = hesablana bilmir: müqavilə faylında müqavilənin qüvvəyə mindiyi gün yoxdur; şərtin nə vaxt yerinə yetirildiyi məlum deyil ({ SAID($alone) })
notInForceNeeds = hesablana bilmir: müqavilə faylında müqavilənin qüvvəyə mindiyi gün yoxdur; { $count } sənəd tələb olunur və bunun nə vaxt yerinə yetirildiyi məlum deyil ({ SAID($alone) })
ownClockAlone = yalnız öz müddəti: { SAID($arithmetic) }
effective = sənədin göstərdiyi gün: { DATE($day) }
notBeforeTreaty = { SAID($worked) }, amma müqavilənin öz tarixindən ({ DATE($day) }) əvvəl yox
treatysOwnDate = müqavilənin öz tarixi: { DATE($day) }
denunciationUnread = hesablana bilmir: denonsasiyanın nə vaxt qüvvəyə mindiyini heç kim oxumayıb, müqavilə faylı bunu göstərmir
beyondCalendar = hesablana bilmir: { $from } + { SPAN($span) } yazıla bilən son gündən (9999-12-31) sonradır
sum = { $from } + { SPAN($span) } = { $date }
sumNextDay = { $from } + { SPAN($span) } = { $next } (faylın qaydasına görə { $date } tarixindən sonrakı gün)
isFirstOfMonth = { SAID($worked) }, bu, ayın birinci günüdür
firstOfFollowing = { SAID($worked) }, növbəti ayın birinci günü = { $date }
firstOfNth = { $from } tarixinin ayından { SPAN($span) } sonrakı ayın birinci günü = { $date }
onItself = həmin gün: { $day }
fixedByTreaty = müqavilənin müəyyən etdiyi tarix: { $date }; şərti { $from } tarixində yerinə yetirilib
fixedTooLate = müəyyən edilmiş { $date } tarixinin şərti yalnız { $from } tarixində yerinə yetirilib
noFallback = hesablana bilmir: { SAID($late) }, faylda isə əvəzedici qayda yoxdur
fallback = { SAID($late) }; əvəzedici qayda: { SAID($arithmetic) }
otherTreatyUnknown = hesablana bilmir: { SAID($own) }, amma { $treaty } qüvvəyə minməzdən əvvəl yox, o gün isə məlum deyil
laterOfTwo = { SAID($own) }; { $treaty } { $day } tarixində qüvvədədir; sonrakı tarix = { $date }
ruleUnread = hesablana bilmir: qaydanı heç kim oxumayıb, faylda məlum deyil kimi göstərilib
fixedDate = müqavilənin müəyyən etdiyi tarix: { $date }
receivedTooLate = { $received } tarixində, müqavilənin müəyyən etdiyi { $date } tarixindən sonra alınıb
noLaterClock = hesablana bilmir: { SAID($late) }, faylda isə sonra gələnlər üçün müddət yoxdur
notGivenByList = { ENGLISH($record) }; bu siyahı isə həmin günü vermir ({ SAID($list) }); iştirakçılar cədvəlində artıq mövcud olmayan dövlətlər yoxdur, siyahı da natamam ola bilər
recordedBesideList = { ENGLISH($record) } (siyahıya görə: { SAID($list) })
ownDateUnknown = müqavilənin öz qüvvəyə minmə günü məlum deyil: { SAID($arithmetic) }
workedOut = { SAID($arithmetic) }: { ENGLISH($why) }
