### Papers: the instrument.

instrument-arms = { $state }: gerb üçün yer
instrument-whereas = { $title } (bundan sonra – “Müqavilə”) { $facts } nəzərə alaraq;
instrument-and = { " və " }
instrument-concluded = { $day } tarixində ({ $place }) bağlandığını və ya qəbul edildiyini
instrument-concludedOn = { $day } tarixində bağlandığını və ya qəbul edildiyini
instrument-concludedAt = bağlandığını və ya qəbul edildiyini ({ $place })
instrument-opened = { $day } tarixində ({ $place }) imzalanmaq üçün açıldığını
instrument-openedOn = { $day } tarixində imzalanmaq üçün açıldığını
instrument-signed = həmçinin Müqavilənin { $state } adından { $day } tarixində imzalandığını nəzərə alaraq;
instrument-signedFirst = { $title } (bundan sonra – “Müqavilə”) { $state } adından { $day } tarixində imzalandığını nəzərə alaraq;
instrument-recited = yuxarıda adı çəkilən Müqavilə

instrument-purposes-consent-title = Ratifikasiya sənədi
instrument-purposes-consent-declares = Mən, { $signer }, bəyan edirəm ki, { $treaty } nəzərdən keçirilmişdir, { $state } onu ratifikasiya edir və orada nəzərdə tutulan müddəaları vicdanla yerinə yetirməyi öhdəsinə götürür{ $annexed }.
instrument-purposes-change_of_statement-title = Bəyanatlar barədə məlumat
instrument-purposes-change_of_statement-declares = Mən, { $signer }, bəyan edirəm ki, { $state } öz bəyanatlarını dəyişdirir ({ $treaty }){ $annexed }.
instrument-purposes-denunciation-title = Denonsasiya sənədi
instrument-purposes-denunciation-declares = Mən, { $signer }, bəyan edirəm ki, { $treaty } nəzərdən keçirilmişdir və { $state } onu denonsasiya edir; denonsasiya orada nəzərdə tutulduğu kimi qüvvəyə minir{ $annexed }.

instrument-annexed = ; bu sənədin ayrılmaz hissəsi olan Əlavədə göstərilən bəyanatlar nəzərə alınır
instrument-witness = Bunun təsdiqi olaraq bu sənədi imzaladım və ona { $state } adından möhür vurulmasını tapşırdım.
instrument-done = İmzalandığı yer: { $place }; tarix: { $day }.
