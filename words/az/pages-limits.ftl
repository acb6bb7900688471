### Pages: when too much was asked.

limits-title = Həddən artıq çox sorğu
limits-wait = Bir dəqiqə ərzində həddən artıq çox sorğu göndərilib. Heç nə qeydə alınmadı. { $seconds } saniyədən sonra yenidən cəhd edin.
