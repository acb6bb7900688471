import fc from "fast-check";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { applyEntry } from "../../src/procedure/case/apply.ts";
import { withFactsBefore, type Case } from "../../src/procedure/case/case.ts";
import { currentEntry, firstSince } from "../../src/procedure/case/case-fact.ts";
import { everySignature } from "../../src/procedure/case/slots/slot.ts";
import { emptySlots, slotsOf, type Slots } from "../../src/procedure/case/slots/slots.ts";
import { definitions } from "../../src/procedure/command-table.ts";
import { azerbaijaniCase, command, votesFor } from "../support/cases.ts";
import { factsOf } from "../support/facts.ts";

type Kind = RecordedAct["kind"];

const begun = azerbaijaniCase("SittingScheduled");
const lastEntry = begun.entries.at(-1);
if (lastEntry === undefined) throw new Error("no entry");

/** The case after one more fact; of the acts only the kind is asked here. */
const after = (state: Case, kind: Kind): Case => {
  const act = { kind } as RecordedAct;
  const entry = { ...lastEntry.entry, seq: state.version + 1, acts: [act] };
  return applyEntry(state, { ...lastEntry, entry });
};

const recorded: readonly Kind[] = Object.values(definitions)
  .flatMap(({ acts }): readonly string[] => acts)
  .filter((kind): kind is Kind => kind !== "ActCorrected");

const course = fc.array(fc.constantFrom(...recorded), { maxLength: 150 });

const slotNames = Object.keys(emptySlots) as readonly (keyof Slots)[];
const slotsIn = (state: Case): object =>
  Object.fromEntries(slotNames.map((name) => [name, state[name]]));

describe("The slots of a case", () => {
  it("hold every kind of fact that a command records", () => {
    const [vote] = begun.record(command("RecordVote")).state.facts.slice(-1);
    if (vote === undefined) throw new Error("no vote");
    const passedOver = recorded.filter((kind) => {
      const one = { ...vote, act: { ...vote.act, kind } as RecordedAct };
      return JSON.stringify(slotsOf([vote, one])) === JSON.stringify(slotsOf([vote]));
    });
    expect(passedOver).toEqual([]);
  });
  it("are the same, filled entry by entry or all at once, and those of an earlier case stay as they were", () => {
    fc.assert(
      fc.property(course, course, (common, rest) => {
        const from = common.reduce(after, begun.state);
        const before = JSON.stringify(from);
        const long = rest.reduce(after, from);
        expect(slotsIn(long)).toEqual(slotsOf(long.facts));
        expect(JSON.stringify(from)).toBe(before);
        expect(withFactsBefore(long, from.version + 1).facts).toEqual(from.facts);
        expect(slotsIn(withFactsBefore(long, from.version + 1))).toEqual(slotsIn(from));
      }),
    );
  });
  it("take nothing for a fact that only another record holds", () => {
    expect(azerbaijaniCase("DepositConfirmed").state).toMatchObject({
      founding: undefined,
      registrations: [],
      dutyChanges: [],
    });
  });
});

describe("A fact that was corrected", () => {
  it("stands in its slot as it does now, under the entry that first recorded it", () => {
    const laid = azerbaijaniCase("Laid");
    const of = laid.hashOf("Laid");
    const corrected = laid.record(
      command("Correct", { of, restated: command("Lay", { on: "2026-01-13" }) }),
    );
    const [now, ...others] = corrected.state.laid;
    expect(others).toEqual([]);
    expect(now).toMatchObject({ entry: of, act: { on: { kind: "known", on: "2026-01-13" } } });
    expect(now && currentEntry(now)).toBe(corrected.state.head);
    expect(laid.state.laid[0]?.act.on).not.toEqual(now?.act.on);
  });
});

describe("The rounds of a case", () => {
  const first = azerbaijaniCase("Presented");
  const second = first
    .record(command("RecordAssent", { outcome: "returned" }))
    .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
    .record(command("RecordVote", { on: "2026-03-20", counts: votesFor(100) }));
  it("keep each vote with its own certification", () => {
    const [one, other, ...more] = second.state.ballots;
    expect(more).toEqual([]);
    expect(one?.certified?.entry).toBe(second.hashOf("VoteCertified"));
    expect(other).toMatchObject({ certified: undefined, declined: [], differed: [] });
    const declined = second.record(
      command("DeclineCertification", { of: second.hashOf("VoteRecorded") }),
      { person: "plenary-secretary-2" },
    );
    expect(declined.state.ballots.map((round) => round.declined.length)).toEqual([0, 1]);
    expect(declined.state.ballots[0]).toEqual(one);
  });
  it("begin anew with the return of an instrument, and the one that came back keeps its steps", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    const { state } = signed.record(
      command("ReturnInstrument", { of: signed.hashOf("InstrumentSigned") }),
    );
    expect(state.instruments.current).toEqual({
      prepared: [],
      released: [],
      signed: [],
      transmitted: [],
    });
    expect(state.instruments.returned).toHaveLength(1);
    expect(state.instruments.returned[0]?.signed).toEqual(signed.state.instruments.current.signed);
    expect(everySignature(state.instruments)).toEqual(factsOf(state, "InstrumentSigned"));
  });
  it("of a past case may begin in the middle: what was certified before any vote is of none", () => {
    const { state } = begun;
    const orphan = after(state, "VoteCertified");
    expect(orphan.ballots).toEqual([]);
    expect(after(orphan, "VoteRecorded").ballots).toMatchObject([{ certified: undefined }]);
  });
});

describe("Suspensions that overlap", () => {
  it("are ended by the first resumption after them", () => {
    const [one, other, ended] = ["CaseSuspended", "CaseSuspended", "CaseResumed"] as const;
    const { suspensions } = [one, other, ended, one].reduce(after, begun.state);
    expect(suspensions.map(({ ended: by }) => by?.seq)).toEqual([
      begun.state.version + 3,
      begun.state.version + 3,
      undefined,
    ]);
  });
});

describe("The facts of a case", () => {
  it("are found by their entry's number", () => {
    const { facts } = Array<Kind>(100).fill("SittingScheduled").reduce(after, begun.state);
    for (const seq of [0, 1, 2, 50, 51, 103, 105, 1000])
      expect(firstSince(facts, seq)).toBe(facts.find((fact) => fact.seq >= seq));
    expect(firstSince([], 1)).toBeUndefined();
  });
});
