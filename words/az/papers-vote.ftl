### Papers: the record of the plenary vote.

vote-stageTitle = Səsvermə qeydi
vote-body = Orqan
vote-stage = Mərhələ
vote-decidedOn = Tarix
vote-text = Mətn, SHA-256
vote-bodyMembers = Orqanın qanunla müəyyən edilmiş üzv sayı
vote-uncounted = Orqan səsləri saymadan qərar qəbul edib.
vote-declaredAs = Elan edilən nəticə
vote-noted = Həmçinin qeydə alınıb
vote-underRule = Qaydaya görə
vote-rule = Qayda və hesablama
vote-case = İş
vote-counts = Səslər
vote-position = Mövqe
vote-number = Say

vote-notPublished = Səslərin sayı dərc edilməyib.

vote-differs = Elan edilmiş nəticə qaydaya görə nəticə ilə üst-üstə düşmür.
vote-quorum = Yetərsay
vote-majority = Səs çoxluğu
vote-needs = ən azı { $number }
vote-restsOn = Əsas
vote-certification = Təsdiqləmə
vote-certifiedOn = { $day } tarixində səsləri və nəticəni yenidən daxil edən başqa şəxs tərəfindən təsdiqlənib
vote-notCertified = təsdiqlənməyib
vote-imported = Səsvermə sonradan mənbədən daxil edilib; onu o zaman kimin təsdiqlədiyi qeydə alınmayıb.
vote-entry = Reyestrdəki qeyd
vote-roll = Adbaad səsvermə
vote-member = Üzv
vote-texts = Səsə qoyulmuş bəyanatlar
vote-chair = Sədrlik edən
vote-secretaries = Katiblər
