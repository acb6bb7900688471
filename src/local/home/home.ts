import { setImmediate as nextTurn } from "node:timers/promises";
import { openRefusedRequests } from "../refused-requests.ts";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { emptyCaches, openDesk } from "../../ledger/desk.ts";
import type { SendingPorts } from "../../ledger/desk-ports.ts";
import { changedVersions } from "../../ledger/law/pinned-versions.ts";
import type { Clock } from "../../ledger/ports.ts";
import { randomIds } from "../../ledger/random-ids.ts";
import { caseClock } from "../../ledger/reading/case-clock.ts";
import { Altered, reasonOf } from "../../ledger/reading/altered-record.ts";
import { officeMailIn } from "../../ledger/reading/office-now.ts";
import { loadLaw } from "../../files/index.ts";
import { controlsEscaped } from "../../values/text.ts";
import { inEnglish } from "../../files/words.ts";
import { HomeFault } from "../disk-fault.ts";
import { openVirtualClock, systemClock, type VirtualClock } from "../clock.ts";
import { openDocuments } from "../documents.ts";
import { openDrafts } from "../drafts.ts";
import { openingFile, privateFolder } from "../durable-file.ts";
import { openLedger } from "../ledger/ledger.ts";
import { openLooks } from "../ledger/looks.ts";
import { noticesInFolder } from "../notices.ts";
import { lettersIn, openOutbox } from "../post.ts";
import { createSigningKey, openSigner, signingKeys } from "../signer.ts";
import { openWorker } from "../worker.ts";
import { holdingBackIn, type Home } from "./opened.ts";
import { assertAsOnRecord } from "./on-record.ts";
import { pathsOf } from "./paths.ts";
import {
  assertDutiesKnown,
  readSettings,
  remindingOf,
  type Settings,
  softwareVersion,
} from "./settings.ts";

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
  const documents = openDocuments({ folder: paths.documents });
  const post = openOutbox({ folder: paths.outbox, mail: officeMailIn(ledger), clock });
  const holdingBack = holdingBackIn(paths.heldBack);
  const caches = emptyCaches();
  const ports: SendingPorts = {
    ledger,
    register: ledger,
    derived: { ...ledger.derived, letters: lettersIn(paths.outbox) },
    documents,
    post,
    lettersSent: "byHand",
    clock,
    ids: randomIds,
    refusedRequests: openRefusedRequests(ledger.file, clock),
    law: () => law,
    lookAgain: async (caseId) => {
      if (opened.home === undefined) throw new Error("the home was read before it was opened");
      // Few commands look again, and every command starts sooner without.
      return (await import("./sweep.ts")).lookAgainIn(opened.home, caseId);
    },
    wake: async (caseId) => opened.home?.worker.wake(caseId),
    warn,
    // Opened for each time: a key may have been replaced by a command since.
    systemKeys: systemKeys.signers,
    software: softwareVersion,
  };
  return { paths, ledger, systemKeys, ports, caches, opened, holdingBack };
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

// Refused here and not only where a case is opened: nobody goes on for days before anybody hears of it.
const assertVersionsKept = async (ports: Home["desk"]["ports"]): Promise<void> => {
  const [changed] = await changedVersions(ports);
  if (changed === undefined) return;
  const { id, version } = changed.value;
  throw new HomeFault({ kind: "versionChanged", file: changed.where, procedure: id, version });
};

/**
 * Opens a home: every part of it real and durable. The caller closes it. Two processes may have one home open.
 * @throws OlderHome when a development version made it; SettingsOtherwise when its settings contradict the office's first entry; a fault when a
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
  const { paths, ledger, systemKeys, ports, caches, opened, holdingBack } = portsOf(
    folder,
    settings,
    {
      ...opening,
      clock,
    },
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
  const reminding = remindingOf(settings);
  const worker = openWorker({
    desk,
    looks: openLooks(ledger.file),
    saying: { notices, reminding },
    clockOf: caseClock(desk, { reminding, longestLife: ports.post.longestLife }),
    isHeldBack: holdingBack.isOn,
    clockDoubt: ledger.clockDoubt,
    letOthers: () => nextTurn(),
  });
  // Of a new home only: in one that was founded a lost key is a fault that people must hear of.
  if (isNew) for (const key of [paths.signingKey, paths.systemKey]) await createSigningKey(key);
  const home: Home = {
    folder,
    settings,
    desk,
    ledger,
    worker,
    clock,
    virtualClock,
    signer: openSigner({ file: paths.signingKey, purpose: "checkpoints" }),
    systemKeys,
    outbox: paths.outbox,
    notices,
    checkpoints: paths.checkpoints,
    drafts: openDrafts({ file: paths.drafts, clock }),
    holdingBack,
    close: async () => {
      await ledger.close();
      home.drafts.close();
    },
  };
  opened.home = home;
  return home;
};
