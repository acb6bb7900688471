### What is said of a deadline, of its last day and of the rules by which it is judged.

dueOn = son gün { DATE($day) }
startUnknown = nə vaxt başladığı məlum deyil
judgedByVersionUnder = qiymətləndirildiyi redaksiya: { $version }, həmin redaksiyanın qüvvəsi dövründə edilib
notDoneWhenMoved = iş { DATE($day) } tarixində keçirilərkən edildiyi qeydə alınmamışdı
ranUntilMoved = iş { DATE($day) } tarixində keçirilənədək müddət { $before } redaksiyasına görə davam edib; qiymətləndirildiyi redaksiya: { $version }
overdueRecorded = müddətin keçdiyi { DATE($day) } tarixində qeydə alınıb
overdueRecordedDue = müddətin keçdiyi { DATE($day) } tarixində, son gün { DATE($due) } ikən qeydə alınıb
countedByCalendar = hesablandığı təqvim: { DIGEST($digest) }; qeydə alınanda qüvvədə olan təqvim: { DIGEST($then) }
noSourceThen = qaydanın o zaman necə olduğunu heç bir mənbə göstərmir
named = { TERM($term) }
citation = { QUOTE($cite) }
startNoLongerStands = onu başladan akt artıq hesaba alınmır, ona görə ona əməl olunub-olunmadığını heç kim deyə bilməz
