### Qeyd kimin hərəkət etdiyini nəyə görə göstərmir. Qeyd ondan əvvəl adlandırılır.

bySystemOnly = yalnız şəxsin edə biləcəyini sistemin etdiyini bildirir: { $command }
beforeOffice = idarənin açılmasından əvvəlki tarixi daşıyır
notBySystemKey = sistemin hərəkət etdiyini bildirir, lakin idarənin sistem açarı ilə imzalanmayıb
noKeyRegistered = qeydiyyatda açarı olmayan { $person } adından imzalanıb
anotherKey = { $person } üçün qeydiyyatda olan açarla deyil, başqa açarla imzalanıb
notSignedOver = istənilən üzərində { $person } adlı şəxsin etibarlı imzasını daşımır
signedAtOtherTime = { INSTANT($at) } qeyd edilib, lakin { $person } sorğunu { INSTANT($madeAt) } imzalayıb: imzalanmış sorğu həmin vaxtdan beş dəqiqə əvvəldən bir saat sonrayadək keçərlidir
tokenNotOnRecord = idarənin göstərmədiyi emitentin, başqa müştəriyə verilmiş və ya başqa bəyanatla oxunmuş tokeninə əsaslanır
noDemonstration = yalnız ada əsaslanır, idarə isə nümayiş üçün deyil
shownByNothing = { $person } adlı şəxsin hərəkət etdiyini bildirir, lakin bunu heç nə göstərmir
withoutOffice = idarəsi olmayan reyestrdədir
