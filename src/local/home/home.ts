import { openRefusedRequests } from "../refused-requests.ts";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { localDefinition, readCommonDefinition } from "../../../statemachines/manifest.ts";
import { emptyCaches, openDesk } from "../../ledger/desk.ts";
import { changedVersions } from "../../ledger/law/pinned-versions.ts";
import type { Clock, Driver, Ledger } from "../../ledger/ports.ts";
import { randomIds } from "../../ledger/random-ids.ts";
import { caseClock } from "../../ledger/reading/case-clock.ts";
import { Altered, reasonOf } from "../../ledger/reading/altered-record.ts";
import { officeMailIn } from "../../ledger/reading/office-now.ts";
import { tasksOf, waitIn } from "../../ledger/reading/tasks.ts";
import { caseOfExecution, executionName, nudge } from "../../ledger/sending/resume-driver.ts";
import { loadLaw } from "../../files/index.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { CaseId } from "../../values/ids.ts";
import { controlsEscaped } from "../../values/text.ts";
import { inEnglish } from "../../files/words.ts";
import { HomeFault } from "../disk-fault.ts";
import { openVirtualClock, systemClock, type VirtualClock } from "../clock.ts";
import { definitionsFor } from "../definitions.ts";
import { openDocuments } from "../documents.ts";
import { openDrafts } from "../drafts.ts";
import { type LocalDriver, openDriver } from "../driver/driver.ts";
import { Unreadable } from "../driver/unreadable.ts";
import { openingFile, privateFolder } from "../durable-file.ts";
import { type LocalLedger, openLedger } from "../ledger/ledger.ts";
import { appendMoving } from "../moving.ts";
import { noticesInFolder } from "../notices.ts";
import { lettersIn, openOutbox } from "../post.ts";
import { createSigningKey, openSigner, signingKeys } from "../signer.ts";
import { type LocalWaits, openWaits } from "../waits.ts";
import { healAll } from "./heal-all.ts";
import { holdingBackIn, type Home, type LocalPorts } from "./opened.ts";
import { assertAsOnRecord } from "./on-record.ts";
import { pathsOf } from "./paths.ts";
import {
  assertDutiesKnown,
  readSettings,
  remindingOf,
  type Settings,
  softwareVersion,
} from "./settings.ts";

/**
 * What the application asks of a driver, from the driver of this machine.
 * @param definitionOf the definition that a case is driven by, where it is another than the driver's usual one
 */
export const driverPort = (
  driver: Pick<LocalDriver, "start" | "resume" | "isRunning" | "isStarting">,
  definitionOf: (caseId: CaseId) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Driver => ({
  start: async (caseId, epoch) => {
    const definition = await definitionOf(caseId);
    const name = executionName(caseId, epoch);
    const started = await driver.start(name, { caseId, epoch }, definition);
    return started === "started" ? "started" : "nameTaken";
  },
  resume: (token) => driver.resume(token),
  isRunning: (caseId, epoch) => Promise.resolve(driver.isRunning(executionName(caseId, epoch))),
  isStarting: (caseId, epoch) => Promise.resolve(driver.isStarting(executionName(caseId, epoch))),
});

export type { Home } from "./opened.ts";

const warn = (words: string, fault: unknown): void => {
  process.emitWarning(controlsEscaped(`${words} (${inEnglish(reasonOf(fault))})`));
};

/** How a home is opened. */
type Opening = {
  /** Whether a person has looked at this machine's clock and found it right. */
  readonly clockIsRight?: boolean;
};

const portsOf = (
  folder: string,
  settings: Settings,
  { clock, clockIsRight = false }: Opening & { readonly clock: Clock },
) => {
  const paths = pathsOf(folder, settings);
  // A demonstration's clock is set forward by people, as far as they like.
  const doubted = settings.demonstration || clockIsRight ? undefined : clock;
  const ledger = openingFile(paths.ledger, { kind: "remedyRestore" }, () =>
    openLedger({ file: paths.ledger, mark: paths.mark, clock: doubted }),
  );
  const law = loadLaw(
    settings.lawFolder === null ? {} : { folder: resolve(folder, settings.lawFolder) },
  );
  const systemKeys = signingKeys({ file: paths.systemKey, purpose: "systemEntries" });
  const opened: { home?: Home } = {};
  const driverOf = (): LocalDriver => {
    if (opened.home === undefined)
      throw new Error("the driver was asked for before the home was opened");
    return opened.home.driver;
  };
  const documents = openDocuments({ folder: paths.documents });
  const post = openOutbox({ folder: paths.outbox, mail: officeMailIn(ledger), clock });
  const waits = openWaits(ledger.file, clock.now);
  const holdingBack = holdingBackIn(paths.heldBack);
  const caches = emptyCaches();
  const wishes = { reminding: remindingOf(settings), longestLife: post.longestLife };
  const clockIn = (read: Ledger) =>
    caseClock({ ports: { ledger: read, documents, clock }, caches }, wishes);
  const definitionOf = definitionsFor({ law: () => law });
  const append = appendMoving(() => ({
    ...{ ledger, waits, ports, clockIn, definitionOf },
    driver: driverOf(),
  }));
  const ports: LocalPorts = {
    ledger: { ...ledger, append },
    register: ledger,
    derived: { ...ledger.derived, letters: lettersIn(paths.outbox) },
    waits,
    clockOf: clockIn(ledger),
    documents,
    post,
    lettersSent: "byHand",
    clock,
    ids: randomIds,
    refusedRequests: openRefusedRequests(ledger.file, clock),
    law: () => law,
    driver: () =>
      driverPort(driverOf(), async (caseId) => definitionOf((await ledger.head(caseId))?.state)),
    lookAgain: async (caseId) => {
      if (opened.home === undefined) throw new Error("the home was read before it was opened");
      // Few commands look again, and every command starts sooner without.
      return (await import("./sweep.ts")).lookAgainIn(opened.home, caseId);
    },
    // Whoever appended drives on, where that was not done with the entry. What is recorded of the office itself concerns many cases,
    // and drivers that stand still are restarted by nobody who holds back.
    wake: async (caseId, state) => {
      if (isTreatyCase(caseId) || !holdingBack.isOn()) await nudge(ports, caseId, state);
    },
    warn,
    // Opened for each time: a key may have been replaced by a command since.
    systemKeys: systemKeys.signers,
    software: softwareVersion,
  };
  return { paths, ledger, waits, systemKeys, ports, caches, opened, holdingBack };
};

// A home that was founded and has no ledger has lost it. An empty one made in its place would look like an office in
// which nothing ever happened.
const isFounded = (folder: string): boolean => {
  if (readSettings(folder) === undefined) return false;
  const file = join(folder, "ledger.db");
  if (existsSync(file) && statSync(file).size > 0) return true;
  throw new Altered({ kind: "ledgerMissing", file });
};

const demonstrationClock = (folder: string, settings: Settings): VirtualClock | undefined =>
  settings.demonstration ? openVirtualClock({ file: join(folder, "clock.json") }) : undefined;

const driven = (
  { desk, driver }: Pick<Home, "desk"> & { readonly driver: () => LocalDriver },
  holdingBack: Home["holdingBack"],
): Pick<Home, "holdingBack" | "catchUp"> => {
  // A file answers at once: without this a server would serve nobody before the last case, nor hear that it is to stop.
  const letOthers = () => nextTurn();
  return {
    holdingBack,
    catchUp: async (leaving) =>
      holdingBack.isOn() ? 0 : healAll({ desk, driver: driver(), leaving, letOthers }),
  };
};

type DriverIn = {
  readonly ledger: LocalLedger;
  readonly waits: LocalWaits;
  readonly desk: Home["desk"];
  readonly saying: Parameters<typeof tasksOf>[1];
};

const driverOf = ({ ledger, waits, desk, saying }: DriverIn): LocalDriver =>
  openDriver({
    file: ledger.file,
    machine: localDefinition(readCommonDefinition()),
    tasks: tasksOf(desk, saying),
    waits: {
      // What was recorded since the case was read may have ended the wait, so it is read again.
      openWait: (payload) => {
        const wait = waitIn(payload);
        return ledger.standsAt(wait.caseId, wait.version) && waits.put(wait) === "stored";
      },
    },
    now: desk.ports.clock.now,
    newToken: desk.ports.ids.token,
    chance: Math.random,
    tellFault: (name, fault) => {
      const of = caseOfExecution(name) ?? name;
      const next =
        fault instanceof Unreadable
          ? "a new one takes its place"
          : "it is tried again within minutes";
      warn(`the driver of case ${of} failed; ${next}`, fault);
    },
  });

// Refused here and not only where a case is opened: nobody goes on for days before anybody hears of it.
const assertVersionsKept = async (ports: Home["desk"]["ports"]): Promise<void> => {
  const [changed] = await changedVersions(ports);
  if (changed === undefined) return;
  const { id, version } = changed.value;
  throw new HomeFault({ kind: "versionChanged", file: changed.where, procedure: id, version });
};

/**
 * Opens a home: every part of it real and durable. The caller closes it. Two processes may have one home open.
 * @throws OlderHome when a development version made it; Altered when its settings contradict the office's first entry; a fault when a
 *   file of the home is damaged or a newer version made it, or a procedure file changed under a version of an open case.
 */
export const openHome = async (
  folder: string,
  settings: Settings,
  opening: Opening = {},
): Promise<Home> => {
  const isNew = !isFounded(folder);
  // What is in a home is for the office alone until it publishes something.
  if (isNew) mkdirSync(folder, { recursive: true, mode: privateFolder });
  const virtualClock = demonstrationClock(folder, settings);
  const clock = virtualClock ?? systemClock;
  const { paths, ledger, waits, systemKeys, ports, caches, opened, holdingBack } = portsOf(
    folder,
    settings,
    { ...opening, clock },
  );
  try {
    assertDutiesKnown(folder, settings, ports.law());
    await assertAsOnRecord(folder, settings, ledger);
    await assertVersionsKept(ports);
  } catch (cause) {
    await ledger.close();
    throw cause;
  }
  const desk = openDesk(ports, caches);
  const notices = noticesInFolder({ folder: paths.notices, mail: officeMailIn(ledger), clock });
  const mayRecord = () => Promise.resolve(!holdingBack.isOn());
  const saying = { notices, reminding: remindingOf(settings), mayRecord };
  // Opened for those who carry cases on: whoever only looks starts sooner without.
  const driving: { driver?: LocalDriver } = {};
  const driver = (): LocalDriver => (driving.driver ??= driverOf({ ledger, waits, desk, saying }));
  // Of a new home only: in one that was founded a lost key is a fault that people must hear of.
  if (isNew) for (const key of [paths.signingKey, paths.systemKey]) await createSigningKey(key);
  const home: Home = {
    folder,
    settings,
    desk,
    ledger,
    get driver() {
      return driver();
    },
    clock,
    virtualClock,
    signer: openSigner({ file: paths.signingKey, purpose: "checkpoints" }),
    systemKeys,
    outbox: paths.outbox,
    notices,
    checkpoints: paths.checkpoints,
    drafts: openDrafts({ file: paths.drafts, clock }),
    ...driven({ desk, driver }, holdingBack),
    close: async () => {
      await ledger.close();
      driving.driver?.close();
      home.drafts.close();
    },
  };
  opened.home = home;
  return home;
};
