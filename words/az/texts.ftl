### Mətnə qarşı nə deyilir. Mətnin nəyə aid olduğu ondan əvvəl göstərilir.

notUtf8 = UTF-8 kodlaşdırmasında deyil
byteOrderMark = bayt sırası işarəsi ilə başlayır
textEmpty = boşdur
workingDraft = Tasdiq-in çap etdiyi, DRAFT / LAYİHƏ işarəli, imza üçün olmayan layihədir; son sənədi təqdim edin
textTooLong = { $count } simvoldan ibarətdir; ən çoxu { $most } simvola icazə verilir
notNormalized = Unicode C normallaşdırma formasında deyil (ilk dəfə { $line } sətrində): eyni hərflər başqa cür kodlanıb
notNfc = Unikod normallaşdırılmasının C formasında (NFC) deyil
controlCharacter = idarəedici işarə və ya yazı istiqamətini dəyişən işarə ehtiva edir
halfSurrogate = surroqat cütünün yarısını ehtiva edir
marksStacked = bir hərfin üstündə 30-dan çox işarə var
letterLost = itmiş hərfi bildirən U+FFFD işarəsini ehtiva edir: göndərilən UTF-8 deyildi

noPrintSigned = sənəd imzalanıb: yalnız imzalanan sənəd qüvvədədir, onun skanı sənədlər arasındadır
noPrintLeft = bildiriş göndərilib və ya göndərilmiş ola bilər: yalnız buraxılmış sənəd qüvvədədir
noPrintDeposited = sənəd saxlanmaya verilib: daha heç nə hazırlanmır
noPrintEnded = iş sənədsiz bitib
noPrintNoVote = işdə plenar səsvermə qeydə alınmayıb
noPrintUncertified = səsvermə hələ təsdiqlənməyib; başqa şəxs onu təsdiqlədikdən sonra qeydi çap edilə bilər
noPrintNotAudited = iş yoxlanılmayıb
