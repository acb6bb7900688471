### Papers: the lines of a signature.

signature-name = Full name
signature-office = Office or title
signature-fullPowers = Full powers, if the office requires them
signature-place = Place
signature-date = Date
signature-signature = Signature
signature-seal = Seal
