### Pages: passkeys: signing in, registering and confirming keys, and signing acts.

passkeys-signIn = Sign in with a passkey
passkeys-signInNote = Your browser will ask for your fingerprint, face, PIN or security key.
passkeys-recoverLink = Register a passkey by an invitation or the recovery code
passkeys-notIn = That passkey does not sign anybody in here: it is not registered, not confirmed yet, or revoked. Try again, or ask an administrator.
passkeys-notSigned = Not signed
passkeys-needsScript = Signing needs JavaScript in your browser. Without it, give the command at the command line with your key file.
passkeys-willSign = You sign this with your passkey: the browser asks for it when you press the button.
passkeys-cancelled = The passkey was not used: it was cancelled, took too long, or is not available here. Nothing was recorded, and what you entered is kept. You can try again.
passkeys-unable = This browser cannot use passkeys here. Use a current browser at the office’s own address.
passkeys-registerTitle = Register a passkey
passkeys-registerNote = Your device makes a passkey for this office and then signs with it once: you are asked twice. The invitation is used when you press the button.
passkeys-register = Register a passkey
passkeys-code = Recovery code
passkeys-codeHint = Only if you are the only administrator and have lost your passkey. With a link from an invitation, leave this empty.
passkeys-registeredTitle = A passkey of { $person } is registered
passkeys-wordsNote = It signs nothing until another person has confirmed it. Tell these six words to a colleague other than the one who invited you, in person or by telephone. They enter them under “Keys”.
passkeys-wordsNoteInviter = It signs nothing until another person has confirmed it. Nobody but { $inviter }, who invited you, can do that yet: tell them these six words, in person or by telephone. They enter them under “Keys”.
passkeys-wordsKeep = Keep this page open until then: the words are not shown again.
passkeys-inUse = It is in use. Sign in with it.
passkeys-newCode = The old recovery code no longer works. Write down or print the new one; it is shown only now.
passkeys-title = Keys
passkeys-waitingTitle = Keys that wait to be confirmed
passkeys-waitingNone = No key waits for you.
passkeys-wordsOf = The six words that { $person } tells you
passkeys-wordsHint = In person or by telephone, never from this screen. Tries left: { $tries }
passkeys-wordsDiffer = Those are not the words of this key. Ask its holder to read them again; after three tries the key is refused.
passkeys-inviteTitle = Invitation to register a passkey
passkeys-invited = Personnel number
passkeys-invitedHint = Of a person who holds a duty.
passkeys-inviteSelf = For another device of your own.
passkeys-link = Hand this link to { $person } in person. It works once, for 72 hours, and is shown only now.
passkeys-keysTitle = Registered keys
passkeys-keyFile = key file
passkeys-passkey = passkey
passkeys-since = registered { $at }
passkeys-lost = lost since { $at }
passkeys-lostSince = Lost since, if it is lost
passkeys-lostSinceHint = In UTC. What the key signed after that is named by everybody who verifies.
passkeys-recorded = It is recorded.
passkeys-secondMissing = There is only one administrator with a key. If it is lost, only the recovery code is left: appoint a second administrator.

passkeys-doing-invite = Make a link
passkeys-doing-confirm = Confirm the key
passkeys-doing-revoke = Revoke this key

passkeys-standing-waiting = waits to be confirmed
passkeys-standing-inForce = in use
passkeys-standing-refused = refused after three tries
passkeys-standing-revoked = revoked
passkeys-standing-replaced = no longer in use

passkeys-wordList = acorn actor alarm album amber anchor angle ankle apple apron arch arrow artist atlas attic autumn avenue badge baker balcony bamboo banana banner barley barrel basin basket beach beacon bean beard beaver bench berry bicycle biscuit blanket blossom board boat bottle bracket branch bread brick bridge broom brother brush bucket button cabin cable cactus camel camera canal candle canoe carpet carrot castle cattle ceiling cellar chain chair chalk cherry chimney circle citrus clay cliff clock cloud clover coach coast cobalt coffee collar comet compass copper coral corner cotton cradle crane crayon cricket crown crystal curtain cushion dairy dancer desert diamond dinner doctor dolphin domino donkey dragon drawer drum eagle easel echo elbow elephant engine fabric falcon farmer feather fence ferry fiddle finger flame flute forest fossil fountain fox galaxy garden garlic gate giant ginger giraffe glacier glove goat granite grape guitar hammer harbor harvest hazel helmet hill honey horizon hotel island ivory jacket jasmine jewel jungle kettle kitchen kite ladder lagoon lamp lantern lemon lentil library lily lizard lobster locket magnet mango maple marble market meadow medal melon mirror mitten monkey mosaic mountain museum napkin needle nest nickel noodle oasis ocean olive onion orange orchard otter oven paddle palace panda paper parrot pasta pearl pebble pencil pepper pigeon pillow pilot pine planet plum pocket poet pond poppy potato prism pumpkin puzzle quartz rabbit radish raven ribbon river robin rocket ruby saddle salmon sandal scarf shadow shelter silver spider sponge spoon statue summer sunset table temple thunder ticket tiger tulip tunnel turtle umbrella valley velvet village violin
