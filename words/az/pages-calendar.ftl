### Pages: the calendar of deadlines.

calendar-title = Müddətlərin təqvimi
calendar-short = Təqvim
calendar-month = { $month ->
    [1] yanvar
    [2] fevral
    [3] mart
    [4] aprel
    [5] may
    [6] iyun
    [7] iyul
    [8] avqust
    [9] sentyabr
    [10] oktyabr
    [11] noyabr
   *[12] dekabr
} { $year }
calendar-monday = bazar ertəsi
calendar-tuesday = çərşənbə axşamı
calendar-wednesday = çərşənbə
calendar-thursday = cümə axşamı
calendar-friday = cümə
calendar-saturday = şənbə
calendar-sunday = bazar
calendar-previous = Əvvəlki ay: { $month }
calendar-next = Növbəti ay: { $month }
calendar-show = Göstərilən müddətlər
calendar-showDo = Göstər
calendar-mine = sizi gözləyən işlər
calendar-all = bütün açıq işlər
calendar-due = son gün: { $deadline }
calendar-dueEarliest = ən tez son gün: { $deadline }
calendar-dueUnlessMoved = işin dayandırılması uzatmayıbsa, son gün: { $deadline }
calendar-ends = müddət bitir: { $deadline }
calendar-couldEnd = hələ bitə bilər: { $deadline }
calendar-inForce = qüvvəyə minmə
calendar-inForceToRecord = qüvvəyə minmə, bu gündən etibarən qeydə alınır
calendar-sits = iclas
calendar-holiday = bayram günü
calendar-keyDue = müddətin son günü
calendar-keyCouldEnd = qeydə alınmış tarixlərin başqa oxunuşu ilə müddətin hələ bitə biləcəyi gün
calendar-keyInForce = müqavilənin dövlət üçün qüvvəyə minməsi
calendar-keySitting = iclas günləri hesaba alınan palatanın iclas günü
calendar-nothing = Bu ay son gün yoxdur: { $month }.
calendar-sittingsUnknown = { $procedure }: iclas günləri yalnız { $day } tarixinədək məlumdur.
calendar-notLooked = Daha { $count } açıq işə baxılmayıb.
calendar-file = Bu müddətləri təqvim proqramı üçün yükləyin (.ics)
