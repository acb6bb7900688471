import { config } from "zod/mini";
import en from "zod/v4/locales/en.cjs";
import { ownRule } from "../domain/authority.ts";
import { refusal, type Refusal } from "../domain/refusal.ts";
import { quoted } from "../domain/text.ts";
import { mostMembers } from "../domain/vote-record.ts";

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
 * All that is wrong with an input, as a refusal: the place of each fault and the text or number that stands there. Of more than a
 * roll call has lines it tells how many are left.
 */
export const faultsOf = (
  error: { readonly issues: readonly Issue[] },
  prefix: string,
  input?: unknown,
): Refusal => {
  const [first = { path: [], message: "is not understood" }, ...others] = error.issues;
  const reasonOf = ({ path, message }: Issue): string =>
    `${message.replace(leftOut, "is missing: $1")}${receivedAt(input, path)}`;
  const told = others.slice(0, mostMembers - 1);
  const left = others.length - told.length;
  const reasons = [
    reasonOf(first),
    ...told.map((issue) => `${whereOf(prefix, issue.path)}: ${reasonOf(issue)}`),
    ...(left === 0 ? [] : [`and ${String(left)} more`]),
  ];
  return refusal(
    "MalformedInput",
    { where: whereOf(prefix, first.path), reason: reasons.join("; ") },
    ownRule("a command has the fields of its schema"),
  );
};
