import type { Said } from "../../words/messages.ts";
import { addressOf, authoritySaid, type Authority } from "../../procedure/values/authority.ts";
import type { Print } from "./print.ts";

type Citing = {
  readonly indent: string;
  /** What stands before the source. */
  readonly as?: (source: Said) => Said;
};

const plain = (source: Said): Said => ({ kind: "byAuthority", source });

/** What a rule rests on, with its address; an unverified rule says so. */
export const authorityLines = (
  print: Print,
  authority: Authority,
  { indent, as = plain }: Citing,
): readonly string[] => {
  const address = addressOf(authority);
  return [
    `${indent}${print.say(as(authoritySaid(authority)))}`,
    ...(address === null ? [] : [`${indent}   ${address}`]),
  ];
};
