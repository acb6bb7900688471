import { blindFilters, deafAlarms } from "./holds/metrics.ts";
import { unusedRights, unexplained, type Unused } from "./holds/rights.ts";
import { openRehearsal, type Rehearsal } from "./rehearsal.ts";
import { badDay } from "./story/bad-day.ts";
import { playAll, type Chapter } from "./story/chapter.ts";
import { goodDays } from "./story/good-days.ts";
import { openOffice } from "./story/office.ts";
import type { Assembly } from "./template/assembly.ts";

export type Told = (what: string, seconds: number) => void;

export type Rehearsed = {
  /** What must hold and does not; the story ends at the first. */
  readonly faults: readonly string[];
  readonly unused: Unused;
  readonly judged: number;
  readonly calls: number;
};

/** The functions whose processes held more than they are given. */
const overMemory = ({ lambdas, estate }: Rehearsal): readonly string[] =>
  [...lambdas.memory()].flatMap(([arn, held]) => {
    const lambda = estate.functions.get(arn);
    return lambda === undefined || held <= lambda.memory
      ? []
      : [`${lambda.id} held ${String(held)} MB and is given ${String(lambda.memory)}`];
  });

const faultOf = (fault: unknown): string =>
  fault instanceof Error ? fault.message : String(fault);

/** What can be said only when everything has been played. */
const atTheEnd = (rehearsal: Rehearsal, unused: Unused): readonly string[] => [
  ...deafAlarms(rehearsal),
  ...blindFilters(rehearsal),
  ...overMemory(rehearsal),
  ...unexplained(unused),
  ...rehearsal.estate.schedules
    .filter(({ id }) => !rehearsal.schedules.fired.has(id))
    .map(({ id }) => `${id} was never fired`),
  ...rehearsal.estate.rules
    .filter(({ id }) => !rehearsal.bus.matched.has(id))
    .map(({ id }) => `no event fitted the rule ${id}`),
];

const play = async (rehearsal: Rehearsal, chapters: readonly Chapter[], told: Told) => {
  const stage = { rehearsal, office: openOffice(rehearsal), left: new Map<string, string>() };
  await playAll(chapters, stage, told);
};

/** Deploys what was synthesized, plays the good days and the bad one, and asks at the end what was heard and used. */
export const rehearse = async (
  assembly: Assembly,
  told: Told,
  more: readonly Chapter[] = [],
): Promise<Rehearsed> => {
  const start = performance.now();
  let rehearsal: Rehearsal;
  try {
    rehearsal = await openRehearsal(assembly);
  } catch (fault) {
    return { faults: [faultOf(fault)], unused: new Map(), judged: 0, calls: 0 };
  }
  told(
    `${String(rehearsal.deployed.resources)} resources are deployed`,
    (performance.now() - start) / 1000,
  );
  try {
    await play(rehearsal, [...goodDays, ...more, ...badDay], told);
    const unused = unusedRights(rehearsal);
    const { rights, lambdas } = rehearsal;
    const faults = atTheEnd(rehearsal, unused);
    return { faults, unused, judged: rights.judged(), calls: lambdas.calls() };
  } catch (fault) {
    return { faults: [faultOf(fault)], unused: new Map(), judged: 0, calls: 0 };
  } finally {
    await rehearsal.close();
  }
};
