import type { PinnedCalendar, SittingCalendar } from "../../src/time/calendar.ts";
import { addDays, isIsoDate, type IsoDate } from "../../src/time/date.ts";
import type { Duty } from "../../src/law/duty.ts";
import { dutiesGiven } from "../../src/law/procedure/duties-of-command.ts";
import type { CommandKind } from "../../src/case/command.ts";
import { lastDayOf, type LastDay } from "../../src/law/clocks/calendar-days.ts";
import { compile } from "../../src/law/file/compile.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import type { Digest } from "../../src/values/ids.ts";
import { treatySchema, type Treaty } from "../../src/treaty/treaty.ts";
import type { Law } from "../../src/law/law.ts";
import milliMajlis from "../../law/procedures/az-milli-majlis/2026.1.json" with { type: "json" };
import crag from "../../law/procedures/gb-crag-2010/2026.1.json" with { type: "json" };
import budapest from "../../law/treaties/budapest-2001.json" with { type: "json" };
import unCybercrime from "../../law/treaties/un-cybercrime-2024.json" with { type: "json" };

const compiled = (file: unknown): Procedure => {
  const read = compile(file);
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  return read.data;
};

const files = {
  az: compiled(milliMajlis),
  gb: compiled(crag),
} as const;
const treaties = {
  "un-cybercrime-2024": treatySchema().parse(unCybercrime),
  "budapest-2001": treatySchema().parse(budapest),
} as const;

/** A day, for tests that write dates as text. */
export const day = (text: string): IsoDate => {
  if (!isIsoDate(text)) throw new Error(`${text} is not a day`);
  return text;
};

/** A digest that stands for a document: the same name gives the same digest. */
export const digestOf = (name: string): Digest =>
  Buffer.from(name, "utf8").toString("hex").padEnd(64, "0").slice(0, 64) as Digest;

/** The shipped procedures and treaties: the tests judge by the same books as the product. */
export const azerbaijan = (): Procedure => files.az;
export const britain = (): Procedure => files.gb;
export const treaty = (id: "un-cybercrime-2024" | "budapest-2001"): Treaty => treaties[id];

export const azerbaijaniLaw = (): Law => ({
  procedure: azerbaijan(),
  treaty: treaty("un-cybercrime-2024"),
});
export const britishLaw = (): Law => ({ procedure: britain(), treaty: treaty("budapest-2001") });

/** The duty that a procedure gives a command to; where several may, the first. */
export const dutyFor = ({ procedure }: Law, kind: CommandKind): Duty =>
  dutiesGiven(procedure, kind)[0] ?? "clerk";

/** The last day of period A of a treaty laid in Britain on a day. */
export const endOfPeriodA = (laidOn: string, calendar: SittingCalendar): LastDay => {
  const clock = britain().clocks?.find(({ id }) => id === "period-a");
  if (clock === undefined || !("limit" in clock)) throw new Error("no period A");
  const counting = { clock, span: clock.limit, from: clock.counts.from };
  return lastDayOf(counting, day(laidOn), { calendar });
};

/** An invented calendar: both Houses sit on every one of `days` days that follow `from`, and no day after them is known. */
export const everyDaySits = (from: string, days: number): PinnedCalendar => {
  const sitting = Array.from({ length: days }, (_, index) => addDays(day(from), index + 1));
  return {
    houses: { commons: sitting, lords: sitting },
    endsOn: addDays(day(from), days),
    digest: digestOf(`sits ${from} ${String(days)}`),
  };
};
