import type { CaseExported, EntriesExported, Wanted } from "../../../src/exports/export-input.ts";
import type { RecordedAct } from "../../../src/case/act.ts";
import type { PinnedCalendar } from "../../../src/time/calendar.ts";
import { clockRuns } from "../../../src/case/clocks/runs-of-case.ts";
import { certifiedInSenate } from "../staged-story.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../../support/case-builder.ts";
import { azerbaijaniLaw, day } from "../../support/law.ts";
import { leafOf } from "../../../src/case/entry.ts";
import { withFacts } from "../../../src/case/case.ts";

export type Exported = CaseExported & EntriesExported;

const today = day("2026-03-31");

/** A story as exports take it. */
export const exportedFrom = (story: CaseBuilder, calendar?: PinnedCalendar): Exported => {
  const { state, law, entries } = story;
  const { procedure } = law;
  return {
    state,
    law,
    entries: entries.map((one) => ({ ...one, asHashed: leafOf(one.entry), disclosure: null })),
    runs: clockRuns(state, procedure, { today, calendar }),
  };
};

export const inEnglish: Wanted = {
  language: "en",
  pages: "https://records.example/en/public",
  demonstration: false,
};
export const inAzerbaijani: Wanted = { language: "az", pages: null, demonstration: true };

export const untilActs = (last: RecordedAct["kind"]): Exported =>
  exportedFrom(azerbaijaniCase(last));

/** A case that stands still before the plenary vote. */
export const suspendedCase = (): Exported =>
  exportedFrom(azerbaijaniCase("Laid").record(command("Suspend")));

/** A past case in which some days are known, some lie between two, and some are unknown; its counts were not published. */
export const pastCase = (): Exported =>
  exportedFrom(
    caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "unknown" }))
      .record(command("Refer", { stage: "committee" }))
      .record(command("RecordReport", { stage: "committee", on: "2026-01-20..2026-01-27" }))
      .record(command("RecordVote", { stage: "plenary", counts: { present: 99 } }))
      .record(command("RecordAssent", { stage: "head-of-state", on: "2026-02-10..2026-02-23" })),
  );

/** A case whose vote was by roll call: 63 for, two against, one abstaining, one present who did not vote, two absent. */
export const rollCallCase = (): Exported => {
  const votes = Array.from({ length: 69 }, (_, index) => ({
    member: `Member ${String(index + 1)}`,
    position:
      index < 63
        ? "for"
        : (["against", "against", "abstaining", "notVoting", "absent", "absent"] as const)[
            index - 63
          ],
  }));
  return exportedFrom(
    azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: null, rollCall: votes, outcome: "noDecision" }),
    ),
  );
};

export const britain = (): Exported => exportedFrom(britishCase("Published"), britishCalendar);

/** The Commons resolved against the treaty in period A, and the minister answered: period B runs. */
export const inPeriodB = (): Exported =>
  exportedFrom(
    britishCase("Published")
      .record(
        command("RecordIntervention", {
          on: "2026-01-20",
          intervention: "commons-against",
          body: "commons",
        }),
      )
      .record(command("Lay", { on: "2026-01-22", body: "minister", with: ["reasons"] })),
    britishCalendar,
  );

/** Cases that between them hold what exports can meet. */
export const manyCases = (): readonly (readonly [name: string, one: Exported])[] => [
  ["opened", untilActs("CaseOpened")],
  ["laid", untilActs("Laid")],
  ["certified", untilActs("VoteCertified")],
  ["deposited", untilActs("DepositConfirmed")],
  ["suspended", suspendedCase()],
  ["past", pastCase()],
  ["by roll call", rollCallCase()],
  ["before two houses", britain()],
  ["before two houses a second time", inPeriodB()],
  ["before two houses that sit nobody knows when", exportedFrom(britishCase("Published"))],
  ["by a procedure file", exportedFrom(certifiedInSenate())],
  ["deposited after silence", exportedFrom(britishCase("DepositConfirmed"), britishCalendar)],
];

/** The same case under another title, as no command would record it: an export writes down whatever it is given. */
export const titled = (one: Exported, title: string): Exported => ({
  ...one,
  state: withFacts(
    one.state,
    one.state.facts.map((fact) =>
      fact.act.kind === "CaseOpened" ? { ...fact, act: { ...fact.act, title } } : fact,
    ),
  ),
});

/** The personnel numbers in a case's record. */
export const personsIn = ({ entries }: Exported): readonly string[] => [
  ...new Set(entries.map(({ entry }) => entry.person).filter((person) => person !== "system")),
];
