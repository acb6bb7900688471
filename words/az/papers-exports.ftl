### Kağızlar: xəbər lentləri, təqvimlər və açıq verilənlər kimi iş qeydi.

exports-datedFacts-signature = beynəlxalq müqavilənin imzalanması
exports-datedFacts-fullPowers = səlahiyyətnamə
exports-datedFacts-depositaryNotice = depozitarinin bildirişi
exports-datedFacts-draftPresented = qanun layihəsinin plenar iclasda təqdim edilməsi
exports-datedFacts-draftDiscussed = qanun layihəsinin müzakirəsi
exports-datedFacts-lawChangeAdopted = daxili qanunvericiliyə dəyişikliyin parlament tərəfindən qəbul edilməsi
exports-datedFacts-confirmation = imzalanma zamanı edilmiş bəyanatların təsdiqi, depozitarinin qeydinə görə
exports-datedFacts-entryIntoForce = Dövlət üçün qüvvəyə minmə

exports-grounds-dissolution = parlament buraxılıb
exports-grounds-constitutionalReview = konstitusiyaya uyğunluğun yoxlanılması
exports-grounds-other = başqa əsas

exports-deadlinesOf = Müddətlər: { $title }
exports-allDeadlines = Ratifikasiya işləri üzrə müddətlər
exports-begins = Müddətin başlanğıcı: { $day }
exports-lastDay = Son gün: { $day }
exports-dayOrLater = { $day } və ya daha gec
exports-holidaysUnknown = Müddət iş günləri ilə hesablanır, bayram günləri isə qeyd edilmir.
exports-lastDayIfMoved = İşin dayandırılması onu uzadıbsa, son gün: { $day }
exports-lastDayIfMovedUnverified = İşin dayandırılması onu uzadıbsa (bu yoxlanılmayıb), son gün: { $day }
exports-onOtherReadings = Qeyddəki tarixlərin başqa oxunuşuna görə son gün: { $day }
exports-done = İcra edilib: { $day }
exports-standsStill = iş dayandırıldığı üçün axmır
exports-notShown = İş dayandırıldığı və ya müəyyən gün yaxud təqvim məlum olmadığı üçün günü göstərilməyib: { $names }

exports-historyOf = Nə baş verib: { $title }
exports-allHistories = Ratifikasiya işlərində nə baş verib
exports-happened = Tarix: { $day }
exports-details = Təfərrüatlar: { $details }
exports-recordedBy = Qeydə alan: { $duty }
exports-restsOn = Əsas: { $authority }
exports-entry = Reyestrdəki qeyd: { $hash }
exports-corrects = { $seq } nömrəli qeydi düzəldir
exports-correctedIn = Düzəldilib: bu rəqəmlər { $hash } qeydindəndir
exports-certifiedApart = Bu qeyd səsverməni təsdiqləmir. Onu başqa şəxs ayrıca qeydlə təsdiqləyir.

exports-record = Ratifikasiya işinin qeydi
exports-asItStood = { $day } tarixli { $entries } nömrəli qeyddən sonrakı vəziyyət.
exports-proceedings = Nə baş verib
exports-deadlines = Müddətlər
exports-recorder = addımı qeydə alan
exports-toBeRecorded = Saxlanmağa verilmə gününə əsasən hesablanıb. Bu gün və ya ondan sonra qeydə alın.
