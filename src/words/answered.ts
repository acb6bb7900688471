/** Whether a rule is put as a question. */
export const isQuestion = (rule: string): boolean => rule.endsWith("?");

/** A rule with what is known of it, both said already: a question is answered, and a name explained. */
export const answered = ({ rule, why }: { readonly rule: string; readonly why: string }): string =>
  isQuestion(rule) ? `${rule} ${why}` : `${rule}: ${why}`;
