import { cited, english as inEnglish } from "./in-english.ts";
import type { InstrumentAtHand } from "../../src/commands/next/readiness/instrument.ts";
import type { ReadinessItem, ReadinessStatus } from "../../src/commands/next/readiness/item.ts";
import { readinessOf } from "../../src/commands/next/readiness/readiness.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { azerbaijaniCase, britishCalendar, command, statements, textsAsFiles } from "./cases.ts";
import { caseUnder, importing, type CaseBuilder } from "./case-builder.ts";
import { azerbaijan, day, treaty } from "./law.ts";

export const budapest = treaty("budapest-2001");

/** An item of the readiness list with what it asks for and its reason as English sentences. */
export type ItemInWords = Omit<ReadinessItem, "what" | "why"> & {
  readonly what: string;
  readonly why: string;
};

/** @param instrument what was prepared, as plain text or as a print of Tasdiq's own */
export const all = (
  story: CaseBuilder,
  instrument?: string | InstrumentAtHand,
): readonly ItemInWords[] =>
  readinessOf({
    case: story.state,
    law: story.law,
    context: {
      today: day("2026-03-31"),
      calendar: britishCalendar,
      certifiedCalendar: britishCalendar,
      office: undefined,
    },
    instrument: typeof instrument === "string" ? { kind: "text", text: instrument } : instrument,
  }).map((one) => ({ ...one, what: inEnglish(one.what), why: inEnglish(one.why) }));
export const item = (
  story: CaseBuilder,
  id: string,
  instrument?: string | InstrumentAtHand,
): ItemInWords => {
  const found = all(story, instrument).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};

export const [reservation, designation] = statements as readonly [Statement, Statement];
export const english: readonly Statement[] = [reservation];

/** A past case in which the deposit alone is known, and what a test adds before it. */
export const past = (law: Treaty = budapest): CaseBuilder =>
  caseUnder({ procedure: azerbaijan(), treaty: law }, { ...importing, today: "2026-11-25" }).record(
    command("OpenCase", { treaty: law.id }),
  );
export const depositedPast = (): CaseBuilder =>
  past().record(
    command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
  );
/** A case whose acts so far were imported, and which goes on here. */
export const goesOn = (story: CaseBuilder): CaseBuilder =>
  story
    .with({ mode: { kind: "import", source: "the printed record" } })
    .with({ mode: { kind: "live" } });
export const laid = (law: Treaty, made: readonly Statement[]): CaseBuilder =>
  caseUnder({ procedure: azerbaijan(), treaty: law })
    .record(command("OpenCase", { treaty: law.id }))
    .record(command("Lay", { statements: made }));
export const saidAtSignature = (story: CaseBuilder, ...made: readonly Statement[]): CaseBuilder =>
  story.record(command("RecordDatedFact", { on: "2025-10-25", statements: made }));
export const signedBy = (fields: Record<string, unknown>): CaseBuilder => {
  const story = azerbaijaniCase("InstrumentReleased");
  return story.record(
    command("SignInstrument", { of: story.hashOf("InstrumentReleased"), ...fields }),
  );
};
/** A signed case in which every second person gave the files themselves. */
export const signedFromFiles = (): CaseBuilder => {
  const prepared = azerbaijaniCase("InstrumentPrepared");
  const of = prepared.hashOf("InstrumentPrepared");
  const ready = prepared.record(command("ReleaseInstrument", { of, statements: textsAsFiles }));
  return ready.record(
    command("SignInstrument", {
      of: ready.hashOf("InstrumentReleased"),
      statements: textsAsFiles,
    }),
  );
};
export const importedSignature = (): CaseBuilder =>
  past().record(
    command("SignInstrument", {
      on: "2010-02-01..2010-03-01",
      office: "unknown",
      statements: [],
    }),
  );
export const transmitted = (story: CaseBuilder): CaseBuilder =>
  story.record(command("TransmitInstrument", { of: story.hashOf("InstrumentSigned") }));
export const returned = (story: CaseBuilder): CaseBuilder =>
  story.record(command("ReturnInstrument", { of: story.hashOf("InstrumentSigned") }));

/** How one item stands in a story, and why a clerk would say so. */
export type Told = {
  readonly id: string;
  readonly status: ReadinessStatus;
  readonly when: string;
  readonly story: () => CaseBuilder;
};

export const told = (
  id: string,
  status: ReadinessStatus,
  ...[when, story]: readonly [string, () => CaseBuilder]
): Told => ({ id, status, when, story });

/** Expects the item of a story to stand so, with its reason and authority, and with an entry that can be looked up. */
export const expectTold = ({ id, status, story }: Told): void => {
  const found = item(story(), id);
  expect(found.status).toBe(status);
  expect(found.why).toMatch(/\S/);
  expect(cited(found.authority)).toMatch(/\S/);
  expect(found.entry ?? "0".repeat(64)).toMatch(/^[0-9a-f]{64}$/);
};
