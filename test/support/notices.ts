import type { NoticeToSend } from "../../src/ledger/ports.ts";
import { caseIdSchema, personSchema } from "../../src/values/ids.ts";
import { type Notice, type NoticeStep } from "../../src/commands/next/reminders/notice.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";

import { azerbaijaniCase } from "./cases.ts";
import { azerbaijan } from "./law.ts";

const laid = azerbaijaniCase("Laid");

/** A notice of the Azerbaijani test case whose vote is due by 11 March 2026, or by the 12th if the day of the laying does not count. */
export const aNotice = (at = "2026-03-05"): Notice => {
  const { state } = laid;
  const given = { state, procedure: azerbaijan(), calendar: undefined, assignees: [] };
  const [notice] = noticesDue(given, usualReminding(), Date.parse(`${at}T08:00:00Z`));
  if (notice === undefined) throw new Error("nothing is told");
  return notice;
};

/** The same, of a case and with a step of its own, told to a duty and to a person. */
export const noticeOf = (caseId: string, step: NoticeStep = { kind: "over" }): Notice => ({
  ...aNotice(),
  caseId: caseIdSchema.parse(caseId),
  step,
  to: [
    { duty: "clerk", person: null },
    { duty: "plenary-secretary", person: personSchema.parse("1002") },
  ],
});

/** What is told with it. */
export const telling = (
  notice: Notice,
  change: Partial<Omit<NoticeToSend, "notice">> = {},
): NoticeToSend => ({
  notice,
  title: "İclas",
  procedure: azerbaijan(),
  addresses: ["clerk@example.org"],
  language: "en",
  demonstration: false,
  ...change,
});
