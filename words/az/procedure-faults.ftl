### Prosedur faylında nəyin səhv olduğu: hansı hissə, hansı qayda ilə və nə etmək lazımdır.

nameOfNone = "{ $name }" adını çəkir, lakin fayl belələrindən heç birini bəyan etmir; onu bəyan edin və ya silin
nameUnknown = faylın bəyan etmədiyi "{ $name }" adını çəkir: gözlənilən { NAMES($known) }
eventUnknown = "{ $event }" "{ $stage }" mərhələsində baş vermir: gözlənilən { NAMES($known) }
nameMissingIn = çatışmır: hər ad `languages` siyahısındakı hər dildə verilir; "{ $language }" onlardan biridir
languageNotListed = "{ $language }" dilindədir, `languages` isə onu sadalamır; oraya əlavə edin və ya bu adı silin
idReserved = "{ $id }" nəticələrin istifadə etdiyi sözdür; başqa ad seçin
silenceOfOtherStage = "{ $clock }" müddəti { $ends } ilə bitir; "{ $stage }" mərhələsindəki susma üçün həmin mərhələnin hadisəsi ilə bitən müddət lazımdır
bodyWithoutMembers = üzvlər üzrə yoxlamadır, lakin orqanın neçə üzvü olduğu deyilmir; `members` göstərin
membersAreNotRecorded = üzvlərin sayı səslə birlikdə qeyd edilmir; onu bir dəfə, orqanın `members` sahəsində göstərin
countNotRecorded = mərhələnin qeyd etmədiyi "{ $count }" üzrə yoxlamadır; onu `records` siyahısına əlavə edin və ya bunlardan birini yoxlayın: { NAMES($known) }
countAlreadyNamed = "{ $count }" artıq hər dildə adlandırılıb; buradan silin
testsOrReadings = ya `tests`, ya da qanun bir neçə cür oxunursa, `readings` verin
ruleWithoutCounts = səsvermə qaydası var, lakin heç bir say qeyd edilmir; onları `records` siyahısında göstərin
countsWithoutRule = saylar qeyd edilir, lakin onları heç bir qayda qiymətləndirmir; `rules` əlavə edin və ya `records` hissəsini silin
ruleNeverUsed = heç vaxt tətbiq olunmur, çünki ondan əvvəlki "{ $earlier }" qaydası həmişə tətbiq olunur; həmin qaydanı sona keçirin və ya ona `when` verin
stageUnreached = işin heç bir gedişi "{ $stage }" mərhələsinə çatmır; bir nəticəni ona yönəldin və ya onu faylın ardıcıllığına daxil edin
depositUnreached = işin heç bir gedişi saxlanmaya verməyə çatmır; `international` növlü mərhələyə çatılmalı və o davam etməlidir
internationalOnce = prosedurda `international` növlü düz bir mərhələ olur
stageWithoutWayOut = heç bir nəticə "{ $stage }" mərhələsindən çıxarmır; `on` hissəsində birinin hara apardığını göstərin
loopWithoutEnd = iş sonsuz dövr edə bilər: { NAMES($stages) }; `atMost` ilə bu mərhələlərdən birinə neçə dəfə daxil olmaq mümkün olduğunu göstərin
cannotFollow = { $to } heç vaxt { $from } hadisəsindən sonra gələ bilməz; iki hadisədən birini düzəldin
startsAgainAt = yenidən başladığı mərhələni `at` ilə göstərin, yalnız `effect` "startsAgain" olduqda
commandWithoutUse = "{ $command }" bu prosedurda təsirsizdir: gözlənilən { NAMES($known) }
