### Pages: when too much was asked.

limits-title = Həddən artıq çox sorğu
limits-wait = Bir dəqiqə ərzində həddən artıq çox sorğu göndərilib. Heç nə qeydə alınmadı. { $seconds } saniyədən sonra yenidən cəhd edin.
limits-inLine = Eyni vaxtda həddən artıq çox səhifə və ya fayl yükləyirsiniz. { $seconds } saniyədən sonra yenidən cəhd edin.
limits-busyTitle = Server məşğuldur
limits-busy = Eyni vaxtda həddən artıq çox oxucu var. Heç nə itməyib. { $seconds } saniyədən sonra yenidən cəhd edin.
