import { authorityInWords, type Authority } from "../../domain/authority.ts";

/** What a rule rests on, with its address; an unverified rule says so. */
export const authorityLines = (authority: Authority, before: string): readonly string[] => [
  `${before}${authorityInWords(authority)}`,
  ...(authority.url === null ? [] : [`${" ".repeat(before.length)}${authority.url}`]),
];
