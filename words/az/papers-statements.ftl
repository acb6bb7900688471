### Papers: statements and their texts.

statements-heading = Bəyanatlar
statements-none = Heç bir bəyanat qeydə alınmayıb.

statements-labels-reservation = Qeyd-şərt
statements-labels-declaration = Bəyanat
statements-labels-notification = Bildiriş
statements-labels-designation = Təyinat

statements-article = maddə { $clause }
statements-subject = Mövzu
statements-authentic = autentik mətn
statements-translation = tərcümə
statements-textIn = Mətn ({ $language }), { $standing }
statements-digest = SHA-256
