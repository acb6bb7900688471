### What the audit says of a vote, of its quorum and of its certification.

firstPassedByUnknown = qanunun əvvəlcə neçə səslə qəbul edildiyi məlum deyil
countsNotPublished = səslərin sayı dərc edilməyib
declaredOtherwise = elan edilən nəticə: { TERM($declared) }; lakin { SAID($why) }; qaydaya görə: { TERM($outcome) }
numberNeededUnknown = tələb olunan səslərin sayı məlum deyil
countedFor = lehinə { $had }, tələb olunan { $needed }{ $asked }, fərq { $margin }
atMostFor = lehinə səslərin sayı dərc edilməyib; lehinə ən çoxu { $most } ola bilər, tələb olunan { $needed }{ $asked }
contradictsItself = qeyd özü ilə ziddiyyət təşkil edir: { TERM($what) } – { $count }, { TERM($of) } – { $whole }
quorumNumberUnknown = { TERM($what) }: sayı məlum deyil, yetərsay üçün { $needed } tələb olunur
quorumFailed = { TERM($what) }: { $count }, yetərsay üçün { $needed } tələb olunur
quorum = yetərsay
majority = səs çoxluğu
ofVote = { SAID($rule) } (səsvermə: { DATE($on) })
numberPresentNotPublished = iştirak edənlərin sayı dərc edilməyib
presentOfNeeded = iştirak edən { $present }, tələb olunan { $needed }
declaredSo = elan edilən nəticə: { TERM($declared) }
certification = ikinci şəxs tərəfindən təsdiqləmə
voteImported = səsvermə sonradan daxil edilib; burada onu heç kim təsdiqləməyib
notCertifiedYet = hələ təsdiqlənməyib
certificationDeclined = təsdiqləməkdən imtina edilib: bu qeyd heç nəyi həll etmir
certifiedOtherwise = təsdiqlənən səsvermənin qeydindən fərqlənir
certificationsDiffered = üç təsdiqləmə bu qeyddən fərqlənib: o heç nəyi həll etmir, səsvermə yenidən qeydə alınır
recordedAndCertifiedBy = onu { $person } həm qeydə alıb, həm də təsdiqləyib
recordedByCertifiedBy = qeydə alan: { $recorder }, təsdiqləyən: { $certifier }
noVoteOnRecord = plenar səsvermə qeydə alınmayıb
