export const signInInEnglish = {
  title: "Sign in to the demonstration",
  note: "Each person of the demonstration holds one duty. Choose whose work you do.",
  as: (person: string) => `Sign in as ${person}`,
  duty: "Duty",
  person: "Person",
  signedOut: "You are signed out.",
  tooOften: "Too many attempts to sign in. Try again in a minute.",
} as const;
