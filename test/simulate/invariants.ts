import { canonicalJson } from "../../src/record/canonical.ts";
import { readExecutionName } from "../../src/ledger/sending/resume-driver.ts";
import { foldStored } from "../../src/ledger/reading/head-cache.ts";
import { lawOfCase } from "../../src/ledger/law/law-of-case.ts";
import { listedOf } from "../../src/office/head-row.ts";
import type { CaseRow, TaskRow } from "../../src/ledger/ports.ts";
import { isEntryIntoForceAwaited } from "../../src/case/state-in-force.ts";
import { assigneeOf } from "../../src/office/assignee.ts";
import type { Case } from "../../src/case/case.ts";
import { caseIdSchema, commandIdSchema, type CaseId } from "../../src/values/ids.ts";
import {
  claimedNotification,
  isReport,
  releasedNotification,
  unknownNotification,
} from "../../src/case/sending.ts";
import { isOpen } from "../../src/law/file/stage-of-case.ts";
import { slack } from "../../src/local/clock.ts";
import type { House } from "./house.ts";
import { overdueTwice } from "./overdue.ts";
import type { Run } from "./the-run.ts";

// What must hold after every step, looked at from outside: over the record as it is, by entries and not by heads.

/** What the entries of a case tell, followed as they come. */
type Followed = {
  readonly state: Case;
  readonly stageSince: number;
  readonly since: string;
  /** Up to which version the head was compared; one of the same version and hash is the same. */
  readonly compared: number;
};

export type Watch = {
  readonly run: Run;
  readonly house: House;
  readonly cases: readonly string[];
  readonly followed: Map<string, Followed>;
  /** The commands whose acknowledgement was compared with the record; what is on record stays there. */
  readonly compared: Set<string>;
};

const everything = { afterId: "", limit: 1000, openOnly: false } as const;

const follow = async ({ run, followed }: Watch, caseId: CaseId): Promise<Followed | undefined> => {
  let known = followed.get(caseId);
  const afterSeq = known?.state.version ?? 0;
  const entries = await run.stores.near().ledger.entries(caseId, { afterSeq, limit: 1000 });
  for (const stored of entries) {
    // Each is compared with its hash and with the one before it.
    const state = foldStored({ caseId, before: known?.state, entries: [stored] });
    if (state === undefined) throw new Error("an entry leads to no case");
    known =
      known?.state.stage === state.stage
        ? { ...known, state }
        : { compared: 0, ...known, state, stageSince: state.version, since: state.at };
    followed.set(caseId, known);
  }
  return known;
};

const expectedTask = async (run: Run, { state, since }: Followed): Promise<TaskRow | undefined> => {
  // After the deposit somebody has still to record the entry into force.
  if (!isOpen(state.stage) && !isEntryIntoForceAwaited(state)) return undefined;
  const law = await lawOfCase({ documents: run.lasting.documents }, state, run.read.laws);
  return {
    caseId: state.caseId,
    stage: state.stage,
    since,
    dueOn: listedOf(state, law).task?.dueOn ?? null,
    assignee: assigneeOf(state)?.person ?? null,
  };
};

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

type Rows = {
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly cases: ReadonlyMap<string, CaseRow>;
};

const rowsOf = async (run: Run): Promise<Rows> => {
  const { ledger } = run.stores.near();
  const tasks = await ledger.tasks({ afterId: "", limit: 1000 });
  const cases = await ledger.cases(everything);
  return {
    tasks: new Map(tasks.map((row) => [row.caseId, row])),
    cases: new Map(cases.map((row) => [row.caseId, row])),
  };
};

const headFaults = async (watch: Watch, caseId: CaseId, rows: Rows): Promise<readonly string[]> => {
  const { run } = watch;
  const told = await follow(watch, caseId);
  const head = await run.stores.near().ledger.head(caseId);
  if (told === undefined) return head === undefined ? [] : ["has a head and no entries"];
  const row = rows.cases.get(caseId);
  const { state, compared } = told;
  const isSame = compared === state.version && head?.state.head === state.head;
  watch.followed.set(caseId, { ...told, compared: state.version });
  const claims: readonly (readonly [boolean, string])[] = [
    [isSame || same(head?.state, state), "has a head that is not what its entries tell"],
    [head?.stageSince === told.stageSince, "has stood at its stage since another entry"],
    [row?.stage === state.stage && row.version === state.version, "stands elsewhere in the list"],
    [same(rows.tasks.get(caseId), await expectedTask(run, told)), "has another task than it tells"],
  ];
  return claims.filter(([holds]) => !holds).map(([, words]) => words);
};

const voteFaults = (state: Case): readonly string[] => {
  const certified = state.ballots.flatMap(({ certifications }) =>
    certifications.map(({ act }) => act.of),
  );
  return new Set(certified).size === certified.length
    ? []
    : ["has a vote that was certified twice"];
};

const letterFaults = ({ lasting }: Run, caseId: CaseId): readonly string[] => {
  const unmarked = lasting.left.filter(
    ({ letter }) => letter.reference.startsWith(`${caseId}/`) && letter.duplicate !== true,
  );
  return unmarked.length <= 1 ? [] : [`sent ${String(unmarked.length)} letters without a mark`];
};

const epochFaults = async ({ run, house }: Watch, caseId: CaseId): Promise<readonly string[]> => {
  const { ofDrivers } = run.stores.near();
  if (house.shell === "one machine" || ofDrivers === undefined) return [];
  const epoch = await ofDrivers.waits.epoch(caseId);
  return house
    .running()
    .filter(({ name }) => readExecutionName(name)?.caseId === caseId)
    .filter(({ name }) => Number(name.slice(caseId.length + 1)) > epoch)
    .map(({ name }) => `has a driver ${name} beyond epoch ${String(epoch)}`);
};

const lostFaults = async ({ run, compared }: Watch): Promise<readonly string[]> => {
  const faults: string[] = [];
  const { ledger } = run.stores.near();
  for (const [id, { caseId, seq, hash }] of run.seen.acknowledged) {
    if (compared.has(id)) continue;
    compared.add(id);
    const [entry] = await ledger.entries(caseId, { afterSeq: seq - 1, limit: 1 });
    const known = await ledger.accepted(commandIdSchema.parse(id));
    if (entry?.hash !== hash || known?.receipt.hash !== hash)
      faults.push(`${id} was acknowledged and is not on record as ${caseId}#${String(seq)}`);
  }
  return faults;
};

/** Everything that does not hold at this moment. */
export const brokenNow = async (watch: Watch): Promise<readonly string[]> => {
  const { run, cases } = watch;
  const faults: string[] = [...(await lostFaults(watch))];
  const rows = await rowsOf(run);
  for (const name of cases) {
    const caseId = caseIdSchema.parse(name);
    const found = [
      ...(await headFaults(watch, caseId, rows)),
      ...letterFaults(run, caseId),
      ...(await epochFaults(watch, caseId)),
    ];
    const state = watch.followed.get(caseId)?.state;
    if (state !== undefined) found.push(...voteFaults(state), ...overdueTwice(state));
    faults.push(...found.map((words) => `${name} ${words}`));
  }
  return faults;
};

// A report that an earlier letter arrived after all takes the case on: then a further letter, though released, is not needed.
const isUnsent = (state: Case): boolean =>
  state.stage === "transmission" &&
  releasedNotification(state) !== undefined &&
  claimedNotification(state) === undefined &&
  unknownNotification(state) === undefined;

/** Why a driver does not rest where a case stands. */
const lagOf = async (
  { run, house }: Watch,
  { caseId, stage }: Case,
): Promise<string | undefined> => {
  const { ofDrivers } = run.stores.near();
  if (house.shell === "one machine" || ofDrivers === undefined) return undefined;
  const { waits } = ofDrivers;
  const [wait, epoch] = [await waits.get(caseId), await waits.epoch(caseId)];
  const isThere = wait?.stage === stage && wait.epoch === epoch;
  const name = `${caseId}_${String(epoch)}`;
  // Of what nobody heard the next act finds out, or the end of its wait.
  if (isThere && house.unheard(name)) return undefined;
  if (!house.running().some((one) => one.name === name))
    return `epoch ${String(epoch)} does not run`;
  return isThere ? undefined : `its driver waits at ${JSON.stringify(wait)}`;
};

const liesAhead = ({ run }: Watch, state: Case): boolean =>
  Date.parse(state.at) - run.lasting.clock.now() > slack;

/** Why an open case is not where it should be; nothing where it is, or has ended. */
export const behind = async (watch: Watch, name: string): Promise<string | undefined> => {
  const state = (await watch.run.stores.near().ledger.head(caseIdSchema.parse(name)))?.state;
  if (state === undefined || !isOpen(state.stage)) return undefined;
  // It is left alone until the clock, which was set back, has come so far again; and named.
  if (watch.house.shell === "one machine" && liesAhead(watch, state)) return undefined;
  if (isUnsent(state)) return `${name} has a release that nobody sends`;
  const lag = await lagOf(watch, state);
  return lag === undefined ? undefined : `${name} stands at ${state.stage}, and ${lag}`;
};

/** How the record tells of a letter that left; none where it says nothing, or that nothing was sent. */
export const untold = ({ lasting }: Run, state: Case): readonly string[] => {
  const mine = lasting.left.filter(({ letter }) => letter.reference.startsWith(`${state.caseId}/`));
  const claims = state.notifications.claims;
  return mine
    .filter(({ letter: { reference } }) => {
      const claim = claims.find(({ act }) => act.reference === reference)?.entry;
      return !state.facts.some(({ act }) => {
        if (act.kind === "NotificationSent" || isReport(act)) return act.reference === reference;
        return act.kind === "NotificationOutcomeUnknown" && act.of === claim;
      });
    })
    .map(({ letter }) => `the letter ${letter.reference} left, and the record does not tell of it`);
};
