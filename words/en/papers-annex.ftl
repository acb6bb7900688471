### Papers: the annex of statements.

annex-title = Annex of statements
annex-intro = This annex belongs to the instrument that concerns the treaty named below. Each text is given with its digest; a text marked as authentic prevails over its translations.
