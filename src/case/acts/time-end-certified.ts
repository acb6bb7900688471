import * as z from "zod/mini";
import { givenByRule, mayBeLeftOut } from "../fields/field.ts";
import { calendarSeen, factDate, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a time has passed and nothing was done in it, from which the law draws what the file says. */
export const timeEndCertified = act({
  kind: "TimeEndCertified",
  command: "CertifyTimeEnded",
  fields: () => ({
    stage,
    on: factDate,
    calendar: mayBeLeftOut(calendarSeen),
    outcome: givenByRule(z.string()),
  }),
  fills: ["steps"],
});
