import { config } from "zod/mini";
import en from "zod/v4/locales/en.cjs";
import { ownRule } from "../procedure/values/authority.ts";
import { refusal, type RefusalOf } from "../procedure/refusal.ts";
import { quoted } from "../procedure/values/text.ts";
import { mostMembers } from "../vote/vote-record.ts";

// Without a language zod/mini says no more than "Invalid input".
config(en());

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const whereOf = (prefix: string, path: readonly PropertyKey[]): string =>
  prefix === "" && path.length === 0
    ? "the input"
    : [prefix, ...path.map(String)].filter((part) => part !== "").join(".");

// Whoever wrote a file left a field out; nothing was received that could be undefined.
const leftOut = /^Invalid input: (expected .+), received undefined$/;

/** What stands at a place of the input, if it is a text or a number: a line of a list is found by what it says. */
const receivedAt = (input: unknown, path: readonly PropertyKey[]): string => {
  let value = input;
  for (const key of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === "string" || typeof value === "number"
    ? ` (received ${quoted(JSON.stringify(value))})`
    : "";
};

/**
 * Everything that is wrong with an input, as a refusal: the place of each fault, with the text or number found there. It names at
 * most as many faults as a roll call can have lines, and counts the rest.
 */
export const faultsOf = (
  error: { readonly issues: readonly Issue[] },
  prefix: string,
  input?: unknown,
): RefusalOf<"MalformedInput"> => {
  const [first = { path: [], message: "is not understood" }, ...others] = error.issues;
  const reasonOf = ({ path, message }: Issue): string =>
    `${message.replace(leftOut, "is missing: $1")}${receivedAt(input, path)}`;
  const named = others.slice(0, mostMembers - 1);
  const unnamed = others.length - named.length;
  const reasons = [
    reasonOf(first),
    ...named.map((issue) => `${whereOf(prefix, issue.path)}: ${reasonOf(issue)}`),
    ...(unnamed === 0 ? [] : [`and ${String(unnamed)} more`]),
  ];
  return refusal(
    "MalformedInput",
    { where: whereOf(prefix, first.path), reason: reasons.join("; ") },
    ownRule("commandMatchesSchema"),
  );
};
