import { addressOf, authoritySaid, type Authority } from "../../domain/authority.ts";
import { inEnglish } from "../../words/read.ts";

/** What a rule rests on, with its address; an unverified rule says so. */
export const authorityLines = (authority: Authority, before: string): readonly string[] => {
  const address = addressOf(authority);
  return [
    `${before}${inEnglish(authoritySaid(authority))}`,
    ...(address === null ? [] : [`${" ".repeat(before.length)}${address}`]),
  ];
};
