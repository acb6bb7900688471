import { canonicalJson } from "../../src/record/canonical.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { entryToName } from "../../src/commands/rules/index.ts";
import { caseIdSchema, lawIdSchema, type Digest } from "../../src/values/ids.ts";
import { letPass } from "../support/asl-clock.ts";
import { theText } from "../local/office.ts";
import { asking, opening, steps } from "../local/procedure.ts";
import {
  british,
  britishTreaty,
  certifyingTimeEnded,
  layingTreaty,
  publishing,
} from "../local/two-houses.ts";
import type { WholeOffice } from "./whole-office.ts";

type Step = (typeof steps)[number];

/** Carries a case on by the given steps of people; each step names the entry that it completes. */
export const take = async (
  office: WholeOffice,
  caseId: string,
  kinds: readonly Step[],
): Promise<void> => {
  const text = await theText(office.desk);
  for (const kind of kinds) {
    const head = await office.desk.ports.ledger.head(caseIdSchema.parse(caseId));
    const of = head === undefined ? "" : (entryToName(head.state, kind)?.hash ?? head.state.head);
    const asked = asking(kind, { now: office.clock.now(), text, of });
    if (asked === undefined) throw new Error(`people do not take the step ${kind}`);
    await office.ask(caseId, asked);
  }
};

/** Opens a case of the Milli Majlis and carries it on up to and with a step. */
export const carryTo = async (office: WholeOffice, caseId: string, last?: Step): Promise<void> => {
  await office.ask(caseId, opening("un-cybercrime-2024"));
  await take(office, caseId, last === undefined ? [] : steps.slice(0, steps.indexOf(last) + 1));
};

/** Carries a case of the Milli Majlis on from its committee to its deposit. */
export const takeOn = (office: WholeOffice, caseId: string): Promise<void> =>
  take(office, caseId, steps.slice(steps.indexOf("RecordReport")));

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const dayMs = 86_400_000;

/** Imports a calendar of the two Houses in which both sit on every one of so many days. */
export const importEveryDay = async (office: WholeOffice, days: number): Promise<Digest> => {
  const listed = Array.from({ length: days }, (_, n) => isoDay(office.clock.now() + n * dayMs));
  const endsOn = listed.at(-1) ?? "";
  const calendar = { endsOn, houses: { commons: listed, lords: listed } };
  const bytes = Buffer.from(canonicalJson(calendar), "utf8");
  const digest = await office.desk.ports.documents.put(bytes);
  const [kind, procedure] = ["ImportCalendar", lawIdSchema.parse(british)] as const;
  const ends = isoDateSchema.parse(endsOn);
  const imported = { kind, procedure, calendar: digest, endsOn: ends, days };
  await office.askOffice("import-the-calendar", imported);
  return digest;
};

/** Carries a treaty through the two Houses, who let it pass in silence, to its deposit. */
export const carryBritish = async (office: WholeOffice, caseId: string): Promise<void> => {
  const calendar = await importEveryDay(office, 60);
  const { command, ...asker } = opening(britishTreaty);
  await office.ask(caseId, { ...asker, command: { ...command, procedure: british } });
  const now = (): number => office.clock.now();
  await office.ask(caseId, layingTreaty(now(), await theText(office.desk)));
  await office.ask(caseId, publishing(now()));
  await letPass(office.driver, office.clock, 25);
  await office.ask(caseId, certifyingTimeEnded(now(), calendar));
  await take(office, caseId, steps.slice(steps.indexOf("PrepareInstrument")));
};
