import { fold } from "../../domain/apply.ts";
import type { Command } from "../../domain/command.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import { entryToName } from "../../domain/entry-to-name.ts";
import { stopped } from "../stop.ts";
import { needed, type Field } from "./field.ts";

const shortest = 8;
const full = /^[0-9a-f]{64}$/;

/**
 * The hash of the entry that somebody saw, from its beginning.
 * @throws Stopped when it is too short, or the case has no such entry, or more than one
 */
export const entryHash = (value: string, hashes: readonly string[]): string => {
  if (full.test(value)) return value;
  if (value.length < shortest || !/^[0-9a-f]+$/.test(value))
    throw stopped(
      "MalformedFlag",
      `--of ${value}: give the entry's hash, or at least its first ${String(shortest)} digits; \`tasdiq history <case>\` shows them`,
    );
  const [first, ...more] = hashes.filter((hash) => hash.startsWith(value));
  if (first === undefined)
    throw stopped(
      "EntryNotSeen",
      `--of ${value}: no entry of this case begins so; \`tasdiq history <case>\` shows them`,
    );
  if (more.length > 0)
    throw stopped("MalformedFlag", `--of ${value}: several entries begin so; give more digits`);
  return first;
};

const shown = 16;

/**
 * Where to see the hash that a command asks for, and which entry it is now. It is said and never filled in, so that
 * whoever gives it has looked.
 */
export const whereToSee = (kind: Command["kind"], entries: readonly HashedEntry[]): string => {
  const state = fold(entries);
  const caseId = state?.caseId ?? "<case>";
  const look = `for --of, \`tasdiq history ${caseId}\` shows the hashes`;
  const current = state && entryToName(state, kind);
  if (current === undefined) return look;
  const { fact, hash } = current;
  const seq = entries.find((one) => one.hash === hash)?.entry.seq ?? fact.seq;
  const by = fact.correctedPerson ?? fact.person;
  return `${look}, and the current one is ${hash.slice(0, shown)} (entry ${String(seq)}, ${fact.act.kind} by ${by})`;
};

/**
 * The entry that a command judges. It is never filled in: whoever certifies, releases or corrects says what they saw.
 */
export const seenEntry = (what: string): Field =>
  needed(
    "--of <hash>",
    `${what}: its hash as you saw it in \`tasdiq history <case>\``,
    async (value, tools) => entryHash(value, full.test(value) ? [] : await tools.hashes()),
  );
