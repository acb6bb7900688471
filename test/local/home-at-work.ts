import { join } from "node:path";
import { caseClock } from "../../src/ledger/reading/case-clock.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Home } from "../../src/local/home/home.ts";
import { openLooks } from "../../src/local/ledger/looks.ts";
import { openWorker, type Worker, type Working } from "../../src/local/worker.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import type { ActKind, ActOf } from "../../src/case/act.ts";
import type { Case } from "../../src/case/case.ts";
import type { CaseFact } from "../../src/case/case-fact.ts";
import { type CaseId, caseIdSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { factsOf } from "../support/facts.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";
import {
  carryOn,
  newOffice,
  nextRequest,
  reopened,
  theText,
  treatyOf,
  type Sent,
} from "./office.ts";
import { steps } from "./procedure.ts";

const byName = { kind: "name" } as const;
export const caseId = caseIdSchema.parse("a-case");
export const [minute, day] = [60_000, 86_400_000];
export const toRelease = steps.indexOf("ReleaseNotification") + 1;

/** A worker beside the home's own, some of whose parts are others. */
export const workerOf = (
  at: Home,
  others: Partial<Working> = {},
): { readonly worker: Worker; readonly clock: NonNullable<Home["virtualClock"]> } => {
  const { desk, notices, ledger, virtualClock } = at;
  const reminding = usualReminding();
  if (virtualClock === undefined) throw new Error("its clock cannot be set");
  const worker = openWorker({
    desk,
    looks: openLooks(ledger.file),
    saying: { notices, reminding },
    clockOf: caseClock(desk, { reminding, longestLife: desk.ports.post.longestLife }),
    isHeldBack: () => false,
    clockDoubt: () => undefined,
    letOthers: () => Promise.resolve(),
    ...others,
  });
  return { worker, clock: virtualClock };
};

/** The home of a test, and what tests ask of it. */
type HomeAtWork = {
  readonly home: () => Home;
  readonly folder: () => string;
  /** Has another home in the place of the one that was made. */
  readonly have: (opened: Home) => void;
  readonly sent: (treaty?: number) => Promise<Sent>;
  readonly stateOf: (id?: CaseId) => Promise<Case>;
  /** As a process does that dies right after its commit. */
  readonly dying: () => Home["desk"];
  readonly kinds: () => Promise<readonly ActKind[]>;
  readonly letters: () => readonly string[];
  readonly overdueIn: (id?: CaseId) => Promise<readonly CaseFact<ActOf<"DeadlineOverdue">>[]>;
  /** Closes the home and opens it again, as another process does. */
  readonly reopen: (lose?: (file: string) => void) => Promise<void>;
  /** Releases the letter of a case without anybody to send it. */
  readonly release: () => Promise<void>;
};

/** A home for each test of a suite, and what its tests ask of it. */
export const eachWithHome = (): HomeAtWork => {
  const made: { home?: Home; folder: string; remove: () => void } = {
    folder: "",
    remove: () => undefined,
  };
  beforeEach(async () => {
    Object.assign(made, newFolder());
    made.home = await newOffice(made.folder, 3);
  });
  afterEach(async () => {
    await made.home?.close();
    made.remove();
  });
  const home = (): Home => {
    if (made.home === undefined) throw new Error("no home is open");
    return made.home;
  };
  const sent = async (treaty = 0): Promise<Sent> => ({
    desk: home().desk,
    treaty: treatyOf(treaty),
    text: await theText(home().desk),
  });
  const stateOf = async (id = caseId): Promise<Case> => {
    const head = await home().ledger.head(id);
    if (head === undefined) throw new Error("there is no such case");
    return head.state;
  };
  const dying = (): Home["desk"] => ({
    ...home().desk,
    ports: { ...home().desk.ports, wake: () => Promise.resolve() },
  });
  return {
    home,
    folder: () => made.folder,
    have: (opened) => {
      made.home = opened;
    },
    sent,
    stateOf,
    dying,
    kinds: async () => (await stateOf()).facts.map(({ act }) => act.kind),
    letters: () => lettersIn(home().outbox),
    overdueIn: async (id = caseId) => factsOf(await stateOf(id), "DeadlineOverdue"),
    reopen: async (lose = () => undefined) => {
      await home().close();
      lose(join(made.folder, "ledger.db"));
      made.home = await reopened(made.folder, 3);
    },
    release: async () => {
      await carryOn(await sent(), caseId, toRelease);
      const request = await nextRequest(await sent(), caseId);
      if (request?.command.kind !== "ReleaseNotification") throw new Error("another step is next");
      expect(await handle(dying(), request, byName)).toMatchObject({ kind: "accepted" });
    },
  };
};
