### Papers: what is on every paper.

frame-page = Səhifə { $page } / { $pages }
frame-unknown = məlum deyil
frame-notOnRecord = qeydə alınmayıb
frame-draft = DRAFT / LAYİHƏ
frame-draftNote = İşçi layihə: imza üçün deyil və qüvvəsi yoxdur.
frame-demonstration = NÜMAYİŞ: bunu heç kim imzalamayıb və bunun hüquqi qüvvəsi yoxdur.
frame-generatedAs = { $standard } formatında yaradılıb; sertifikatlaşdırılmayıb.
frame-attached = Bu sənədin məlumatları fayla əlavə olunub.
frame-wordingMark = Azərbaycan dilindəki mətn hüquqşünas tərəfindən yoxlanılmayıb (unreviewed).
frame-contents = Məzmun
frame-lettersMissing = Şriftdə olmayan hərflər kvadrat mötərizədə Unicode nömrələri ilə göstərilib.
frame-unverified = yoxlanılmayıb
