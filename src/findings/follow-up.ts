import type { Sentence } from "../words/messages.ts";
import { amendmentsOf, type Amendment } from "./amendments.ts";
import type { Case } from "../case/case.ts";
import type { IsoDate } from "../time/date.ts";
import { dayOf, type FactDate, latestDay, unknownDate } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import type { ObjectionWindow } from "../treaty/objection-window.ts";
import { windowsOf } from "./statements/moment.ts";
import type { Treaty } from "../treaty/treaty.ts";
import { objectionFindings } from "./objections.ts";
import type { StatementWindow } from "../case/follow-up.ts";

const windowVerdict = (outcome: ObjectionWindow["outcome"]): Finding["verdict"] => {
  switch (outcome) {
    case "accepted":
      return "kept";
    case "blocked":
      return "broken";
    case "running":
      return "running";
    case "unknown":
      return "cannotBeVerified";
  }
};

const windowFindings = (windows: readonly StatementWindow[]): readonly Finding[] =>
  windows.map(({ statement, window }) => ({
    rule: { kind: "lateAccepted", statement },
    verdict: windowVerdict(window.outcome),
    why: window.why,
    authority: window.authority,
  }));

/** On which day a promised amendment was made, and by which law. */
export const amendmentMadeInWords = (on: FactDate, law: string | null): Sentence =>
  law === null ? { kind: "madeByNoLaw", on } : { kind: "madeByLaw", on, law };

type Judged = Pick<Finding, "verdict" | "why">;

const said = ({ dueOn, doneOn, law, standing }: Amendment): Judged => {
  const due: Sentence = dueOn === null ? { kind: "noDayNamed" } : { kind: "dueDay", day: dueOn };
  const done: Sentence = [amendmentMadeInWords(doneOn ?? unknownDate, law), due];
  switch (standing) {
    case "open":
      // Of what is due on no day nobody can say that it is still in time.
      return {
        verdict: dueOn === null ? "cannotBeVerified" : "running",
        why: [{ kind: "notMadeYet" }, due],
      };
    case "overdue":
      return { verdict: "broken", why: [{ kind: "overdueNotMade" }, due] };
    case "done":
      return { verdict: "kept", why: done };
    case "doneLate":
      return { verdict: "broken", why: done };
    case "undecided":
      return { verdict: "cannotBeVerified", why: done };
  }
};

const amendmentFindings = (state: Case, today: IsoDate): readonly Finding[] =>
  amendmentsOf(state, today).map((amendment) => ({
    rule: { kind: "promisedAmendment", id: amendment.id },
    ...said(amendment),
    // Whoever recorded the promise named the source; nobody here has read it.
    authority: { cite: `Promised: ${amendment.source}`, url: null, mark: "unverified" },
  }));

/** The day as of which a case is judged: nothing runs on in a case that was withdrawn or lapsed. */
export const judgedOn = (state: Case, timeZone: string, today: IsoDate): IsoDate => {
  const ending = state.withdrawal ?? state.lapse;
  if (ending === undefined) return today;
  // A live ending counts from the day it was recorded: dated back it would hide what was overdue by then.
  const day = ending.imported ? latestDay(ending.act.on) : dayOf(ending.at, timeZone);
  return day === undefined || day > today ? today : day;
};

/** What the audit says of objections and of what was promised at home, as of a day. */
export const followUpFindings = (
  state: Case,
  treaty: Treaty,
  today: IsoDate,
): readonly Finding[] => {
  const windows = windowsOf(state, today);
  return [
    ...windowFindings(windows),
    ...objectionFindings(state, treaty, windows),
    ...amendmentFindings(state, today),
  ];
};
