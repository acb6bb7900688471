### Mətnə qarşı nə deyilir. Mətnin nəyə aid olduğu ondan əvvəl göstərilir.

notUtf8 = UTF-8 kodlaşdırmasında deyil
byteOrderMark = bayt sırası işarəsi ilə başlayır
textEmpty = boşdur
textTooLong = { $count } simvoldan ibarətdir; ən çoxu { $most } simvola icazə verilir
notNormalized = Unicode C normallaşdırma formasında deyil (ilk dəfə { $line } sətrində): eyni hərflərin baytları başqadır
controlCharacter = { ENGLISH($fault) }
