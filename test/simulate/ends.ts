import { inEnglish } from "../support/in-english.ts";
import { systemKeys } from "../support/memory/office-keys.ts";
import { auditRecord } from "../../src/ledger/reading/audit.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import type { Case } from "../../src/case/case.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import { sendingUnderWay } from "../../src/case/sending.ts";
import { isOpen } from "../../src/law/file/stage-of-case.ts";
import { behind, untold } from "./invariants.ts";
import { integrityFaults, replayFaults, seal, unnoticedCut } from "./log.ts";
import { bring, caseNow, hearMail, next, openingOfCase, requestFor } from "./people.ts";
import { overdueUntold } from "./overdue.ts";
import { day, hour, minute, pass } from "./time.ts";
import { check, type Whole } from "./whole.ts";
import type { Rule } from "../../src/words/finding-group.ts";

/** No more faults: two sweeps bring every case to a wait or an end, and no sending is left without an outcome. */
export const comeToRest = async (whole: Whole): Promise<void> => {
  const { run, house, people, watch } = whole;
  const { trouble, seen } = run;
  trouble.oneIn = 0;
  trouble.mailFails = false;
  // What is late comes within a day.
  house.deliverLate();
  await trouble.turns.drain();
  // After the last one also a clock that was set back several times has come as far as it was.
  let sweptAt = 0;
  for (const until of [hour, day]) {
    sweptAt = run.lasting.clock.now();
    house.sweep();
    await trouble.turns.drain();
    await pass(whole, until);
  }
  for (const name of watch.cases) {
    const words = await behind(watch, name);
    if (words !== undefined) seen.wrong.push(`after two sweeps ${words}`);
    const state = await caseNow(people, name);
    if (state === undefined) continue;
    seen.wrong.push(...untold(run, state));
    if (house.shell === "one machine")
      seen.wrong.push(...(await overdueUntold(run, state, sweptAt)));
    const claim = sendingUnderWay(state);
    if (claim !== undefined)
      seen.wrong.push(`after two sweeps nobody says what became of ${claim.act.reference}`);
  }
};

const openNow = async ({ people }: Whole, name: string): Promise<Case | undefined> => {
  const state = await caseNow(people, name);
  return state !== undefined && isOpen(state.stage) ? state : undefined;
};

const takeNext = async (whole: Whole, state: Case): Promise<void> => {
  const { run, people } = whole;
  const asked = next(people, state);
  if (asked !== undefined) bring(people, requestFor(people, state.caseId, asked));
  await run.trouble.turns.drain();
  const hasMoved = (await caseNow(people, state.caseId))?.version !== state.version;
  // What waits for days is asked for again on another day.
  const again = asked?.command.kind === "CertifyTimeEnded" ? 5 * day : hour;
  await pass(whole, hasMoved ? minute : again);
};

/** Carries a case on without a fault, until it has come to its notification or to an end. */
export const carryToNotification = async (whole: Whole, name: string): Promise<void> => {
  const { run, people } = whole;
  bring(people, requestFor(people, name, openingOfCase(people, name)));
  await run.trouble.turns.drain();
  for (let state = await openNow(whole, name); state !== undefined;) {
    if (state.stage === "notification") return;
    await takeNext(whole, state);
    state = await openNow(whole, name);
  }
};

const mostSteps = 60;

/** Everybody does what is next, until every case that was opened has ended. */
export const finish = async (whole: Whole): Promise<void> => {
  const { run, people } = whole;
  for (const event of people.mail) hearMail(people, event);
  await run.trouble.turns.drain();
  for (const name of people.cases) {
    let state = await openNow(whole, name);
    for (let step = 0; step < mostSteps && state !== undefined; step += 1) {
      await takeNext(whole, state);
      state = await openNow(whole, name);
    }
    if (state !== undefined)
      run.seen.wrong.push(`${name} came to no end: it stands at ${state.stage}`);
  }
};

// Time limits that people let pass, what they did when it was no longer possible, what they laid by whom and with what, and the days that
// they wrote on a signature are people's; everything else that is broken would be ours.
const ofPeople: readonly Rule["kind"][] = [
  "stageTime",
  "stageTimeByVersion",
  "stageExtension",
  "stagePower",
  "stageActor",
  "stageDocuments",
];

const isOfPeople = (rule: Rule): boolean =>
  ofPeople.includes(rule.kind) ||
  (rule.kind === "orderOf" && rule.after === "signatureOfTheInstrument");

const auditFaults = async ({ run, people }: Whole): Promise<void> => {
  const { ledger } = run.stores.near();
  const { documents, clock, ids } = run.lasting;
  const ports = { ledger, register: ledger, documents, clock, ids, law: () => run.law };
  const desk = {
    ...openDesk({
      ...ports,
      wake: () => Promise.resolve(),
      warn: () => undefined,
      systemKeys,
      software: "0.0.0-test",
    }),
    caches: run.read,
  };
  for (const name of people.cases) {
    const audited = await auditRecord(desk, caseIdSchema.parse(name));
    if (isRefusal(audited)) continue;
    const ours = audited.findings.filter(
      ({ rule, verdict }) => verdict === "broken" && !isOfPeople(rule),
    );
    for (const { rule, why } of inEnglish(ours))
      run.seen.wrong.push(`${name}: the audit finds broken: ${rule} (${why})`);
  }
};

/** How many time limits are on record as overdue, whoever said so first: a driver, or a sweep. */
const overdueOnRecord = async ({ run, people }: Whole): Promise<number> => {
  const { ledger } = run.stores.near();
  const heads = await Promise.all(
    people.cases.map((name) => ledger.head(caseIdSchema.parse(name))),
  );
  return heads.reduce((sum, head) => sum + (head?.state.overdue.length ?? 0), 0);
};

/** Looks at everything once more, when all cases have ended. */
export const lookAtTheEnd = async (whole: Whole): Promise<void> => {
  const { run, house, watch } = whole;
  const { seen, trouble } = run;
  // No driver is left that nobody knows of: each looks by itself at the latest now.
  await pass(whole, 340 * day);
  for (const { name } of house.running())
    seen.wrong.push(`${name} still runs, and its case has ended`);
  for (let twice = 0; twice < 2; twice += 1) {
    seal(run, house);
    await trouble.turns.drain();
  }
  seen.overdue = await overdueOnRecord(whole);
  watch.compared.clear();
  await check(whole, "at the end");
  await auditFaults(whole);
  seen.wrong.push(...(await integrityFaults(run)), ...(await unnoticedCut(run)));
  if (run.seed % 4 === 0) seen.wrong.push(...(await replayFaults(run)));
};
