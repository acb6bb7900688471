import {
  awaitedEntryIntoForce,
  entryIntoForceIn,
  isEntryIntoForceAwaited,
  leavesTask,
} from "../../src/case/state-in-force.ts";
import { second } from "../support/abroad.ts";
import { withFacts } from "../../src/case/case.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";

const recorded = (fact: string) => command("RecordDatedFact", { fact, on: "2026-04-05" });
const inForce = (on: string) => command("RecordTreatyInForce", { on });

/** A British case whose instrument the depositary received. */
const received = (fields: object = {}): CaseBuilder =>
  britishCase("NotificationSent").record(
    command("ConfirmDeposit", { receivedOn: "2026-03-30", ...fields }),
    { ...second, today: "2026-04-10" },
  );
const later = { today: "2027-06-01" };

describe("the entry into force for the State", () => {
  it("is awaited from the deposit on, whatever else is on record, until somebody records it", () => {
    expect(isEntryIntoForceAwaited(britishCase("NotificationSent").state)).toBe(false);
    expect(isEntryIntoForceAwaited(received().state)).toBe(true);
    const told = received().record(recorded("depositaryNotice"), later);
    expect(isEntryIntoForceAwaited(told.state)).toBe(true);
    const ended = told.record(recorded("entryIntoForce"), later);
    expect(isEntryIntoForceAwaited(ended.state)).toBe(false);
  });

  it.each([
    ["consent", true],
    ["denunciation", false],
    ["change-of-statement", false],
  ] as const)("is awaited in a case of %s: %s", (purpose, awaited) => {
    const { state } = received();
    const opened = state.facts.map((fact) =>
      fact.act.kind === "CaseOpened" ? { ...fact, act: { ...fact.act, purpose } } : fact,
    );
    const story = withFacts(state, opened);
    expect(isEntryIntoForceAwaited(story)).toBe(awaited);
    expect(leavesTask(story)).toBe(awaited);
  });

  it("is to be recorded from the day on that the treaty gives, if it gives one", () => {
    const { state, law } = received();
    expect(awaitedEntryIntoForce(state, law.treaty)).toBe("2026-07-01");
    const open = azerbaijaniCase("DepositConfirmed");
    expect(isEntryIntoForceAwaited(open.state)).toBe(true);
    expect(awaitedEntryIntoForce(open.state, open.law.treaty)).toBeNull();
    const before = britishCase("NotificationSent");
    expect(awaitedEntryIntoForce(before.state, before.law.treaty)).toBeNull();
    const ended = received().record(recorded("entryIntoForce"), later);
    expect(awaitedEntryIntoForce(ended.state, ended.law.treaty)).toBeNull();
  });

  it("leaves somebody something to do until it is on record", () => {
    expect(leavesTask(britishCase("NotificationSent").state)).toBe(true);
    expect(leavesTask(received().state)).toBe(true);
    expect(leavesTask(received().record(recorded("entryIntoForce"), later).state)).toBe(false);
  });
});

describe("the day on which the treaty enters into force for the State of a case", () => {
  const dateIn = ({ state, law }: CaseBuilder): string | null | undefined =>
    entryIntoForceIn(state, law.treaty)?.date;

  it("is worked out from the last day on which the deposit can have been received", () => {
    expect(dateIn(received())).toBe("2026-07-01");
    expect(dateIn(received({ receivedOn: "2026-03-25..2026-03-30" }))).toBe("2026-07-01");
    expect(dateIn(received({ receivedOn: "2026-03-25..2026-04-01" }))).toBe("2026-08-01");
    expect(dateIn(received({ receivedOn: "unknown" }))).toBeUndefined();
    expect(dateIn(britishCase("NotificationSent"))).toBeUndefined();
  });

  it("is the one that the instrument names", () => {
    expect(dateIn(received({ effective: "2026-09-15" }))).toBe("2026-09-15");
    expect(dateIn(received({ effective: null }))).toBe("2026-07-01");
  });

  it("is not before the treaty's own date, which a record of one day gives where the file has none", () => {
    const open = azerbaijaniCase("DepositConfirmed");
    expect(dateIn(open)).toBeNull();
    expect(dateIn(open.record(inForce("2026-10-01"), later))).toBe("2026-10-01");
    expect(dateIn(open.record(inForce("2026-10-01..2026-10-31"), later))).toBeNull();
  });
});
