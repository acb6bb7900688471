### What the audit says of a vote, of its quorum and of its certification.

countsNotPublished = səslərin sayı dərc edilməyib
atMostFor = lehinə səslərin sayı dərc edilməyib; ən çoxu { $most } ola bilər
contradictsItself = qeyd özü ilə ziddiyyət təşkil edir: { TERM($what) } – { $count }, { TERM($of) } – { $whole }
tieUndecided = lehinə və əleyhinə səslər bərabərdir, qeyddə bərabərliyin necə həll edildiyi göstərilməyib
quorum = yetərsay
readings = oxunuşlar
certification = İkinci şəxs təsdiqləyibmi?
voteImported = səsvermə sonradan daxil edilib; burada onu heç kim təsdiqləməyib
notCertifiedYet = hələ təsdiqlənməyib
certificationDeclined = təsdiqləməkdən imtina edilib: bu qeyd heç nəyi həll etmir
certifiedOtherwise = təsdiqlənən səsvermənin qeydindən fərqlənir
certificationsDiffered = üç təsdiqləmə bu qeyddən fərqlənib: o heç nəyi həll etmir, səsvermə yenidən qeydə alınır
recordedAndCertifiedBy = onu { $person } həm qeydə alıb, həm də təsdiqləyib
recordedByCertifiedBy = qeydə alan: { $recorder }, təsdiqləyən: { $certifier }
notDecidedByVote = elan edilən nəticə: { TERM($declared) }; məsələ səsvermə ilə həll edilməyib
