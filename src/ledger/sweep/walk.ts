import { isTreatyCase } from "../../case/seal.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { CaseRow } from "../ports.ts";
import type { RecordRow } from "../record/derived-data.ts";
import { Altered } from "../reading/altered-record.ts";
import { incidentOf, type Findings, type gathering } from "./findings.ts";
import type { Pace, Round, Sweeping } from "./round.ts";
import type { OfCase, Page, Way } from "./list-to-check.ts";

type Ports = Sweeping["ports"];

// All of them, whatever stands beside a head: whether a case is open is read from its stage.
const recordsOf = ({ register }: Ports, { after, limit }: Page): Promise<readonly CaseRow[]> =>
  register.cases({ afterId: after, limit, openOnly: false });

const casesAtOnce = 100;

const inOrderOfIds = ({ caseId }: RecordRow): string => caseId;

export const recordsIn = ({ ports, records, ofRecords = [] }: Sweeping): Way<RecordRow> => ({
  looks: ofRecords,
  isOnIt: () => true,
  pageOf: ({ after: afterId, limit }) =>
    records?.({ afterId, limit }) ?? recordsOf(ports, { after: afterId, limit }),
  atOnce: casesAtOnce,
  placeOf: inOrderOfIds,
  isCounted: false,
});

export const openCasesIn = ({ ports, ofCases }: Sweeping): Way<CaseRow> => ({
  looks: ofCases,
  isOnIt: ({ caseId, stage }) => isTreatyCase(caseId) && isOpen(stage),
  pageOf: (page) => recordsOf(ports, page),
  atOnce: casesAtOnce,
  placeOf: inOrderOfIds,
  isCounted: true,
});

export const lookAtRow = async <Row extends OfCase>(
  looks: Way<Row>["looks"],
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

type Place = Pick<Round, "cases" | "after"> & { readonly is: "stopped" | "between" | "done" };

const alongPage = async <Row extends OfCase>(
  { sweeping, pace, findings }: Going,
  { page, way, from }: { page: readonly Row[]; way: Way<Row>; from: Place },
): Promise<Place> => {
  let { cases, after } = from;
  for (const row of page) {
    if (!pace.mayGoOn()) return { cases, after, is: "stopped" };
    if (sweeping.leaving?.aborted === true) return { cases, after, is: "done" };
    if (way.isOnIt(row)) {
      await lookAtRow(way.looks, row, findings);
      cases += Number(way.isCounted);
      await sweeping.letOthers?.();
    }
    after = way.placeOf(row);
  }
  if (way.isCounted) sweeping.progress?.(cases);
  return { cases, after, is: page.length < way.atOnce ? "done" : "between" };
};

/** How far a walk has come: until it was stopped, or to its end. */
export type Reached = { readonly is: "stopped" | "done"; readonly round: Round };
export type Walk = (going: Going, round: Round) => Promise<Reached>;

/** A page of a list; undefined where the list itself is damaged, which is told: there nobody can go on. */
const pageOf = async <Row extends OfCase>(
  way: Way<Row>,
  { after }: Place,
  findings: Findings,
): Promise<readonly Row[] | undefined> => {
  try {
    return await way.pageOf({ after, limit: way.atOnce });
  } catch (fault) {
    if (!(fault instanceof Altered)) throw fault;
    findings.incident(incidentOf(fault, null));
    return undefined;
  }
};

/** Goes along a way from where a round stands, for as long as it may. */
export const along =
  <Row extends OfCase>(way: Way<Row>): Walk =>
  async (going, round) => {
    const { pace, findings } = going;
    let place: Place = { cases: round.cases, after: round.after, is: "between" };
    for (;;) {
      const page = await pageOf(way, place, findings);
      if (page === undefined) return { is: "done", round: { ...round, ...findings.gathered() } };
      place = await alongPage(going, { page, way, from: place });
      const { is, ...reached } = place;
      const now = { ...round, ...reached, ...findings.gathered() };
      if (is !== "between") return { is, round: now };
      await pace.keep(now);
    }
  };

/** Where a sweep has nothing to look at. */
export const notAtAll: Walk = (_, round) => Promise.resolve({ is: "done", round });
