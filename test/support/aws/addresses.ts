export const sender = "office@example.invalid";
export const depositary = "depositary@example.invalid";
export const council = "council@example.invalid";
export const depositaries = {
  "un-secretary-general": depositary,
  "council-of-europe-secretary-general": council,
} as const;
/** Where reminders for the duty `clerk` go. */
export const clerks = "clerks@example.invalid";
