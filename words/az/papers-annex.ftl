### Papers: the annex of statements.

annex-title = Əlavə
annex-intro = Mən, { $signer }, bəyan edirəm ki, { $state } aşağıdakı bəyanatları verir. Beynəlxalq müqavilə: { $title }. Bu əlavə onunla birlikdə imzalanan sənədin ayrılmaz hissəsidir. Autentik kimi göstərilən mətn tərcümələrdən üstündür.
annex-absent = Bu bəyanatların mətnləri burada çap olunmayıb və əlavə edilməlidir: { $numbers }.
annex-parts-reservation = Qeyd-şərtlər
annex-parts-declaration = Bəyanatlar
annex-parts-notification = Bildirişlər
annex-parts-designation = Təyin edilmiş orqanlar
