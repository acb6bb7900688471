### Papers: the State for which a parliament's procedure acts, by the id of the procedure.

states-az_milli_majlis = Azərbaycan Respublikası
states-gb_crag_2010 = Böyük Britaniya və Şimali İrlandiya Birləşmiş Krallığı
