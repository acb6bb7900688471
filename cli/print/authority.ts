import type { Said } from "../../src/words/messages.ts";
import type { Authority } from "../../domain/authority.ts";
import type { Print } from "./print.ts";

type Citing = {
  readonly indent: string;
  /** What stands before the source. */
  readonly as?: (cite: string) => Said;
};

const plain = (cite: string): Said => ({ kind: "byAuthority", cite });

/** What a rule rests on, with its address; an unverified rule says so. */
export const authorityLines = (
  print: Print,
  { cite, mark, url }: Authority,
  { indent, as = plain }: Citing,
): readonly string[] => [
  `${indent}${print.say(as(cite))}${mark === "unverified" ? ` ${print.say({ kind: "unverifiedMark" })}` : ""}`,
  ...(url === null ? [] : [`${indent}   ${url}`]),
];
