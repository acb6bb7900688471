### What the audit says of a vote, of its quorum and of its certification.

countsNotPublished = səslərin sayı dərc edilməyib
atMostFor = lehinə səslərin sayı dərc edilməyib; ən çoxu { $most } ola bilər
contradictsItself = qeyd özü ilə ziddiyyət təşkil edir: { TERM($what) } – { $count }, { TERM($of) } – { $whole }
tieUndecided = lehinə və əleyhinə səslər bərabərdir, qeyddə bərabərliyin necə həll edildiyi göstərilməyib
quorum = yetərsay
readings = oxunuşlar
certification = İkinci şəxs təsdiqləyibmi?
voteImported = səsvermə sonradan daxil edilib, ona görə onu burada heç kim təsdiqləməyib
notCertifiedYet = hələ təsdiqlənməyib
certificationDeclined = təsdiqləməkdən imtina edilib, ona görə bu qeydin təsiri yoxdur
certifiedOtherwise = təsdiqlənən səsvermənin qeydindən fərqlənir
certificationsDiffered = üç təsdiqləmə bu qeyddən fərqlənib, ona görə onun təsiri yoxdur və səsvermə yenidən qeydə alınmalıdır
recordedAndCertifiedBy = { $person } onu həm qeydə alıb, həm də təsdiqləyib
recordedByCertifiedBy = qeydə alan: { $recorder }, təsdiqləyən: { $certifier }
notDecidedByVote = elan edilən nəticə: { TERM($declared) }; məsələ səsvermə ilə həll edilməyib
