import { fold } from "../../case/apply.ts";
import type { Command } from "../../case/command.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { entryToName } from "../../commands/rules/index.ts";
import type { Sentence } from "../../words/messages.ts";
import { stopped } from "../stop.ts";
import type { Tools } from "./field.ts";

const shortest = 8;
const full = /^[0-9a-f]{64}$/;
/** Shorter than any beginning of a hash. */
const number = /^[1-9]\d{0,6}$/;

/**
 * The hash of the entry that somebody saw, from its number in the history or from its beginning.
 * @throws Stopped when it is too short, or the case has no such entry, or more than one
 */
export const entryHash = (value: string, hashes: readonly string[]): string => {
  if (full.test(value)) return value;
  const numbered = number.test(value) ? hashes[Number(value) - 1] : undefined;
  if (numbered !== undefined) return numbered;
  if (number.test(value)) throw stopped("EntryNotSeen", { kind: "entryNotSeen", value });
  if (value.length < shortest || !/^[0-9a-f]+$/.test(value))
    throw stopped("MalformedFlag", {
      kind: "entryHashMalformed",
      value,
      digits: String(shortest),
    });
  const [first, ...more] = hashes.filter((hash) => hash.startsWith(value));
  if (first === undefined) throw stopped("EntryNotSeen", { kind: "entryNotSeen", value });
  if (more.length > 0) throw stopped("MalformedFlag", { kind: "entryHashAmbiguous", value });
  return first;
};

const shown = 16;

/**
 * Where to see the hash that a command asks for, and which entry it is now. It is said and never filled in, so that
 * whoever gives it has looked.
 */
export const whereToSee = (kind: Command["kind"], entries: readonly HashedEntry[]): Sentence => {
  const state = fold(entries);
  const caseId = state?.caseId ?? "<case>";
  const current = state && entryToName(state, kind);
  if (current === undefined) return { kind: "entryToSee", case: caseId };
  const { fact, hash } = current;
  const seq = entries.find((one) => one.hash === hash)?.entry.seq ?? fact.seq;
  const by = fact.correctedPerson ?? fact.person;
  return {
    kind: "entryToSeeCurrent",
    case: caseId,
    hash: hash.slice(0, shown),
    seq: String(seq),
    act: fact.act.kind,
    person: by,
  };
};

/**
 * The entry that a command judges. It is never filled in: whoever certifies, releases or corrects says what they saw.
 * @throws Stopped when the case has no such entry
 */
export const entryGiven = async (value: string, tools: Tools): Promise<string> =>
  entryHash(value, full.test(value) ? [] : await tools.hashes());
