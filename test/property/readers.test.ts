import fc from "fast-check";
import { blankOf } from "../../src/ledger/check/entry.ts";
import { isDiffering } from "../../src/case/act.ts";
import { fold } from "../../src/case/apply.ts";
import { withFacts, type Case } from "../../src/case/case.ts";
import type { HashedEntry } from "../../src/case/entry.ts";
import { isWithheld } from "../../src/case/withheld.ts";
import {
  readableEntries,
  readableState,
  standingFor,
  type Reader,
} from "../../src/office/confidential-votes.ts";
import { listedOf } from "../../src/office/head-row.ts";
import { azerbaijani, deputies, textsAsLaid } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";
import { digestOf } from "../support/law.ts";

// Who may read is decided entry by entry. The case as it stands for a reader is worked out of the office's own state, which is at hand;
// it must be what the reader's entries come to, the blank ones among them.

const reader = (person: string, ...duties: readonly string[]): Reader => ({
  person: person as never,
  duties,
});
const readers: readonly Reader[] = [
  undefined,
  reader("clerk-1", "clerk"),
  reader("plenary-secretary-1", "plenary-secretary"),
  reader("plenary-secretary-2", "plenary-secretary"),
  reader("auditor-1", "auditor"),
  reader("auditor-2", "auditor", "plenary-secretary"),
];

const asHandedOut = ({ hash, entry }: HashedEntry): HashedEntry => ({
  hash,
  entry: blankOf({
    ...entry,
    command: { ...entry.command, withheld: { commitment: digestOf("what is withheld") } },
  }),
});

const entriesFor = ({ story }: StagedCase, who: Reader): readonly HashedEntry[] => {
  const mayRead = readableEntries(story.state, story.law, who);
  return story.entries.map((one) =>
    mayRead(one.entry) || !isWithheld(one.entry.command) ? one : asHandedOut(one),
  );
};

/** A case as entries come to it, which were handed out. */
const folded = (entries: readonly HashedEntry[]): Case => {
  const state = fold(entries);
  if (state === undefined) throw new Error("no entry was handed out");
  return state;
};

/** The same without the votes that are blank in it; that a certification differed, everybody is told. */
const withoutBlanks = (state: Case): Case => ({
  ...withFacts(
    state,
    state.facts.filter(({ isBlank, act }) => isBlank !== true || isDiffering(act)),
  ),
  corrections: state.corrections.filter(({ isBlank }) => isBlank !== true),
});

// Of a blank fact it is said that it is blank, wherever it is read; here what it says is compared.
const plainly = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, one: unknown) => (name === "isBlank" ? undefined : one)));

const move = fc.record({
  kind: fc.constantFrom("record", "certify", "differ", "decline", "correct", "present", "later"),
  counts: fc.constantFrom(deputies(90), deputies(64), deputies(20), deputies(80, 45)),
  outcome: fc.constantFrom("adopted", "rejected"),
  person: fc.constantFrom("plenary-secretary-1", "plenary-secretary-2", "plenary-secretary-3"),
  on: fc.constantFrom("2026-02-10", "2026-02-11", "2026-03-01"),
});
type Move = typeof move extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const has = ({ story }: StagedCase): boolean => story.state.ballots.length > 0;

const moved = (one: StagedCase, { kind, counts, outcome, person, on }: Move): StagedCase => {
  const asking = { person, duty: "plenary-secretary" } as const;
  const entered = { ...textsAsLaid, counts, outcome };
  if (kind === "later") return one.on(on > one.today ? on : one.today);
  if (kind === "record") return one.going(one.asks("RecordVote", entered, asking));
  if (kind === "present") return one.going(one.asks("Present"));
  if (!has(one)) return one;
  if (kind === "certify") return one.going(one.certifying({}, { person }));
  if (kind === "differ") return one.going(one.certifying({ counts, outcome }, { person }));
  if (kind === "correct") return one.going(one.correcting("RecordVote", entered, asking));
  const of = one.story.hashOf("VoteRecorded");
  return one.going(one.asks("DeclineCertification", { of }, asking));
};

const played = fc
  .array(move, { minLength: 1, maxLength: 14 })
  .map((moves) => moves.reduce(moved, azerbaijani.inPlenary()));

describe("A case as it stands for a reader", () => {
  it("is what its entries come to where those are blank that they may not read", () => {
    const seen = { corrected: 0, differed: 0, declined: 0, blank: 0 };
    fc.assert(
      fc.property(played, fc.constantFrom(...readers), (one, who) => {
        const { state, law } = one.story;
        const standing = standingFor(state, law, who);
        const handedOut = folded(entriesFor(one, who));
        expect(plainly(handedOut)).toEqual(plainly(standing));
        expect(plainly(withoutBlanks(handedOut))).toEqual(plainly(readableState(state, law, who)));
        if (standing === state) return;
        seen.blank += 1;
        if (state.corrections.length > 0) seen.corrected += 1;
        if (state.ballots.some(({ differed }) => differed.length > 0)) seen.differed += 1;
        if (state.ballots.some(({ declined }) => declined.length > 0)) seen.declined += 1;
      }),
      { numRuns: 400 },
    );
    // What is drawn must come to what is asked.
    for (const many of Object.values(seen)) expect(many).toBeGreaterThan(10);
  });

  it("is listed as it follows from what everybody may read", () => {
    let hidden = 0;
    fc.assert(
      fc.property(played, (one) => {
        const { state, law } = one.story;
        const handedOut = folded(entriesFor(one, undefined));
        expect(listedOf(state, law)).toEqual(listedOf(handedOut, law));
        if (standingFor(state, law, undefined) !== state) hidden += 1;
      }),
      { numRuns: 200 },
    );
    expect(hidden).toBeGreaterThan(20);
  });
});
