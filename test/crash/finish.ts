import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../src/record/canonical.ts";
import { fold } from "../../src/case/apply.ts";
import type { CaseId } from "../../src/values/ids.ts";
import { sendingStands } from "../../src/case/sending.ts";
import type { Home } from "../../src/local/home/home.ts";
import { carryOn, theText, treatyOf } from "../local/office.ts";
import { textIn } from "./message.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";

export type Finished = {
  /** All cases that were ever opened. */
  readonly cases: number;
  /** How many of them were open when the killing ended. */
  readonly open: number;
  readonly ended: number;
  readonly unknownOutcomes: number;
  readonly faults: readonly string[];
};

const everything = { afterId: "", limit: 100_000, openOnly: false };

const casesIn = async (home: Home): Promise<readonly CaseId[]> =>
  (await home.ledger.cases(everything)).map(({ caseId }) => caseId).filter((id) => id !== "office");

const headFault = async (home: Home, caseId: CaseId): Promise<readonly string[]> => {
  const head = await home.ledger.head(caseId);
  const folded = fold(await readEntries(home.desk.ports, caseId));
  // As texts: they differ in the order of keys, and in what says `undefined` or nothing.
  return canonicalJson(folded) === canonicalJson(head?.state)
    ? []
    : [`the head of ${caseId} is not what its entries tell`];
};

// A letter that was released leaves as soon as somebody looks.
const letterFault = async (home: Home, caseId: CaseId): Promise<readonly string[]> => {
  const state = (await home.ledger.head(caseId))?.state;
  return state !== undefined && sendingStands(state) === "released"
    ? [`${caseId} has a release that nobody sends`]
    : [];
};

// A claim that was left without an outcome is declared unknown, resolved, and the letter sent again, marked.
const finish = async (home: Home, caseId: CaseId, later: number): Promise<void> => {
  const treaty = treatyOf(Number(caseId.split("-")[1]));
  const sent = { desk: home.desk, treaty, text: await theText(home.desk) };
  for (let round = 0; round < 3; round += 1) {
    await carryOn(sent, caseId);
    if ((await home.ledger.head(caseId))?.state.stage === "deposited") return;
    await home.virtualClock?.advance(later);
    await home.worker.lookAtAll();
  }
};

const outboxFaults = (home: Home): readonly string[] => {
  const unmarked = new Map<string, number>();
  for (const file of lettersIn(home.outbox)) {
    const letter = readFileSync(join(home.outbox, file), "utf8");
    const caseId = /X-Tasdiq-Reference: ([a-z0-9-]+)\//.exec(letter)?.[1] ?? file;
    if (!textIn(letter).includes("DUPLICATE"))
      unmarked.set(caseId, (unmarked.get(caseId) ?? 0) + 1);
  }
  return [...unmarked].flatMap(([caseId, count]) =>
    count > 1 ? [`${caseId} has ${String(count)} unmarked notifications in the outbox`] : [],
  );
};

const facts = async (home: Home, caseId: CaseId): Promise<readonly string[]> =>
  (await home.ledger.head(caseId))?.state.facts.map(({ act }) => act.kind) ?? [];

/** Does what is due in the reopened office and carries every case to its deposit; answers what it found on the way. */
export const finishedCases = async (home: Home, later: number): Promise<Finished> => {
  const faults: string[] = [];
  await home.worker.lookAtAll();
  const cases = await casesIn(home);
  const open = (await home.ledger.cases({ ...everything, openOnly: true })).length - 1;
  for (const caseId of cases) {
    faults.push(...(await headFault(home, caseId)), ...(await letterFault(home, caseId)));
  }
  if ((await home.worker.lookAtAll()) > 0) faults.push("a second look found something to do");
  for (const caseId of cases) await finish(home, caseId, later);
  const kinds = await Promise.all(cases.map((caseId) => facts(home, caseId)));
  return {
    cases: cases.length,
    open,
    ended: kinds.filter((one) => one.includes("DepositConfirmed")).length,
    unknownOutcomes: kinds.flat().filter((kind) => kind === "NotificationOutcomeUnknown").length,
    faults: [...faults, ...outboxFaults(home)],
  };
};
