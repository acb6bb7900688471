### Papers: the lines of a signature.

signature-name = Tam adı
signature-office = Vəzifəsi və ya titulu
signature-fullPowers = Səlahiyyətnamə, vəzifə bunu tələb edirsə
signature-place = Yer
signature-date = Tarix
signature-signature = İmza
signature-seal = Möhür
