### Qeyd kimin hərəkət etdiyini nəyə görə göstərmir. Qeyd ondan əvvəl adlandırılır.

bySystemOnly = yalnız şəxsin edə biləcəyini sistemin etdiyini bildirir: { $command }
beforeOffice = idarənin açılmasından əvvəlki tarixi daşıyır
notBySystemKey = sistemin hərəkət etdiyini bildirir, lakin idarənin sistem açarı ilə imzalanmayıb
noKeyRegistered = qeydiyyatda açarı olmayan { $person } adından imzalanıb
anotherKey = { $person } üçün qeydiyyata alınandan başqa açarla imzalanıb
notSignedOver = sorğu üzərində { $person } adlı şəxsin etibarlı imzası yoxdur
signedAtOtherTime = { INSTANT($at) } qeyd edilib, lakin { $person } sorğunu { INSTANT($madeAt) } imzalayıb: imzalanmış sorğu həmin vaxtdan beş dəqiqə əvvəldən bir saat sonrayadək keçərlidir
tokenNotOnRecord = idarənin göstərmədiyi emitentin, başqa müştəriyə verilmiş və ya başqa bəyanatla oxunmuş tokeninə əsaslanır
tokenAlone = yalnız tokenə əsaslanır ({ $person }), halbuki idarənin qeydlərinə görə hərəkət etmək üçün token kifayət deyil
noDemonstration = yalnız ada əsaslanır, idarə isə nümayiş üçün deyil
shownByNothing = { $person } adlı şəxsin hərəkət etdiyini bildirir, lakin bunu heç nə göstərmir
passkeyNotInForce = { $person } adından həmin vaxt istifadədə olmayan keçid açarı ilə imzalanıb: qeydiyyatda deyildi, təsdiq edilməmişdi və ya ləğv edilmişdi
secretNotOfInvitation = { $person } adlı şəxsin açarını qeydiyyata aldığı dəvətin və ya kodun sirrini göstərmir
notByOwnNewKey = { $person } üçün qeydiyyata aldığı yeni açarla imzalanmayıb
assertionUnreadable = { $person } adlı şəxsin keçid açarının oxunmayan imzasını daşıyır
assertionOfOtherKind = { $person } adlı şəxsin keçid açarının imza olmayan cavabını daşıyır
assertionOfOtherRequest = { $person } adlı şəxsin keçid açarı ilə başqa sorğu üzərində atılmış imza daşıyır
assertionOfOtherOrigin = { $person } tərəfindən keçid açarı ilə idarənin ünvanından başqa ünvanda imzalanıb
assertionInFrame = { $person } tərəfindən keçid açarı ilə başqa saytın səhifəsi içindəki səhifədə imzalanıb
assertionOfOtherParty = { $person } tərəfindən başqa tərəf üçün yaradılmış keçid açarı ilə imzalanıb
userNotPresent = { $person } adlı şəxsin keçid açarı ilə heç kim iştirak etmədən imzalanıb
userNotVerified = { $person } adlı şəxsin PIN, barmaq izi və ya üz yoxlanılmadan keçid açarı ilə imzalanıb
backupChanged = { $person } adlı şəxsin ehtiyat surət barədə bildirişi qeydiyyatdakından fərqli olan keçid açarı ilə imzalanıb
assertionSignature = { $person } adlı şəxsin keçid açarının etibarlı imzası yoxdur
withoutOffice = idarəsi olmayan reyestrdədir
