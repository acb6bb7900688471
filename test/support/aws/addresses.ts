export const sender = "office@example.invalid";
export const depositary = "depositary@example.invalid";
/** Where reminders for the duty `clerk` go. */
export const clerks = "clerks@example.invalid";
