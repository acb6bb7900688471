### Pages: signing in.

signIn-title = Nümayişə daxil olun
signIn-note = Nümayişdə hər şəxsin bir vəzifəsi var. Kimin işini görəcəyinizi seçin.
signIn-as = { $person } kimi daxil ol
signIn-signedOut = Siz çıxış etdiniz.
signIn-plainTitle = Daxil olun
signIn-atIssuer = { $host } ünvanında daxil olub buraya qayıdırsınız.
signIn-goOn = Davam et
signIn-nobodyYet = Bu idarənin səhifələrinə hələ heç kim daxil ola bilmir.
signIn-nobodyYetNote = Burada işləyənlər qeydə alınmış açarla əmr sətrindən işləyir. İnzibatçı `tasdiq sign-in set` əmri ilə insanların kim olduğunu kimin yoxladığını qeydə alır və bundan sonra onlar burada daxil ola bilir.
signIn-unreachable = Hazırda daxil olmaq mümkün deyil
signIn-unreachableNote = Daxilolma xidməti cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin.
signIn-notIn = Siz daxil olmamısınız

signIn-notInNotes-failed = Daxil olmaq alınmadı və ya buna başqa brauzerdə yaxud həddən artıq əvvəl başlanılıb.
signIn-notInNotes-tooLarge = Daxilolma xidmətinin sizin haqqınızda verdiyi məlumat buradakı seans üçün həddən artıq böyükdür. Xidməti idarə edən şəxs ID tokenlərinə daha az məlumat daxil etməlidir.

signIn-again = Yenidən daxil ol
signIn-endThere = Daxilolma xidmətindən də çıx
signIn-stillIn = Siz hələ daxil olmusunuz. Yuxarıdakı düymə ilə çıxış edin.
