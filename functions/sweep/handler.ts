import { SESv2Client } from "@aws-sdk/client-sesv2";
import * as z from "zod/mini";
import { openDesk } from "../../src/ledger/desk.ts";
import { officeMailIn } from "../../src/ledger/reading/office-now.ts";
import { sayingTasks } from "../../src/ledger/reading/tasks.ts";
import { endRetry } from "../../src/ledger/incidents/handle.ts";
import {
  sweepInCall,
  type SweepingCall,
  type Telling,
  notifyOperator,
} from "../../src/ledger/sweep/in-calls.ts";
import type { Incident } from "../../src/ledger/sweep/incident.ts";
import { asFoundIn } from "../../src/ledger/sweep/looks/drivers.ts";
import {
  lookAgainWithoutDrivers,
  type SweptParts,
  withoutDrivers,
} from "../../src/ledger/sweep/without-drivers.ts";
import { dynamoLog, dynamoSweepBook, dynamoUniqueFacts } from "../../src/aws/dynamo/index.ts";
import {
  asksForLook,
  asksForRetry,
  lookAskedFor,
  lookTold,
  retryAskedFor,
} from "../../src/aws/look-by-call.ts";
import { reminderClientSettings, sesNotices } from "../../src/aws/ses-notices.ts";
import { inEnglish, pageWordsIn } from "../../src/files/words.ts";
import { type Context, timed } from "../shell/call.ts";
import { remindingSet } from "../shell/case-clock.ts";
import { checkpoints } from "../shell/services/checkpoints.ts";
import { note } from "../shell/log.ts";
import { longestLife } from "../shell/longest-life.ts";
import { notified } from "../shell/note-system-entries.ts";
import { only } from "../shell/records.ts";
import { reportSweep } from "../shell/report-sweep.ts";
import { setting } from "../shell/settings.ts";
import { derived } from "../shell/services/derived.ts";
import { openSystemPorts } from "../shell/system-ports.ts";
import { tables } from "../shell/services/tables.ts";
import { topicNamed } from "../shell/services/topic.ts";

/** An SNS message holds 256 KB; past this number of incidents, it names the API that lists the rest. */
const mostListed = 100;

const paragraph = ({ kind, caseId, since, runbook }: Incident): string =>
  [
    [
      kind,
      ...(caseId === null ? [] : [inEnglish({ kind: "sweepCase", caseId })]),
      ...(since === null ? [] : [inEnglish({ kind: "sweepSince", since })]),
    ].join(", "),
    `  ${pageWordsIn("en").incidents.advices[kind]}`,
    `  docs/runbooks/${runbook}.md`,
  ].join("\n");

/** The message to the operator: ids and kinds only, because e-mail is not confidential. The API describes each incident. */
const letterOf = (
  news: readonly Incident[],
): { readonly subject: string; readonly body: string } => {
  const more = news.length - mostListed;
  return {
    subject: inEnglish({ kind: "sweepSubject", count: news.length }),
    body: [
      inEnglish({ kind: "sweepFound" }),
      ...news.slice(0, mostListed).map(paragraph),
      ...(more > 0 ? [inEnglish({ kind: "sweepMore", count: more })] : []),
      inEnglish({ kind: "sweepList" }),
    ].join("\n\n"),
  };
};

const ports = {
  ...openSystemPorts(only("RecordOverdue", "DeclareUnknown", "RecordRetry")),
  derived: derived(),
};
const book = dynamoSweepBook(tables(), "sweep");
const send = topicNamed(setting("TASDIQ_WARNINGS_TOPIC"));
const parts: SweptParts = {
  desk: openDesk({ ...ports, ledger: notified(ports.ledger), post: { longestLife } }),
  kept: ports.derived,
  facts: dynamoUniqueFacts(tables()),
  log: dynamoLog(tables()),
  checkpoints: checkpoints(),
  notices: sesNotices({
    client: new SESv2Client(reminderClientSettings),
    mail: officeMailIn(ports.ledger),
    configurationSet: setting("TASDIQ_SES_REMINDERS_SET"),
    tables: tables(),
    clock: ports.clock,
  }),
  reminding: remindingSet(),
  ofDrivers: dynamoSweepBook(tables(), "driver"),
};
const sweeping = withoutDrivers(parts);
const look = lookAgainWithoutDrivers(parts);
const saying = sayingTasks({
  ...parts,
  mayRecord: () => asFoundIn(book)(),
});
const attending = openDesk({ ...parts.desk.ports, lookAgain: look });

const then: SweepingCall["then"] = async (found) => {
  reportSweep(found);
  const tell: Telling["tell"] = async (news) => {
    await send(letterOf(news));
    note("incidentsTold", { incidents: news.length });
  };
  await notifyOperator({ book, now: Date.now(), tell }, found);
};

type Answer = { readonly kind: "swept" | "underWay" | "busy"; readonly cases: number };

const sweepNow = async (context: Context): Promise<Answer> => {
  const found = await sweepInCall({ book, sweeping, then, ...timed(context) });
  if (found !== "busy") return { kind: found.kind, cases: found.cases };
  note("sweepBusy");
  return { kind: "busy", cases: 0 };
};

// Somebody waits for the answer. Nothing of it is kept, and the operator is told nothing: an hourly sweep names what stands.
const lookNow = async (event: unknown): Promise<ReturnType<typeof lookTold>> => {
  const caseId = lookAskedFor(event);
  const looked = await look(caseId);
  const of = caseId === null ? {} : { caseId };
  note("lookedAgain", { ...of, incidents: looked.incidents.length });
  return lookTold(looked);
};

// Of a retry that somebody asked for, the outcome is recorded here: whoever takes people's commands has no key of the system's.
const retryNow = async (event: unknown): Promise<{ readonly kind: "ended" }> => {
  await endRetry(attending, retryAskedFor(event));
  return { kind: "ended" };
};

const asksToSay = z.object({ task: z.literal("sayWhatIsDue") });

/**
 * Checks whether the record and the log are whole, and tells the operator of what it finds; it records nothing of its own accord.
 * Called every hour and after each deployment; by hand with `{}`. An event of the state machine names a case, and has it record what has
 * passed there, declare unknown a sending that was left, and remind people. An event with `look` asks for one case to be checked
 * again, or whatever belongs to no case, because somebody is handling an incident there. One with `retry` asks it to check a retry that is
 * on record, and to record the outcome. Any other event carries nothing.
 * It starts and resumes no execution: the driver's function does, which looks at the drivers by itself.
 */
export const handler = (event: unknown, context: Context): Promise<unknown> => {
  if (asksToSay.safeParse(event).success) return saying.sayWhatIsDue(event);
  if (asksForRetry(event)) return retryNow(event);
  return asksForLook(event) ? lookNow(event) : sweepNow(context);
};
