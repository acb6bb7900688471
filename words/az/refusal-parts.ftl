### İmtinaların hissələri.

sittingScheduled = iclas { DATE($on) } tarixindədir
labelOfStatement = { $statement } bəyanatının adı
clauseOfStatement = { $statement } bəyanatının müddəası
subjectOfStatement = { $statement } bəyanatının mövzusu
authenticLanguageOfStatement = { $statement } bəyanatının autentik dili
incidentNumberIs = növbəti nömrə { $number }
incidentKeyUnknown = belə açarı olan nasazlıq yoxdur
sweepsNotReadHere = bu server yoxlamaların tapdıqlarına baxmır
incidentGone = indi aparılan yoxlama onu tapmadı
incidentNotNamed = son yoxlama onu göstərməyib və heç kim onu götürməyib
actNamed = { ACT($act) }
systemOnlyItself = öz adından yalnız sistem çıxış edir
signatureNeeded = bu idarə nümayiş deyil; öz açarınızla imzalayın
requestFault = sorğu: { SAID($fault) }
passkeyNeeded = hərəkət keçid açarınız və ya açar faylınızla imzalanır; sessiya təkbaşına kifayət etmir
newKeyMustSign = qeydiyyat onun qeydə aldığı açarla imzalanır
tokenNotAccepted = idarənin qeydlərində { $clientId } müştərisi və { $personClaim } iddiası ilə { $issuer } emitenti göstərilməyib; inzibatçı kimin tokenlərinin qəbul edildiyini `tasdiq sign-in set` əmri ilə qeydə alır
tokenOfAnother = token başqa şəxsə məxsusdur
tokenNotEnough = token burada yalnız oxumağa imkan verir, hərəkət etmək üçün kifayət deyil: keçid açarınızla və ya açar faylınızla imzalayın; onu qeydiyyatdan keçirmək üçün sizi inzibatçı dəvət edir
keyNotRegistered = bu şəxs üçün açar qeydə alınmayıb
signatureNotOver = imza qeydə alınmış açarla və bu sorğunun üzərində atılmayıb
stageById = { $id } (“{ SAID($name) }”)
