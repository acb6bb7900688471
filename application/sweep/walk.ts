import { isTreatyCase } from "../../domain/seal.ts";
import { isOpen } from "../../domain/stage.ts";
import type { CaseRow, TaskRow } from "../ports.ts";
import { incidentOf, type Findings, type gathering } from "./findings.ts";
import type { SweptCase } from "./looks.ts";
import type { Pace, Round, Sweeping } from "./round.ts";

type Looked = Pick<Sweeping, "world">;
type Page = { readonly afterId: string; readonly limit: number };
type LookAt<Row> = (row: Row, findings: Findings) => Promise<void>;

/** What is walked through: every record, or the open cases among them. */
export type Way<Row extends CaseRow> = {
  readonly looks: readonly LookAt<Row>[];
  readonly isOnIt: (row: CaseRow) => boolean;
  readonly pageOf: (world: Looked["world"], page: Page) => Promise<readonly Row[]>;
  /** Whether what is looked at is counted, and others are told how far it has come. */
  readonly isCounted: boolean;
};

// All of them, whatever stands beside a head: whether a case is open is read from its stage.
const recordsOf = ({ register }: Looked["world"], page: Page): Promise<readonly CaseRow[]> =>
  register.cases({ ...page, openOnly: false });

const casesOf = async (world: Looked["world"], page: Page): Promise<readonly SweptCase[]> => {
  const cases = await recordsOf(world, page);
  // Tasks are of open cases alone, so a page of as many from the same place on reaches at least as far.
  const tasks = new Map<string, TaskRow>(
    (await world.register.tasks(page)).map((task) => [task.caseId, task]),
  );
  return cases.map((row) => ({ ...row, task: tasks.get(row.caseId) }));
};

export const recordsIn = ({ ofRecords = [] }: Sweeping): Way<CaseRow> => ({
  looks: ofRecords,
  isOnIt: () => true,
  pageOf: recordsOf,
  isCounted: false,
});

export const openCasesIn = ({ ofCases }: Sweeping): Way<SweptCase> => ({
  looks: ofCases,
  isOnIt: ({ caseId, stage }) => isTreatyCase(caseId) && isOpen(stage),
  pageOf: casesOf,
  isCounted: true,
});

export const lookAtRow = async <Row extends CaseRow>(
  looks: readonly LookAt<Row>[],
  row: Row,
  findings: Findings,
): Promise<void> => {
  for (const look of looks)
    try {
      await look(row, findings);
    } catch (fault) {
      findings.incident(incidentOf(fault, row.caseId));
    }
};

/** Who goes, how, and with whom. */
export type Going = {
  readonly sweeping: Sweeping;
  readonly pace: Pace;
  readonly findings: ReturnType<typeof gathering>;
};

type Place = Pick<Round, "cases" | "afterId"> & { readonly is: "stopped" | "between" | "done" };

const pageSize = 100;

const alongPage = async <Row extends CaseRow>(
  { sweeping, pace, findings }: Going,
  { page, way, from }: { page: readonly Row[]; way: Way<Row>; from: Place },
): Promise<Place> => {
  let { cases, afterId } = from;
  for (const row of page) {
    if (!pace.mayGoOn()) return { cases, afterId, is: "stopped" };
    if (sweeping.leaving?.aborted === true) return { cases, afterId, is: "done" };
    if (way.isOnIt(row)) {
      await lookAtRow(way.looks, row, findings);
      cases += Number(way.isCounted);
      await sweeping.letOthers?.();
    }
    afterId = row.caseId;
  }
  if (way.isCounted) sweeping.progress?.(cases);
  return { cases, afterId, is: page.length < pageSize ? "done" : "between" };
};

/** Goes from where a round stands for as long as it may. */
export const walk = async <Row extends CaseRow>(
  going: Going,
  way: Way<Row>,
  round: Round,
): Promise<{ readonly is: Place["is"]; readonly round: Round }> => {
  const { sweeping, pace, findings } = going;
  let place: Place = { cases: round.cases, afterId: round.afterId, is: "between" };
  for (;;) {
    const page = await way.pageOf(sweeping.world, { afterId: place.afterId, limit: pageSize });
    place = await alongPage(going, { page, way, from: place });
    const { is, ...reached } = place;
    const now = { ...round, ...reached, ...findings.gathered() };
    if (is !== "between") return { is, round: now };
    await pace.keep(now);
  }
};
