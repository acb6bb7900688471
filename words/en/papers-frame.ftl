### Papers: what is on every paper.

frame-page = Page { $page } of { $pages }
frame-unknown = unknown
frame-notOnRecord = not on record
frame-draft = DRAFT / LAYİHƏ
frame-draftNote = A working draft: it is not for signature and has no effect.
frame-demonstration = DEMONSTRATION: nobody has signed this, and it has no legal effect.
frame-generatedAs = Generated as { $standard }; not certified.
frame-attached = The data of this paper are attached to the file.
frame-wordingMark = { "" }
frame-contents = Contents
frame-lettersMissing = Characters that the typeface lacks are shown by their Unicode numbers in square brackets.
frame-unverified = unverified
