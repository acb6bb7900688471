export const signInInEnglish = {
  title: "Sign in to the demonstration",
  note: "Each person of the demonstration holds one duty. Choose whose work you do.",
  as: (person: string) => `Sign in as ${person}`,
  duty: "Duty",
  person: "Person",
  signedOut: "You are signed out.",
  tooOften: "Too many attempts to sign in. Try again in a minute.",
  plainTitle: "Sign in",
  atIssuer: (host: string) => `You sign in at ${host}, and come back here.`,
  goOn: "Go on",
  unreachable: "Nobody can sign in at the moment",
  unreachableNote: "The service where you sign in does not answer. Try again in a few minutes.",
  notIn: "You are not signed in",
  notInNotes: {
    failed: "The sign-in did not succeed, or it was begun in another browser or too long ago.",
    tooLarge:
      "What the sign-in service says of you is too large for a session here. Whoever runs it must put fewer claims into ID tokens.",
  },
  again: "Sign in again",
  endThere: "Sign out of the sign-in service too",
  stillIn: "You are still signed in. The button above signs you out.",
} as const;
