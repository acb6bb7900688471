### What the audit says of the record itself: documents, law files, checkpoints and signatures.

documentsUnaltered = Sənədlər yerindədirmi, dəyişdirilməyibmi?
documentsAltered = saxlanılan baytların heşi göstərilən heşə uyğun gəlmir: { LIST($papers) }
documentsMissing = anbarda yoxdur, yalnız heşi göstərilib və ya sonradan itib: { LIST($papers) }
documentsUnknown = bunların heşi qeydə alınmayıb – { LIST($papers) }
documentsPresent = { LIST($papers) }
actsAsAsked = Aktlar əmrlərdən irəli gəlirmi?
notReplayedHere = burada yoxlanılmır; bunu ixrac üzrə tasdiq verify əmri yoxlayır
recordUnaltered = İşin qeydi dəyişdirilməyibmi?
judgedByFile = İşin qiymətləndirildiyi fayl hansıdır: { SAID($what) }?
fileShipped = { SAID($name) }, sha256:{ $digest }; { $software } ilə birlikdə gələn fayl
fileOwn = { SAID($name) }, sha256:{ $digest }; idarənin öz faylı, { $software } ilə birlikdə gəlmir: qanunla müqayisə edin
fileConfirmed = Məzmunun oxunduğu təsdiq edilibmi: { SAID($what) }?
fileConfirmedBy = { LIST($all) }
fileConfirmation = { $person } ({ DUTY($duty) }), { INSTANT($at) }, idarənin { $seq } nömrəli qeydi
fileNotConfirmed = bu məzmunu heç kim təsdiq etməyib; sonuncu təsdiq edilən başqadır: { SAID($name) }, sha256:{ $digest }, { SAID($of) }
nameAndVersion = { $id }, { $version } redaksiyası
calendarOfProcedure = { $procedure } üçün
procedureUpTo = { $seq } nömrəli qeydədək prosedur
eachByLaw = Hər qeyd işin tabe olduğu qaydalarla qiymətləndirilibmi?
entryByAnother = { $seq } nömrəli qeyd işin tabe olduğu qaydalarla deyil, başqası ilə qiymətləndirilib
newestCheckpoint = Qeydlər ən yeni nəzarət nöqtəsinə uyğundurmu?
checkpointNotCompared = burada nəzarət nöqtəsi ilə müqayisə aparılmır; bunu idarədə tasdiq audit, ixrac üzrə isə tasdiq verify əmri edir
notThoseOfCheckpoint = işin və ya idarənin qeydləri { $size } yarpaqlı ən yeni nəzarət nöqtəsindəki kimi deyil
thoseOfCheckpoint = 1–{ $seq } nömrəli qeydlər { $size } yarpaqlı ən yeni nəzarət nöqtəsindəki kimidir
afterCheckpoint = { $seq } nömrəli qeyddən sonrakılar { $size } yarpaqlı ən yeni nəzarət nöqtəsindən sonra gəlib
whoActed = Qeydə alınmış imzalara görə kim hərəkət edib?
entryFault = { $seq } nömrəli qeyd: { SAID($fault) }
signedWithKeys = { NUMBERS($entries) } { $count ->
    [one] nömrəli qeyd
   *[other] nömrəli qeydlər
}: hərəkət edənlərin qeydə alınmış açarları ilə, tələb etdiklərinin üzərində imzalanıb
signedWithPasskeys = { NUMBERS($entries) } { $count ->
    [one] nömrəli qeyd
   *[other] nömrəli qeydlər
}: hərəkət edənlərin qeydə alınmış keçid açarları ilə imzalanıb
onWordOfIssuer = { NUMBERS($entries) } { $count ->
    [one] nömrəli qeyd
   *[other] nömrəli qeydlər
}: heç kim imzalamayıb; kimin hərəkət etdiyini token verən təsdiq edir
onBareNames = { NUMBERS($entries) } { $count ->
    [one] nömrəli qeyd
   *[other] nömrəli qeydlər
}: heç kim imzalamayıb; nümayişdə olduğu kimi yalnız adlar göstərilib
bySystem = { NUMBERS($entries) } { $count ->
    [one] nömrəli qeyd
   *[other] nömrəli qeydlər
}: sistem tərəfindən idarənin sistem açarı ilə imzalanıb
textOf = Mətn: { SAID($what) }
itHasFault = mətn: { SAID($fault) }
paperPart = “{ ACT($act) }”: { TERM($part) }
paperText = “{ ACT($act) }”: “{ $statement }” bəyanatı ({ $language })
paperWithDigest = { SAID($what) } ({ $seq } nömrəli qeyd, { DIGEST($digest) })
paperWithoutDigest = { SAID($what) } ({ $seq } nömrəli qeyd)
asWritten = { QUOTE($text) }
asGiven = { $text }
