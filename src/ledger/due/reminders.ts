import type { CaseId } from "../../values/ids.ts";
import { type Notice, noticeKey } from "../../commands/next/reminders/notice.ts";
import { type Reminding } from "../../office/reminding.ts";
import { noticesDue } from "../../commands/next/reminders/notices-due.ts";
import { isDemonstration } from "../../office/office.ts";
import { assignmentsOf } from "../../office/assignee.ts";
import { inEnglish } from "../../files/words.ts";
import type { Desk } from "../desk.ts";
import type { Notices, NoticeToSend } from "../ports.ts";
import { clocked } from "../reading/case-clock.ts";
import { officeCaseId } from "../handling/request.ts";

const addressesFor = ({ to }: Notice, reminding: Reminding): readonly string[] => [
  ...new Set(
    to.flatMap(({ duty, person }) => {
      const own = person === null ? undefined : reminding.persons[person];
      return own ?? reminding.addresses[duty] ?? [];
    }),
  ),
];

// No procedure says in which language its office writes, but in which its names are; the setting goes before it.
const languageOf = ({ languages }: NoticeToSend["procedure"]): NoticeToSend["language"] =>
  languages.includes("az") ? "az" : "en";

/** The reminders that were due in a case at a given time (epoch ms), sent or not. */
const toTell = async (
  desk: Desk,
  { caseId, at }: { readonly caseId: CaseId; readonly at: number },
  reminding: Reminding,
): Promise<readonly NoticeToSend[]> => {
  const head = await desk.ports.ledger.head(caseId);
  const office = await desk.ports.ledger.head(officeCaseId);
  if (head === undefined || office === undefined) return [];
  const { state, procedure, calendar } = await clocked(desk, head.state);
  const assignees = assignmentsOf(state, office.state);
  const due = noticesDue({ state, procedure, calendar, assignees }, reminding, at);
  return due.map((notice) => ({
    notice,
    title: state.opening?.act.title ?? caseId,
    procedure,
    addresses: addressesFor(notice, reminding),
    language: reminding.language ?? languageOf(procedure),
    demonstration: isDemonstration(office.state),
  }));
};

/** How people are reminded, and whom an office wishes to be reminded. */
export type Reminders = { readonly notices: Notices; readonly reminding: Reminding };

/** The reminders that were due in a case at a given time (epoch ms) and have not been sent since. */
export const unsentNoticesIn = async (
  desk: Desk,
  { notices, reminding }: Reminders,
  at: { readonly caseId: CaseId; readonly at: number },
): Promise<readonly NoticeToSend[]> => {
  const due = await toTell(desk, at, reminding);
  if (due.length === 0) return [];
  const told = new Set((await notices.sentIn(at.caseId)).map(({ key }) => key));
  return due.filter(({ notice }) => !told.has(noticeKey(notice)));
};

/**
 * Tells those whose duty it is what is due in a case and what is over, each step once. It records nothing and decides nothing.
 * @throws when one of them could not be told, after all the others were
 */
export const remindIn = async (desk: Desk, reminders: Reminders, caseId: CaseId): Promise<void> => {
  const now = desk.ports.clock.now();
  const failed: string[] = [];
  for (const telling of await unsentNoticesIn(desk, reminders, { caseId, at: now })) {
    const outcome = await reminders.notices.tell(telling);
    if (outcome.kind === "refused" || outcome.kind === "unknown")
      failed.push(inEnglish(outcome.reason));
  }
  if (failed.length > 0)
    throw new Error(
      `nobody could be reminded of what is due in case ${caseId}: ${failed.join("; ")}`,
    );
};
