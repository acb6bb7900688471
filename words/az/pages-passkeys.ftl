### Səhifələr: keçid açarları: daxil olma, açarların qeydiyyatı və təsdiqi, hərəkətlərin imzalanması.

passkeys-signIn = Keçid açarı ilə daxil ol
passkeys-signInNote = Brauzeriniz barmaq izinizi, üzünüzü, PIN-inizi və ya təhlükəsizlik açarınızı soruşacaq.
passkeys-recoverLink = Dəvət və ya bərpa kodu ilə keçid açarını qeydiyyata al
passkeys-notIn = Bu keçid açarı ilə burada heç kim daxil olmur: qeydiyyatda deyil, hələ təsdiq edilməyib və ya ləğv edilib. Yenidən cəhd edin və ya inzibatçıya müraciət edin.
passkeys-notSigned = İmzalanmayıb
passkeys-needsScript = İmzalamaq üçün brauzerinizdə JavaScript lazımdır. Onsuz əmri komanda sətrində açar faylınızla verin.
passkeys-willSign = Bunu keçid açarınızla imzalayırsınız: düyməni basdıqda brauzer onu soruşur.
passkeys-cancelled = Keçid açarından istifadə olunmadı: imtina edildi, vaxt bitdi və ya burada mövcud deyil. Heç nə qeydə alınmadı və daxil etdikləriniz saxlanılır. Yenidən cəhd edə bilərsiniz.
passkeys-unable = Bu brauzer burada keçid açarlarından istifadə edə bilmir. İdarənin öz ünvanında müasir brauzerdən istifadə edin.
passkeys-registerTitle = Keçid açarının qeydiyyatı
passkeys-registerNote = Cihazınız bu idarə üçün keçid açarı yaradır və sonra onunla bir dəfə imzalayır: sizdən iki dəfə soruşulur. Düyməni basdıqda dəvətdən istifadə olunur.
passkeys-register = Keçid açarını qeydiyyata al
passkeys-code = Bərpa kodu
passkeys-codeHint = Yalnız yeganə inzibatçısınızsa və keçid açarınızı itirmisinizsə. Dəvət keçidi ilə gəlmisinizsə, boş saxlayın.
passkeys-registeredTitle = { $person } adlı şəxsin keçid açarı qeydiyyata alındı
passkeys-wordsNote = Başqa şəxs təsdiq edənədək bu açarla heç nə imzalanmır. Bu altı sözü sizi dəvət edəndən başqa həmkarınıza şəxsən və ya telefonla deyin. O, sözləri “Açarlar” səhifəsində daxil edir.
passkeys-wordsNoteInviter = Başqa şəxs təsdiq edənədək bu açarla heç nə imzalanmır. Hələlik bunu yalnız sizi dəvət edən { $inviter } edə bilər: bu altı sözü ona şəxsən və ya telefonla deyin. O, sözləri “Açarlar” səhifəsində daxil edir.
passkeys-wordsKeep = O vaxtadək bu səhifəni açıq saxlayın: sözlər bir daha göstərilmir.
passkeys-inUse = Açar istifadədədir. Onunla daxil olun.
passkeys-newCode = Köhnə bərpa kodu daha işləmir. Yenisini yazın və ya çap edin; o yalnız indi göstərilir.
passkeys-title = Açarlar
passkeys-waitingTitle = Təsdiq gözləyən açarlar
passkeys-waitingNone = Sizi gözləyən açar yoxdur.
passkeys-wordsOf = { $person } adlı şəxsin sizə dediyi altı söz
passkeys-wordsHint = Şəxsən və ya telefonla, heç vaxt bu ekrandan yox. Qalan cəhd: { $tries }
passkeys-wordsDiffer = Bunlar bu açarın sözləri deyil. Sahibindən onları yenidən oxumağı xahiş edin; üç cəhddən sonra açar rədd edilir.
passkeys-inviteTitle = Keçid açarının qeydiyyatına dəvət
passkeys-invited = Şəxsi nömrə
passkeys-invitedHint = Vəzifəsi olan şəxsin.
passkeys-inviteSelf = Özünüzün başqa cihazı üçün.
passkeys-link = Bu keçidi { $person } adlı şəxsə əldən verin. O, 72 saat ərzində bir dəfə işləyir və yalnız indi göstərilir.
passkeys-keysTitle = Qeydiyyatdakı açarlar
passkeys-keyFile = açar faylı
passkeys-passkey = keçid açarı
passkeys-since = qeydiyyat: { $at }
passkeys-lost = itdiyi vaxt: { $at }
passkeys-lostSince = İtibsə, nə vaxtdan
passkeys-lostSinceHint = UTC ilə. Bundan sonra açarın imzaladıqlarını yoxlayan hər kəsə göstərilir.
passkeys-recorded = Qeydə alındı.
passkeys-secondMissing = Açarı olan yalnız bir inzibatçı var. Açar itərsə, yalnız bərpa kodu qalır: ikinci inzibatçı təyin edin.

passkeys-doing-invite = Keçid yarat
passkeys-doing-confirm = Açarı təsdiq et
passkeys-doing-revoke = Bu açarı ləğv et

passkeys-standing-waiting = təsdiq gözləyir
passkeys-standing-inForce = istifadədədir
passkeys-standing-refused = üç cəhddən sonra rədd edilib
passkeys-standing-revoked = ləğv edilib
passkeys-standing-replaced = daha istifadədə deyil

passkeys-wordList = alma armud heyva nar üzüm ərik şaftalı gilas albalı gavalı limon portağal incir xurma qoz fındıq badam püstə qarpız yemiş çiyələk moruq böyürtkən zoğal innab kök soğan sarımsaq xiyar pomidor bibər kələm turp çuğundur noxud lobya mərci buğda arpa çovdar çörək pendir yağ bal süd qatıq çay qəhvə şəkər duz istiot zəncəfil darçın mixək nanə reyhan keşniş şüyüd zəfəran dağ dərə göl dəniz okean ada sahil çöl meşə bağ bulaq şəlalə qaya daş qum torpaq palçıq külək yağış qar dolu duman bulud şimşək günəş ulduz səma yaz yay payız qış səhər axşam gecə gündüz at dəvə qoyun keçi inək öküz camış pişik dovşan tülkü canavar ayı aslan pələng maral ceyran fil zürafə meymun kirpi siçan sincab kərtənkələ ilan tısbağa qurbağa balıq balina delfin quş qartal şahin göyərçin qarğa leylək bülbül qaranquş sərçə tovuz ördək qaz xoruz toyuq arı kəpənək qarışqa hörümçək ev qapı pəncərə divar dam pilləkən otaq mətbəx stol stul çarpayı xalça pərdə güzgü lampa şam soba çaydan qazan boşqab stəkan qaşıq çəngəl bıçaq süfrə səbət sandıq açar qıfıl zəng saat kitab dəftər qələm kağız məktub xəritə şəkil rəng fırça mahnı saz kamança ney qaval zurna nağara rəqs oyun şahmat nərd papaq köynək şalvar ayaqqabı corab əlcək kəmər yaylıq palto düymə iynə sap parça ipək yun pambıq qızıl gümüş mis dəmir polad mərmər almaz yaqut zümrüd mirvari kəhrəba şüşə taxta kərpic körpü yol küçə meydan bazar qala saray qüllə məscid muzey məktəb zavod dəyirman liman gəmi qayıq yelkən lövbər qatar vaqon təkər araba balta çəkic mişar kəhkəşan yarpaq budaq çiçək qızılgül lalə bənövşə yasəmən nərgiz
