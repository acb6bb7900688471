### API-nin bu serverə aid olmayan və ya cavablandıra bilmədiyi sorğu haqqında dedikləri.

hostNotServed = bu server { $host } üçün cavab verir, { $asked } üçün yox
hostNotThisMachine = bu server yalnız bu maşın üçün cavab verir, { $asked } üçün yox
originForeign = { $origin } səhifəsi bura sorğu göndərə bilməz
nothingAt = { $path } ünvanında heç nə yoxdur
methodNotAllowed = { $path } { $method } qəbul etmir; istifadə edin: { $allowed }
servedElsewhere = { $path } başqa yerdə təqdim olunur
noSweeps = bu serverdə yoxlamalar aparılmır
addressTooLong = ünvan { $most } simvoldan uzundur
bodyTooLarge = sorğunun gövdəsi { $most } baytdan böyükdür
askForUpload = onu yükləmək üçün ünvanı POST /api/uploads ilə soruşun
bytesExpected = sənədi xam baytlarla göndərin, content-type: { $type }

tooManyOfYours = eyni vaxtda həddən artıq çox sorğunuz açıqdır; əvvəlkilər cavablandıqdan sonra yenidən soruşun
serverBusy = server başqa sorğularla məşğuldur; heç nə edilmədi; bir neçə saniyədən sonra yenidən soruşun

apiTokenMissing = bu serverin tokenini `Authorization: Bearer …` başlığında göndərin; o, evin qovluğundakı `api-token` faylındadır, onu yalnız sahibi oxuya bilər və server hər dəfə işə düşəndə yenilənir
tokenMissing = sorğuda etibarlı token yoxdur
tokensOnly = bu server şəxsləri tokenlə müəyyən edir; imzanı çıxarın
callerWithoutDuty = bu idarədə heç bir vəzifəniz yoxdur
tokenNotOfOffice = token idarənin qeydlərində göstərilən emitentə və müştəriyə aid deyil; orada daxil olun və ya inzibatçı SetSignIn əmri ilə başqalarını qeydə alsın

lawFileLost = işin əsaslandığı hüquq faylı anbarda yoxdur
caseDamaged = işin qeydləri və ya əsaslandığı hüquq faylı həş dəyərinə uyğun deyil
serverFailed = serverdə xəta baş verdi; eyni sorğunu yenidən göndərin

logEmpty = jurnal hələ boşdur
noSuchCheckpoint = { $size } yarpaqlıq nəzarət nöqtəsi dərc edilməyib
noCheckpointPublished = hələ heç bir nəzarət nöqtəsi dərc edilməyib; iş nəzarət nöqtəsinə qədər ixrac edilir
noCheckpointSince = bu iş qeydə alınandan sonra nəzarət nöqtəsi dərc edilməyib; iş nəzarət nöqtəsinə qədər ixrac edilir
noSuchDocument = { $digest } həş dəyəri olan sənəd yoxdur
exportTooLarge = ixrac 256 MiB-dan böyükdür, bu server bundan artığını göndərmir; əvəzində bir işi ixrac edin
