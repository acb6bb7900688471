import { cited, english as inEnglish } from "./in-english.ts";
import type { ReadinessItem, ReadinessStatus } from "../../src/audit/readiness/item.ts";
import { readinessOf } from "../../src/audit/readiness/readiness.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { azerbaijaniCase, britishCalendar, command, statements, textsAsFiles } from "./build.ts";
import { given, importing, type Story } from "./given.ts";
import { azerbaijan, day, treaty } from "./law.ts";

export const budapest = treaty("budapest-2001");

/** An item of the readiness list with what it asks for and its reason as English sentences. */
export type ItemInWords = Omit<ReadinessItem, "what" | "why"> & {
  readonly what: string;
  readonly why: string;
};

export const all = (story: Story, instrumentText?: string): readonly ItemInWords[] =>
  readinessOf({
    case: story.state,
    law: story.law,
    context: {
      today: day("2026-03-31"),
      calendar: britishCalendar,
      certifiedCalendar: britishCalendar,
      office: undefined,
    },
    instrumentText,
  }).map((one) => ({ ...one, what: inEnglish(one.what), why: inEnglish(one.why) }));
export const item = (story: Story, id: string, text?: string): ItemInWords => {
  const found = all(story, text).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
};

export const [reservation, designation] = statements as readonly [Statement, Statement];
export const english: readonly Statement[] = [reservation];

/** A past case in which the deposit alone is known, and what a test adds before it. */
export const past = (law: Treaty = budapest): Story =>
  given({ profile: azerbaijan(), treaty: law }, { ...importing, today: "2026-11-25" }).and(
    command("OpenCase", { treaty: law.id }),
  );
export const depositedPast = (): Story =>
  past().and(
    command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
  );
/** A case whose acts so far were imported, and which goes on here. */
export const goesOn = (story: Story): Story =>
  story
    .with({ mode: { kind: "import", source: "the printed record" } })
    .with({ mode: { kind: "live" } });
export const laid = (law: Treaty, made: readonly Statement[]): Story =>
  given({ profile: azerbaijan(), treaty: law })
    .and(command("OpenCase", { treaty: law.id }))
    .and(command("Lay", { statements: made }));
export const saidAtSignature = (story: Story, ...made: readonly Statement[]): Story =>
  story.and(command("RecordDatedFact", { on: "2025-10-25", statements: made }));
export const signedBy = (fields: Record<string, unknown>): Story => {
  const story = azerbaijaniCase("InstrumentReleased");
  return story.and(
    command("SignInstrument", { of: story.hashOf("InstrumentReleased"), ...fields }),
  );
};
/** A signed case in which every second person gave the files themselves. */
export const signedFromFiles = (): Story => {
  const prepared = azerbaijaniCase("InstrumentPrepared");
  const of = prepared.hashOf("InstrumentPrepared");
  const ready = prepared.and(command("ReleaseInstrument", { of, statements: textsAsFiles }));
  return ready.and(
    command("SignInstrument", {
      of: ready.hashOf("InstrumentReleased"),
      statements: textsAsFiles,
    }),
  );
};
export const importedSignature = (): Story =>
  past().and(
    command("SignInstrument", {
      on: "2010-02-01..2010-03-01",
      office: "unknown",
      statements: [],
    }),
  );
export const transmitted = (story: Story): Story =>
  story.and(command("TransmitInstrument", { of: story.hashOf("InstrumentSigned") }));
export const returned = (story: Story): Story =>
  story.and(command("ReturnInstrument", { of: story.hashOf("InstrumentSigned") }));

/** How one item stands in a story, and why a clerk would say so. */
export type Told = {
  readonly id: string;
  readonly status: ReadinessStatus;
  readonly when: string;
  readonly story: () => Story;
};

export const told = (
  id: string,
  status: ReadinessStatus,
  ...[when, story]: readonly [string, () => Story]
): Told => ({ id, status, when, story });

/** Expects the item of a story to stand so, with its reason and authority, and with an entry that can be looked up. */
export const expectTold = ({ id, status, story }: Told): void => {
  const found = item(story(), id);
  expect(found.status).toBe(status);
  expect(found.why).toMatch(/\S/);
  expect(cited(found.authority)).toMatch(/\S/);
  expect(found.entry ?? "0".repeat(64)).toMatch(/^[0-9a-f]{64}$/);
};
