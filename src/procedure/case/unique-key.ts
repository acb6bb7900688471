import type { Law } from "../rules/rule.ts";

/**
 * What one open case has to itself: parliament, treaty and purpose. A treaty by the depositary's number, so that two files
 * of one treaty are one; where nobody knows the number, by its file.
 */
export const uniqueKey = ({ profile, treaty }: Law, purpose: string): string =>
  `${profile.id}/${treaty.registration === "unknown" ? treaty.id : treaty.registration}/${purpose}`;
