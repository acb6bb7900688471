### Papers: the annex of statements.

annex-title = Annex
annex-intro = I, { $signer }, hereby declare that { $state } makes the following statements under the { $title }. This annex forms an integral part of the instrument that is signed with it. A text marked as authentic prevails over its translations.
annex-absent = The texts of these statements are not printed here and must be attached: { $numbers }.
annex-parts-reservation = Reservations
annex-parts-declaration = Declarations
annex-parts-notification = Notifications
annex-parts-designation = Authorities designated
