import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  comparingIn,
  lookIfAsPublished,
  type Comparing,
} from "../../ledger/sweep/looks/as-published.ts";
import { type Findings, gathering, heldBack } from "../../ledger/sweep/findings.ts";
import { incident } from "../../ledger/sweep/incident.ts";
import { lookAtSending, lookForStrangeLetters } from "../../ledger/sweep/looks/sendings.ts";
import { lookAtCheckpoints, lookAtLog } from "../../ledger/sweep/looks/log.ts";
import { readRecords } from "../../ledger/sweep/looks/records.ts";
import { lookForUnsaid } from "../../ledger/sweep/looks/not-recorded.ts";
import {
  lookAgain,
  sweep,
  type CaseLook,
  type Sweeping,
  type Swept,
  type WholeLook,
} from "../../ledger/sweep/sweep.ts";
import { tellOfStore } from "../../ledger/sweep/looks/store.ts";
import type { LookedAgain } from "../../ledger/sweep/looks.ts";
import { ifRead, isRead, type Reads, readsAfter, readsAll } from "../../ledger/sweep/reads.ts";
import { incidentsCaseId } from "../../ledger/handling/request.ts";
import { reasonOf } from "../../ledger/reading/altered-record.ts";
import { troubleName } from "../../case/incident.ts";
import { handlingsIn } from "../../office/incident-handling.ts";
import { sendingStands } from "../../case/sending.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import { noDocumentsIn } from "../documents.ts";
import { abortableLog } from "../hourly.ts";
import { tableOfLooks } from "../ledger/looks.ts";
import type { Unsound } from "../ledger/sound.ts";
import { unsoundInThread } from "../ledger/sound-in-thread.ts";
import type { Home } from "./opened.ts";
import { logOf } from "./log.ts";
import { remindingOf } from "./settings.ts";
import { pathsOf } from "./paths.ts";
import { storeFindings } from "./store-findings.ts";

const nowIn = ({ clock }: Home): string => new Date(clock.now()).toISOString();

export type HomeSweep = {
  /** What the sweep before found, after which records are read whole once a day; left out where all of them are read. */
  readonly before?: Swept | undefined;
  readonly progress?: (cases: number) => void;
  /** Aborted when whoever sweeps wants to go. */
  readonly leaving?: AbortSignal;
};

/** How many cases are open. */
export const openCasesOf = async ({ ledger }: Home): Promise<number> => {
  const { count } = await ledger.find({
    order: "id",
    afterId: "",
    limit: 1,
    standing: "open",
    procedure: null,
    treaty: null,
    publicOnly: false,
    terms: [],
  });
  return count;
};

const logIn = (
  { ledger }: Home,
  leaving: AbortSignal | undefined,
): Parameters<typeof lookAtLog>[0]["log"] =>
  leaving === undefined
    ? ledger
    : { ...abortableLog(ledger, leaving), oldestWaiting: ledger.oldestWaiting };

// Before everything else: beside a log that is not as published nothing is recorded.
const lookAtPublished = (
  home: Home,
  leaving: AbortSignal | undefined,
  comparing: Comparing,
): WholeLook => lookIfAsPublished({ ...logOf(home), log: logIn(home, leaving) }, comparing);

const looksAtLog = (home: Home, leaving: AbortSignal | undefined): readonly WholeLook[] => {
  const { clock, settings } = home;
  const log = logIn(home, leaving);
  const signed = { ...logOf(home), clock, log };
  const looks = [lookAtLog({ clock, log })];
  // Where no folder is named for checkpoints, a person decides when one is made.
  return settings.checkpointsFolder === null ? looks : [...looks, lookAtCheckpoints(signed)];
};

/** Names the triggers that a sweep put back, until a person has said of it that they have seen to it: once they are back, nothing else shows it. */
const tellOfTriggers = async ({ desk, ledger }: Home, findings: Findings): Promise<void> => {
  const all = ledger.layout.triggersPutBack();
  if (all.length === 0) return;
  const trouble = troubleName({ kind: "triggersPutBack", caseId: null, mark: null });
  const record = (await desk.ports.ledger.head(incidentsCaseId))?.state;
  const ended = handlingsIn(record).get(trouble)?.ended;
  const seenAt = ended?.kind === "resolved" ? Date.parse(ended.at) : Number.NEGATIVE_INFINITY;
  const unseen = all.filter(({ at }) => at >= seenAt);
  const first = unseen.at(-1);
  if (first === undefined) return;
  const names = [...new Set(unseen.map(({ name }) => name))].toSorted();
  const since = new Date(first.at).toISOString();
  const says: Sentence = { kind: "triggersPutBack", names };
  findings.incident(incident("triggersPutBack", { caseId: null, since, says }));
};

/** Looks at the ledger as a whole: whether it was emptied or is another office's, and whether its tables and triggers are those that the software makes. */
const lookAtStore =
  (home: Home): WholeLook =>
  async (findings) => {
    const { putTriggersBack } = home.ledger.layout;
    const found = await storeFindings(home);
    tellOfStore(found, findings);
    if (found.some(({ kind }) => kind === "layout"))
      findings.healed("triggers", await putTriggersBack(home.clock.now()));
    await tellOfTriggers(home, findings);
  };

const tellOfWork = (says: Sentence, mark: string, findings: Findings): void => {
  findings.incident(incident("caseStandsStill", { caseId: null, since: null, says, mark }));
};

const isOfLooks = ({ table }: Unsound): boolean => table === tableOfLooks;

const inOneSentence = (unsound: readonly Unsound[]): string =>
  unsound.map(({ table, says }) => (table === null ? says : `${table}: ${says}`)).join("; ");

/**
 * Looks whether the file is sound: an index that was altered hides a task or a case from every list, and no case shows it. Indexes
 * are made anew from their tables; what that does not mend is damage.
 */
const lookAtFile =
  ({ ledger, folder }: Home, reads: Reads): WholeLook =>
  async (findings) => {
    if (!isRead(reads, null)) return;
    const file = join(folder, "ledger.db");
    const unsound = await unsoundInThread(file);
    const looks = unsound.filter(isOfLooks);
    if (looks.length > 0)
      tellOfWork({ kind: "looksUnreadable", cause: inOneSentence(looks) }, "file", findings);
    const record = unsound.filter((one) => !isOfLooks(one));
    if (record.length === 0) return;
    const cause = inOneSentence(record);
    await ledger.layout.reindex();
    if ((await unsoundInThread(file)).every(isOfLooks)) {
      const says: Sentence = [{ kind: "indexWrong", cause }, { kind: "indexMadeAnew" }];
      findings.incident(incident("headBehind", { caseId: null, since: null, says, mark: "index" }));
    } else tellOfStore([{ kind: "fileUnsound", cause }], findings);
  };

const mostNamed = 5;

/** Names what lies among the documents and is no file: nobody reads it, and so nothing else shows it. */
const lookAtDocumentsFolder =
  ({ folder, settings }: Home, reads: Reads): WholeLook =>
  (findings) => {
    const found = isRead(reads, null) ? noDocumentsIn(pathsOf(folder, settings).documents) : [];
    if (found.length === 0) return Promise.resolve();
    const named = found.slice(0, mostNamed).map(([file, what]) => ({
      kind: "documentNoFile" as const,
      file,
      what: { kind: what },
    }));
    const about = { caseId: null, since: null, mark: "documents" };
    findings.incident(incident("recordDamaged", { ...about, says: named }));
    return Promise.resolve();
  };

const sweepingOf = (
  home: Home,
  { progress, leaving }: Pick<HomeSweep, "progress" | "leaving">,
  { reads, comparing }: { readonly reads: Reads; readonly comparing: Comparing },
): Sweeping => {
  const { desk, ledger } = home;
  return {
    ports: desk.ports,
    wholeAt: reads.wholeAt,
    first: [
      lookAtStore(home),
      lookAtFile(home, reads),
      lookAtDocumentsFolder(home, reads),
      lookAtPublished(home, leaving, comparing),
      lookForStrangeLetters(desk, reads),
    ],
    records: ledger.derived.records,
    ofRecords: [readRecords({ desk, kept: desk.ports.derived }, reads)],
    ofCases: [lookAtSending(desk)],
    last: looksAtLog(home, leaving),
    // A file answers at once: without this a server would serve nobody before the last case.
    letOthers: () => nextTurn(),
    leaving,
    ...(progress === undefined ? {} : { progress }),
  };
};

/** Names a case that stands still though something is due in it, and one that is held back. */
const lookIfCarriedOn =
  ({ desk, worker, holdingBack }: Home): CaseLook =>
  async ({ caseId, at }, findings) => {
    const state = holdingBack.isOn() ? (await desk.ports.ledger.head(caseId))?.state : undefined;
    const isKept = state !== undefined && sendingStands(state) === "released";
    const says: Sentence | undefined = isKept
      ? { kind: "releaseHeldBack", why: heldBack }
      : await worker.standsStill(caseId);
    if (says === undefined) return;
    findings.incident(incident("caseStandsStill", { caseId, since: at, says }));
  };

/** What is looked at once everything that is due was done. */
const looksAfterwards = (home: Home, reads: Reads): readonly CaseLook[] => {
  const { desk, notices, settings } = home;
  return [
    lookIfCarriedOn(home),
    ifRead(reads, lookForUnsaid(desk, { notices, reminding: remindingOf(settings) })),
  ];
};

/** Looks at one case of a home again, read whole, or at what belongs to none. */
export const lookAgainIn = (home: Home, caseId: CaseId | null): Promise<LookedAgain> => {
  const comparing = caseId === null ? "leaves" : "size";
  const reads = readsAll(nowIn(home));
  const sweeping = sweepingOf(home, {}, { reads, comparing });
  const ofCases = [...sweeping.ofCases, ...looksAfterwards(home, reads)];
  return lookAgain({ ...sweeping, ofCases }, caseId);
};

/** Does what is due, so that only what could not be done is named. Where it cannot even be read what is due, that is named. */
const doWhatIsDue = async (
  { worker, desk }: Home,
  leaving: AbortSignal | undefined,
  findings: Findings,
): Promise<void> => {
  try {
    await worker.lookAtAll(leaving);
  } catch (fault) {
    desk.ports.warn("it could not be read what is due; the next look tries again", fault);
    tellOfWork({ kind: "dueUnreadable", reason: reasonOf(fault) }, "due", findings);
  }
};

/** Adds what was due and could not be done. */
const withUndone = async (
  home: Home,
  swept: Swept,
  { reads, leaving }: { readonly reads: Reads; readonly leaving: AbortSignal | undefined },
): Promise<Swept> => {
  const findings = gathering(swept);
  await doWhatIsDue(home, leaving, findings);
  const undone = await sweep({
    ports: home.desk.ports,
    first: [],
    ofCases: looksAfterwards(home, reads),
    last: [],
    letOthers: () => nextTurn(),
    leaving,
  });
  findings.foundElsewhere(undone);
  return { ...swept, ...findings.gathered() };
};

/** Sweeps a home: all that it can make good is made good, and what is due is done. */
export const sweepHome = async (home: Home, how: HomeSweep = {}): Promise<Swept> => {
  const wasHeldBack = home.holdingBack.isOn();
  const at = nowIn(home);
  // Only a record that is found whole ends that the system holds back.
  const reads = wasHeldBack ? readsAll(at) : readsAfter(how.before, at);
  const swept = await sweep(
    sweepingOf(home, how, { reads, comparing: comparingIn(reads, how.before) }),
    at,
  );
  if (how.leaving?.aborted === true) return swept;
  await home.holdingBack.take(swept);
  // What was left for the sake of damage that is no more is made good at once.
  if (wasHeldBack && !home.holdingBack.isOn()) return sweepHome(home, how);
  return withUndone(home, swept, { reads, leaving: how.leaving });
};
