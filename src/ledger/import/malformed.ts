import type * as z from "zod/mini";
import { ownRule } from "../../words/authority.ts";
import { refusal, type RefusalOf } from "../../words/refusal.ts";
import { issueInWords } from "../../words/issue-in-words.ts";
import type { Sentence } from "../../words/messages.ts";
import { mostMembers } from "../../law/votes/roll-call.ts";

type Issue = z.core.$ZodIssue;

const whereOf = (prefix: string, path: readonly PropertyKey[]): string =>
  prefix === "" && path.length === 0
    ? "input"
    : [prefix, ...path.map(String)].filter((part) => part !== "").join(".");

/**
 * Everything that is wrong with an input, as a refusal: the place of each fault, with what was found there. It names at
 * most as many faults as a roll call can have lines, and counts the rest.
 */
export const faultsOf = (
  error: { readonly issues: readonly Issue[] },
  prefix: string,
  input?: unknown,
): RefusalOf<"MalformedInput"> => {
  const [first, ...others] = error.issues;
  if (first === undefined) throw new Error("an input is refused in which nothing is wrong");
  const named = others.slice(0, mostMembers - 1);
  const count = others.length - named.length;
  const reason: readonly Sentence[] = [
    issueInWords(first, input),
    ...named.map((issue): Sentence => ({
      kind: "inputFault",
      where: whereOf(prefix, issue.path),
      reason: issueInWords(issue, input),
    })),
    ...(count === 0 ? [] : [{ kind: "moreFaults", count } as const]),
  ];
  return refusal(
    "MalformedInput",
    { where: whereOf(prefix, first.path), reason },
    ownRule("commandMatchesSchema"),
  );
};
