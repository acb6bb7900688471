### Papers: the certificate of audit.

audit-title = Audit haqqında arayış
audit-intro = Aşağıda adı çəkilən iş qeydləri və onlarda adı çəkilən sənədlər əsasında qayda-qayda yoxlanılıb. Qeydlər göstərməyincə heç bir qayda əməl edilmiş adlandırılmır.
audit-asOf = Qiymətləndirmə günü
audit-entries = Qeydlərin sayı
audit-counts = Tapıntılar

audit-verdicts-kept = yerinə yetirilib
audit-verdicts-broken = pozulub
audit-verdicts-notFollowed = olmalı olduğu kimi deyil
audit-verdicts-running = müddəti davam edir
audit-verdicts-cannotBeVerified = yoxlanıla bilmir

audit-unverified = Yoxlanılmamış əsasa söykənən tapıntılar
audit-findings = Tapıntılar, qayda-qayda
audit-sources = Mənbələr
audit-none = Qiymətləndirilə bilən qayda olmayıb.
audit-language = Qeydə alınan mətn ingilis dilindədir. Tapıntıların Azərbaycan dilində deyilişini hüquqşünas hələ yoxlamayıb; əsaslar ingilis dilində, mənbədə olduğu kimi göstərilir.
audit-verify = Necə təkrarlamaq olar

audit-steps-1 = İşi idarədən alın: onun qeydlərini və ya sübutları ilə birlikdə ixracını.
audit-steps-2 = Əvvəlcə bütövlüyünü yoxlayın: bunun necə edildiyini prosedur tarixçəsi haqqında arayış və ixrac göstərir.
audit-steps-3 = Eyni qeydlər üzrə auditi (əmr: tasdiq audit, işin adı, --json) heşləri burada çap olunmuş prosedur və müqavilə faylları ilə, eyni gün üçün aparın. Tapıntılar eyni olmalıdır.

audit-limits = Bu arayış nəyi göstərmir

audit-limitLines-1 = Qeydə alınanların doğru olduğunu: qaydalar qeydə alınmış faktlar üzrə qiymətləndirilir.
audit-limitLines-2 = Burada göstərilən sonuncu qeyddən sonra nəyin qeydə alındığını və burada göstərilən gündən sonra nəyin müddətinin çatdığını.
audit-limitLines-3 = Hüquq fayllarının düzgün olduğunu: hər tapıntı qaydasının nəyə əsaslandığını göstərir, yoxlanılmamış kimi işarələnmiş qaydanı isə heç kim mənbəyi ilə tutuşdurmayıb.
audit-limitLines-4 = Tapıntı kimin hərəkət etdiyinə əsaslandıqda, o, şəxsləri şəxsi nömrələri ilə göstərir.
audit-limitLines-5 = Onun öz imzası yoxdur.
