### What the audit says of the record itself: documents, law files, checkpoints and signatures.

documentsUnaltered = Sənədlər yerindədirmi, dəyişdirilməyibmi?
documentsAltered = dəyişdirilib: saxlanılan baytlar qeyddəki heşə uyğun gəlmir: { LIST($papers) }
documentsMissing = anbarda yoxdur, istər itib, istərsə də yalnız heşi qeydə alınıb: { LIST($papers) }
documentsUnknown = bunların heşi qeydə alınmayıb – { LIST($papers) }
documentsPresent = { LIST($papers) }
actsAsAsked = Aktlar əmrlərdən irəli gəlirmi?
notReplayedHere = burada yoxlanılmır; bunu ixrac üzrə tasdiq verify əmri yoxlayır
recordUnaltered = İşin qeydi dəyişdirilməyibmi?
judgedByFile = İşin qiymətləndirildiyi fayl hansıdır: { SAID($what) }?
fileShipped = { SAID($name) }, sha256:{ $digest }, { $software } ilə birlikdə gəlib
fileOwn = { SAID($name) }, sha256:{ $digest }; idarənin öz faylı, { $software } ilə birlikdə gəlmir: qanunla müqayisə edin
fileConfirmed = Məzmunun oxunduğu təsdiq edilibmi: { SAID($what) }?
fileConfirmedBy = { LIST($all) }
fileConfirmation = { $person } ({ DUTY($duty) }), { INSTANT($at) }, idarənin { $seq } nömrəli qeydi
fileNotConfirmed = bu məzmunu heç kim təsdiq etməyib; sonuncu təsdiq edilən başqadır: { SAID($name) }, sha256:{ $digest }, { SAID($of) }
nameAndVersion = { $id }, { $version } redaksiyası
calendarOfProcedure = { $procedure } üçün
procedureUpTo = { $seq } nömrəli qeydədək prosedur
eachByLaw = Hər qeyd işin tabe olduğu qaydalarla qiymətləndirilibmi?
entryByAnother = { $seq } nömrəli qeyd işin hüququndan başqası ilə qiymətləndirilib
newestCheckpoint = Qeydlər ən yeni nəzarət nöqtəsinə uyğundurmu?
checkpointNotCompared = burada müqayisə edilmir; idarənin evində onu `tasdiq audit`, ixracda isə `tasdiq verify` müqayisə edir
notThoseOfCheckpoint = işin və ya idarənin qeydləri { $size } yarpaqlı ən yeni nəzarət nöqtəsindəkilərdən fərqlənir
thoseOfCheckpoint = 1–{ $seq } nömrəli qeydlər { $size } yarpaqlı ən yeni nəzarət nöqtəsinə uyğundur
afterCheckpoint = { $seq } nömrəli qeyddən sonrakı qeydlər { $size } yarpaqlı ən yeni nəzarət nöqtəsindən də yenidir
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
