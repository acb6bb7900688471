import * as z from "zod/mini";
import {
  type Clocked,
  nextMoment,
  type Noted,
  nothingNoted,
} from "../../commands/next/reminders/next-moment.ts";
import { calendarInForce } from "../../office/office.ts";
import type { Reminding } from "../../office/reminding.ts";
import type { Case } from "../../case/case.ts";
import { sendingUnderWay } from "../../case/sending.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { Desk } from "../desk.ts";
import type { CaseClock } from "../ports.ts";
import { officeCaseId } from "../handling/request.ts";
import { calendarByDigest, lawOfCase } from "../law/law-of-case.ts";
import { standingFor } from "../../office/confidential-votes.ts";
import { LawLost } from "./unreadable.ts";

const notedSchema = z.object({ at: z.number(), of: z.array(z.string()) });
const clockSchema = z.object({ due: z.nullable(z.number()), noted: z.string() });

/** What was said of a case, from the text in which a driver carries it along; `none` where nothing was. */
const readNoted = (text: string): Noted =>
  text === "none" ? nothingNoted : notedSchema.parse(JSON.parse(text));

export const writeNoted = (noted: Noted): string => JSON.stringify(notedSchema.parse(noted));

/** When a wait is over (epoch ms; null where nothing is due by itself), and what had been said when it began. */
export type ClockSet = z.infer<typeof clockSchema>;

export const readClock = (text: string): ClockSet => clockSchema.parse(JSON.parse(text));

type Reading = {
  readonly ports: Pick<Desk["ports"], "ledger" | "documents" | "clock">;
  readonly caches: Desk["caches"];
};

/**
 * A case with the law and the calendar that its times are judged by. What is due is put on record and told to people, so it follows
 * from what everybody may read.
 */
export const clocked = async ({ ports, caches }: Reading, state: Case): Promise<Clocked> => {
  const law = await lawOfCase(ports, state, caches.laws);
  const office = (await ports.ledger.head(officeCaseId))?.state;
  const digest = office && calendarInForce(office, law.procedure.id);
  const calendar = await calendarByDigest(ports, digest, caches.calendars);
  return { state: standingFor(state, law, undefined), procedure: law.procedure, calendar };
};

type Wishes = {
  readonly reminding: Reminding;
  /** How long after a claim its sender may be at work, in milliseconds. */
  readonly longestLife: number;
};

const sendingLeft = (state: Case, { longestLife }: Wishes): number | undefined => {
  const claim = sendingUnderWay(state);
  return claim && Date.parse(claim.at) + longestLife + 1;
};

// Whose law is lost has no clock: that is named elsewhere, and its driver goes on.
const byLaw = async (
  reading: Reading,
  state: Case,
  { noted, reminding }: { readonly noted: string; readonly reminding: Reminding },
): Promise<number | undefined> => {
  try {
    const now = reading.ports.clock.now();
    return nextMoment(await clocked(reading, state), reminding, { now, noted: readNoted(noted) });
  } catch (fault) {
    if (fault instanceof LawLost) return undefined;
    throw fault;
  }
};

/** Sets the clock of a case: by its limits, the reminders that an office wishes, and a sending whose outcome is not recorded. */
export const caseClock =
  (reading: Reading, wishes: Wishes): CaseClock =>
  async (state, noted) => {
    const found = isOpen(state.stage)
      ? [
          sendingLeft(state, wishes),
          await byLaw(reading, state, { noted, reminding: wishes.reminding }),
        ].filter((one) => one !== undefined)
      : [];
    const due = found.length === 0 ? null : Math.min(...found);
    return JSON.stringify({ due, noted } satisfies ClockSet);
  };
