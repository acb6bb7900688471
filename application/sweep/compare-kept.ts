import type { Case } from "../../domain/case.ts";
import type { Desk } from "../desk.ts";
import type { CaseRow } from "../ports.ts";
import type { Findings } from "./findings.ts";
import { lookIfBehind } from "./head-behind.ts";
import { incident } from "./incident.ts";
import { keptOf, strayWords, type Kept, type KeptBeside, type Stray } from "./kept.ts";

const inWords = (stray: readonly Stray[]): string => stray.map((one) => strayWords[one]).join(", ");

/** Makes anew what did not follow, where that may be done. Answers what is to be said of it. */
const madeAnew = async (
  { strayFrom, replace }: KeptBeside,
  made: Kept,
  findings: Findings,
): Promise<string> => {
  if (replace === undefined) return "";
  if (!(await replace({ ...made, headAt: made.head.state.version })))
    return "; an entry came before it was made anew";
  const left = await strayFrom(made);
  if (left.length > 0) return `; another open case holds ${inWords(left)}`;
  findings.healed("heads");
  return "; it was made anew from the entries";
};

type Comparing = {
  readonly desk: Desk;
  readonly kept: KeptBeside | undefined;
  readonly findings: Findings;
};

/**
 * Compares what is kept beside the entries of a case with what follows from them. It is told also where it is made anew: the
 * software writes it together with an entry, so something else has written there, or newer software works it out otherwise.
 */
export const compareKept = async (
  { desk, kept, findings }: Comparing,
  row: CaseRow,
  state: Case,
): Promise<void> => {
  const { caseId, version, at } = row;
  if (kept === undefined) return;
  // Another entry came meanwhile, with another head; or the head is behind, which is seen to apart where it is made anew.
  if (state.version !== version) {
    if (kept.replace === undefined) await lookIfBehind(desk.world.ledger)(row, findings);
    return;
  }
  const made = await keptOf(desk, state);
  const stray = await kept.strayFrom(made);
  if (stray.length === 0) return;
  const entry = String(version);
  const then = await madeAnew(kept, made, findings);
  const words = `what stands beside the head at entry ${entry} does not follow from the entries: ${inWords(stray)}${then}`;
  findings.incident(incident("headBehind", { caseId, since: at, words, mark: `beside-${entry}` }));
};
