import { checkpointKey, systemKeys } from "../support/memory/office-keys.ts";
import { canonicalJson } from "../../src/record/canonical.ts";
import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import { foundOffice } from "../../src/ledger/handling/office.ts";
import type { Append, Documents, Ledger } from "../../src/ledger/ports.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import { calendarSchema, type PinnedCalendar } from "../../src/time/calendar.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { lawIdSchema, personSchema, type Digest } from "../../src/values/ids.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { loadLaw, type LawIndex } from "../../src/files/index.ts";
import { inOffice, treatyOf } from "../local/office.ts";
import { polishPeople } from "../local/two-chambers.ts";
import { british } from "../local/two-houses.ts";
import { steppedClock } from "../support/asl-clock.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { people } from "../support/people.ts";

export const start = Date.parse("2026-03-02T06:00:00.000Z");

/** An office that was founded once, to begin every run from. */
export type Office = {
  readonly appends: readonly Append[];
  readonly documents: Documents;
  readonly text: Digest;
  /** The sitting days of the two Houses. */
  readonly calendar: PinnedCalendar;
  readonly law: LawIndex;
};

// One open case for each parliament, treaty and purpose: cases at the same time need treaties of their own.
const withInvented = (law: LawIndex): LawIndex => {
  const like = law.treaty("un-cybercrime-2024");
  if (like === undefined) throw new Error("the treaty is not there");
  const invented = new Map<string, Treaty>(
    [0, 1].map((number) => {
      const id = treatyOf(number);
      return [id, { ...like, id, registration: `invented ${String(number)}` }];
    }),
  );
  return { ...law, treaty: (id) => invented.get(id) ?? law.treaty(id) };
};

const dayMs = 86_400_000;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** As long as a run may last: both Houses sit on every one of so many days. */
const sittingDays = 2000;

const importCalendar = async (desk: Desk): Promise<PinnedCalendar> => {
  const days = Array.from({ length: sittingDays }, (_, n) => isoDay(start + n * dayMs));
  const endsOn = isoDateSchema.parse(days.at(-1));
  const sittings = calendarSchema.parse({ endsOn, houses: { commons: days, lords: days } });
  const bytes = Buffer.from(canonicalJson(sittings));
  const calendar = await desk.ports.documents.put(bytes);
  const procedure = lawIdSchema.parse(british);
  const imported = {
    kind: "ImportCalendar",
    procedure,
    calendar,
    endsOn,
    days: sittingDays,
  } as const;
  const answer = await inOffice(desk, "import-the-calendar", imported);
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  return { ...sittings, digest: calendar };
};

/** Founds the office, with somebody in every duty. */
export const anOffice = async (): Promise<Office> => {
  const appends: Append[] = [];
  const documents = memoryDocuments();
  const kept = memoryLedger();
  const ledger: Ledger = {
    ...kept,
    append: (append) => {
      appends.push(append);
      return kept.append(append);
    },
  };
  const law = withInvented(loadLaw({}));
  const ports: Ports = {
    ledger,
    register: kept,
    documents,
    clock: steppedClock(start),
    ids: countedIds(),
    law: () => law,
    wake: () => Promise.resolve(),
    warn: () => undefined,
    systemKeys,
    software: "0.0.0-test",
  };
  const desk = openDesk(ports);
  const founding = {
    name: "An invented office",
    administrator: "administrator",
    publicKey: null,
    checkpointKey,
  };
  await foundOffice(desk, { ...founding, demonstration: true });
  for (const [holder, granted] of Object.entries({ ...people, ...polishPeople })) {
    const grant = { kind: "GrantDuty", holder: personSchema.parse(holder), granted } as const;
    await inOffice(desk, `grant-${holder}`, grant);
  }
  const calendar = await importCalendar(desk);
  const text = await documents.put(Buffer.from("an invented text"));
  return { appends, documents, text, calendar, law };
};
