### Pages: signing in.

signIn-title = Sign in to the demonstration
signIn-note = Each person in the demonstration holds one duty. Choose whose work you want to do.
signIn-as = Sign in as { $person }
signIn-signedOut = You have signed out.
signIn-plainTitle = Sign in
signIn-atIssuer = You sign in at { $host } and then return here.
signIn-goOn = Continue
signIn-nobodyYet = Nobody can sign in to the pages of this office yet.
signIn-nobodyYetNote = Whoever works here does so from the command line, with a registered key. An administrator lets people sign in here with `tasdiq sign-in set`, which records who checks that they are who they say.
signIn-unreachable = Sign-in is not available at the moment
signIn-unreachableNote = The sign-in service does not answer. Try again in a few minutes.
signIn-notIn = You are not signed in

signIn-notInNotes-failed = Sign-in failed, or you started it in another browser or too long ago.
signIn-notInNotes-tooLarge = What the sign-in service says about you is too large for a session here. Its operator must put fewer claims into ID tokens.

signIn-again = Sign in again
signIn-endThere = Sign out of the sign-in service too
signIn-stillIn = You are still signed in. Use the button above to sign out.
