### Papers: statements and their texts.

statements-heading = Statements
statements-none = No statements are on record.

statements-labels-reservation = Reservation
statements-labels-declaration = Declaration
statements-labels-notification = Notification
statements-labels-designation = Designation

statements-article = article { $clause }
statements-subject = Subject
statements-authentic = authentic text
statements-translation = translation
statements-textIn = Text ({ $language }), { $standing }
statements-digest = SHA-256
