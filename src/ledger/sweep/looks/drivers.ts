import type { CaseId } from "../../../values/ids.ts";
import type { Sentence } from "../../../words/messages.ts";
import { reasonOf } from "../../reading/altered-record.ts";
import { heal, isDriven, replaceOlder, setClock } from "../../sending/resume-driver.ts";
import type { DriverPorts } from "../../desk-ports.ts";
import type { SweepBook } from "../book.ts";
import { type Findings, heldBack, mayRecordAfter } from "../findings.ts";
import { incident } from "../incident.ts";
import type { CaseLook } from "../looks.ts";

/** Whether anything may be put on record, as far as a sweep knows. */
type MayRecord = () => Promise<boolean>;

const judged = async (book: Pick<SweepBook, "last" | "round">): Promise<boolean> => {
  const found = [await book.last(), await book.round()];
  return found.every((one) => one === undefined || mayRecordAfter(one.found));
};

/**
 * What a sweep that reads records wrote down, its last whole one or the one under way, as it holds back another that looks at
 * drivers alone. It is read when it is first asked for, and once: hardly any driver has to be brought on.
 */
export const asFoundIn = (book: Pick<SweepBook, "last" | "round">): MayRecord => {
  let answer: Promise<boolean> | undefined;
  return () => (answer ??= judged(book));
};

const nothingElsewhere: MayRecord = () => Promise.resolve(true);

// A calendar or a setting may have moved what is due next.
const setClockOf = async (
  ports: DriverPorts,
  caseId: CaseId,
  findings: Findings,
): Promise<void> => {
  if (await setClock(ports, caseId)) findings.healed("drivers");
};

/**
 * Brings on a driver that is missing, dead or behind, and delivers a resumption that did not arrive.
 * @param mayRecord what another sweep says of it, where this one looks at drivers alone
 */
export const lookAtDriver =
  (ports: DriverPorts, mayRecord = nothingElsewhere): CaseLook =>
  async ({ caseId, stage, at }, findings) => {
    // Most drivers are where they should be, and that is told without reading the case.
    const driven = await isDriven(ports, caseId, stage);
    // A driver that is brought on has notifications sent and puts on record what became of them.
    const may = findings.mayRecord() && (await mayRecord());
    if (driven && may) return setClockOf(ports, caseId, findings);
    if (driven) return;
    if (!may) {
      const says: Sentence = { kind: "driverHeldBack", why: heldBack };
      findings.incident(incident("caseStandsStill", { caseId, since: at, says }));
      return;
    }
    try {
      if (await heal(ports, caseId)) findings.healed("drivers");
    } catch (fault) {
      const says: Sentence = { kind: "driverFailed", reason: reasonOf(fault) };
      findings.incident(incident("caseStandsStill", { caseId, since: at, says }));
    }
  };

/** So many drivers are replaced in one call: a release that changes every definition starts no flood of executions. */
const mostReplaced = 25;

/**
 * Gives a driver of the newest definition to cases whose driver runs by another, a few in each call. It goes through the cases with the
 * looks that see to it that each has a driver at all.
 * @param newest the SHA-256 of the definition by which a driver of the case would be started now
 */
export const replaceOlderDrivers = (
  ports: DriverPorts,
  newest: (caseId: CaseId) => Promise<string>,
  mayRecord: MayRecord,
): CaseLook => {
  let left = mostReplaced;
  return async ({ caseId }, findings) => {
    if (left === 0 || !findings.mayRecord() || !(await mayRecord())) return;
    if (!(await replaceOlder(ports, caseId, await newest(caseId)))) return;
    left -= 1;
    findings.healed("drivers");
  };
};
