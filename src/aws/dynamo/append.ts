import { assertWhole } from "../../application/handling/assert-whole.ts";
import type { HeadCache } from "../../application/reading/head-cache.ts";
import type { Append, AppendResult, Guard, Ledger } from "../../application/ports.ts";
import { actionsOf } from "./append-actions.ts";
import { known, meaningOf } from "./append-outcome.ts";
import { guardsOf } from "./guards.ts";
import type { DynamoOptions } from "./options.ts";
import { acceptedOf } from "./reads.ts";
import { transact } from "./transact.ts";

const acceptedBefore = async (
  options: DynamoOptions,
  { entry, hash }: Append,
  lost: boolean,
): Promise<AppendResult | undefined> => {
  const accepted = await acceptedOf(options, entry.command.id);
  return accepted === undefined ? undefined : known(accepted, { hash, lost });
};

/** What is on record decides when no answer came; if it is not there it may still be on its way. */
const afterSilence = async (
  options: DynamoOptions,
  append: Append,
  cause: unknown,
): Promise<AppendResult> => {
  const { id } = append.entry.command;
  const found = await acceptedBefore(options, append, true).catch(() => undefined);
  if (found !== undefined) return found;
  const what = `Command ${id} for ${append.entry.caseId}`;
  throw new Error(`${what} was not confirmed as written; send it again under its id`, { cause });
};

type Terms = { readonly guards: readonly Guard[]; readonly leave: ReadonlySet<string> };

// A fact that another case holds is left alone, and the rest written without it. Nobody but this case could make it
// this case's, and then its head would have moved: so it is still another's, or nobody's, when the rest is written.
const attempt = async (
  options: DynamoOptions,
  append: Append,
  terms: Terms,
): Promise<AppendResult> => {
  const actions = actionsOf(options.tables, append, terms);
  const done = await transact(
    options,
    actions.map(({ write }) => write),
  );
  switch (done.kind) {
    case "written":
      return { kind: "appended" };
    case "contended":
      return { kind: "conflict" };
    case "unknown":
      return afterSilence(options, append, done.cause);
    case "cancelled": {
      const meaning = meaningOf(append, actions, done);
      if (meaning.kind !== "notOurs") return meaning;
      const leave = new Set([...terms.leave, meaning.key]);
      return attempt(options, append, { ...terms, leave });
    }
  }
};

/** Appends in one transaction, and remembers the head of what was written. */
export const appendIn =
  (options: DynamoOptions, heads: HeadCache): Ledger["append"] =>
  async (append) => {
    assertWhole(append);
    const guards = guardsOf(append);
    const result =
      guards === "never"
        ? ((await acceptedBefore(options, append, false)) ?? ({ kind: "conflict" } as const))
        : await attempt(options, append, { guards, leave: new Set() });
    if (result.kind === "appended") heads.keep(append.head);
    return result;
  };
