import { ownRule } from "../../domain/authority.ts";
import type { Case } from "../../domain/case.ts";
import { openToSystem } from "../../domain/decide.ts";
import type { Entry, HashedEntry } from "../../domain/entry.ts";
import { establishmentFault } from "../../domain/established.ts";
import type { Finding } from "../../domain/finding.ts";
import { signatureCheck } from "../establish.ts";
import { digestOfAsked, officeCaseId } from "../request.ts";
import type { World } from "../world.ts";
import * as recordSaid from "../../domain/sayings/record.ts";

const rule = recordSaid.whoActed;
const authority = ownRule("whoever acts signs what they ask for with the key on record for them");

/** Clocks of several machines may differ by so many milliseconds. */
const slack = 60_000;

/** How many of the office's facts are dated at most so late; they are in the order of their times. */
const countUpTo = ({ facts }: Case, time: number): number => {
  let [from, to] = [0, facts.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (Date.parse(facts[middle]?.at ?? "") <= time) from = middle + 1;
    else to = middle;
  }
  return from;
};

const officeAfter = (office: Case, count: number): Case =>
  count >= office.facts.length ? office : { ...office, facts: office.facts.slice(0, count) };

/** The office as it may have stood at an instant, the newest state first. */
const officesAround = (office: Case, at: string): readonly Case[] => {
  const time = Date.parse(at);
  const first = Math.max(1, countUpTo(office, time - slack));
  const last = countUpTo(office, time + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) =>
    officeAfter(office, last - back),
  );
};

/** What is wrong with who acted in an entry, by the likeliest of these states of the office; undefined if nothing. */
const faultBy = (offices: readonly Case[], entry: Entry): string | undefined => {
  const { person, establishedBy, command } = entry;
  const { content } = command;
  if (person === "system" && !openToSystem(content)) return recordSaid.bySystemOnly(content.kind);
  const claim = { person, establishedBy, request: digestOfAsked(entry) };
  let first: string | undefined;
  for (const office of offices) {
    const fault = establishmentFault(office, claim, signatureCheck);
    if (fault === undefined) return undefined;
    first ??= fault;
  }
  return first ?? recordSaid.beforeOffice;
};

type Reading = Pick<World, "ledger">;

const everything = 1_000_000_000;

/** Where a clock was set back, times mislead; then the office is taken as it stood in the order of the log. */
const officeByLog = async (
  { ledger }: Reading,
  office: Case,
  { caseId, seq }: Entry,
): Promise<readonly Case[]> => {
  const [place] = await ledger.leavesOf(caseId, { afterSeq: seq - 1, limit: 1 });
  if (place?.seq !== seq) return [];
  const earlier = (await ledger.leavesOf(officeCaseId, { afterSeq: 0, limit: everything })).filter(
    ({ n }) => n < place.n,
  );
  return earlier.length === 0 ? [] : [officeAfter(office, earlier.length)];
};

const faultOf = async (world: Reading, office: Case, entry: Entry): Promise<string | undefined> => {
  const fault = faultBy(officesAround(office, entry.at), entry);
  if (fault === undefined) return undefined;
  const byLog = await officeByLog(world, office, entry);
  return byLog.length > 0 && faultBy(byLog, entry) === undefined ? undefined : fault;
};

/** Numbers that follow one another are told as one: `1 to 4, 7`. */
const numbers = (entries: readonly Entry[]): string => {
  const runs: [number, number][] = [];
  for (const { seq } of entries) {
    const run = runs.at(-1);
    if (run?.[1] === seq - 1) run[1] = seq;
    else runs.push([seq, seq]);
  }
  const told = runs.map(([from, to]) =>
    from === to ? String(from) : `${String(from)} to ${String(to)}`,
  );
  return `${entries.length === 1 ? "entry" : "entries"} ${told.join(", ")}`;
};

const say = (verdict: Finding["verdict"], why: string): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

const restsOn = {
  key: ["kept", recordSaid.signedWithKeys],
  token: ["cannotBeVerified", recordSaid.onWordOfIssuer],
  demonstrationName: ["cannotBeVerified", recordSaid.onBareNames],
  system: ["cannotBeVerified", recordSaid.bySystem],
} as const satisfies Readonly<
  Record<Entry["establishedBy"]["kind"], readonly [Finding["verdict"], (entries: string) => string]>
>;

const kinds = ["key", "token", "demonstrationName", "system"] as const;

/** Who acted in each entry of a case, judged anew: signatures by the keys on record, and what rests on something else. */
export const signatureFindings = async (
  world: Reading,
  office: Case,
  entries: readonly HashedEntry[],
): Promise<readonly Finding[]> => {
  const faults: Finding[] = [];
  const held: Entry[] = [];
  for (const { entry } of entries) {
    const fault = await faultOf(world, office, entry);
    if (fault === undefined) held.push(entry);
    else faults.push(say("broken", recordSaid.entryFault(String(entry.seq), fault)));
  }
  const byKind = Map.groupBy(held, ({ establishedBy }) => establishedBy.kind);
  return [
    ...faults,
    ...kinds.flatMap((kind) => {
      const those = byKind.get(kind) ?? [];
      const [verdict, why] = restsOn[kind];
      return those.length === 0 ? [] : [say(verdict, why(numbers(those)))];
    }),
  ];
};
