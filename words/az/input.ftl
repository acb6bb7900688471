### Göndərilənin nəyi səhvdir: harada, və orada nə gözlənilirdi.

inputFault = { $where }: { SAID($reason) }
inputFieldUnknown = burada tanınmayan sahəsi var: { NAMES($names) }
inputExpected = gözlənilən: { SAID($want) }
wantWholeFromTo = { $from } ilə { $to } arasında tam ədəd
wantIdOfCase = işin nömrəsi
wantPersonnelNumber = şəxsin xidməti nömrəsi
inputNotUtf8 = UTF-8 deyil
inputNotJson = burada qəbul edilən JSON deyil: { SAID($reason) }
inputEmpty = boşdur, sənəd isə boş olmamalıdır
inputOtherDigest = SHA-256 həş dəyəri { $digest } deyil
keyNotCommandId = əmrin nömrəsi deyil: { $id }
signedWithoutSalt = yoxdur: səsverməni qeyd edən, təsdiqləyən və ya düzəldən imzalanmış sorğuda 256 təsadüfi bit olmalıdır: 64 onaltılıq rəqəm
signedWithoutTime = yoxdur: imzalanmış sorğuda onun nə vaxt hazırlandığı ümumdünya vaxtı ilə göstərilir
kindAtOtherPlace = { $command } { $place } üçün olan ünvana göndərilib
committeeNamedTwice = hər komitəni bir dəfə göstərin
authenticTextMissing = onun autentik mətni qeyddə yoxdur: onu sənədlə birlikdə verin; hər sonrakı addım onunla müqayisə edilir
letterNotStored = { DIGEST($digest) } bildirişi sənədlər arasında yoxdur: əvvəlcə onu yükləyin
nothingCurrent = bu addımda işdə { $command } əmrinin cari kimi göstərə biləcəyi qeyd yoxdur
calendarOfOtherHouses = { NAMES($wanted) } deyil, { NAMES($found) } iclas günlərini ehtiva edir
calendarEndsItself = təqvim { DATE($on) } tarixində bitir
calendarHolds = təqvimdə { $count ->
   *[other] { $count } iclas günü
} var
procedureWithoutCalendar = { $procedure } iclas günlərini saymır və təqvim qəbul etmir
lawFileNotInUse = bu idarə { $digest } həş dəyəri olan { $id } faylından istifadə etmir
calendarNotStored = { $digest } həş dəyəri olan təqvim saxlanılmayıb
