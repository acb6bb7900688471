### Papers: the certificate of procedure history.

history-title = Prosedur tarixçəsi haqqında arayış
history-intro = Aşağıdakı iş üzrə qeydlər ardıcıllıqla bunlardır. Şəxslər vəzifələri ilə göstərilir; adları qeydlərin özündədir. Tarixi olmayanlar qeydə alınmaqla görülür.
history-case = İş
history-standsAt = Mərhələ
history-entries = Qeydlərin sayı
history-head = Bu işin reyestrinin son heşi
history-procedure = Prosedur faylı, SHA-256
history-treatyFile = Müqavilə faylı, SHA-256
history-ledger = Qeydlər
history-number = №
history-at = Tarix; qeydə alınıb (UTC)
history-what = Nə baş verib
history-duty = Vəzifə
history-imported = sonradan mənbə əsasında daxil edilib
history-findings = qeyd olunmuş tapıntılar: { $count }
history-verify = Necə yoxlamaq olar

history-steps-1 = Bu işin qeydlərini idarədən JSON formatında alın (əmr: tasdiq history, işin adı, --json).
history-steps-2 = Hər qeydi kanonik JSON (RFC 8785) şəklində yazın və sıfır baytdan sonra gələn bu baytların SHA-256 heşini hesablayın (RFC 6962 üzrə yarpaq heşi). O, burada çap olunmuş heşlə eyni olmalıdır.
history-steps-3 = Hər qeydin prev sahəsi ondan əvvəlki qeydin heşi olmalıdır; birinci qeyddə o, null olur.
history-steps-4 = Qeydlərin sayı və sonuncu heş burada çap olunanlarla eyni olmalıdır.

history-limits = Bu arayış nəyi göstərmir

history-limitLines-1 = Qeydə alınanların doğru olduğunu: o, yalnız nəyin, hansı vəzifədə və hansı ardıcıllıqla qeydə alındığını göstərir.
history-limitLines-2 = Burada göstərilən sonuncu qeyddən sonra nəyin qeydə alındığını.
history-limitLines-3 = Bu sənəd hazırlanmazdan əvvəl heç bir qeydin çıxarılmadığını: bunu yoxlamaq üçün başlığı operatorda olmayan qəbzlə və ya imzalanmış nəzarət nöqtəsi ilə tutuşdurun.
history-limitLines-4 = Onun öz imzası yoxdur.
