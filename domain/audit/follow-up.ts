import { amendmentsOf, type Amendment } from "../amendments.ts";
import { ownRule } from "../authority.ts";
import { latest, type Case } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { confirmsOrder, contradictsOrder, dateInWords, unknownDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import type { ObjectionWindow } from "../objection-window.ts";
import type { StatementWindow } from "../rules/after-deposit.ts";
import { windowsOf } from "../statements/windows.ts";
import type { Treaty } from "../treaty.ts";
import { objectionFindings } from "./objections.ts";
import * as abroadSaid from "../sayings/abroad.ts";

const registration = ownRule("a law is entered into a register after it was signed");

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
    rule: abroadSaid.lateAccepted(statement),
    verdict: windowVerdict(window.outcome),
    why: window.why,
    authority: window.authority,
  }));

type Said = Pick<Finding, "verdict" | "why">;

const said = ({ dueOn, doneOn, law, standing }: Amendment): Said => {
  const due = dueOn === null ? abroadSaid.noDayNamed : abroadSaid.dueDay(dueOn);
  const made = dateInWords(doneOn ?? unknownDate);
  const done = `${law === null ? abroadSaid.madeByNoLaw(made) : abroadSaid.madeByLaw(made, law)}; ${due}`;
  switch (standing) {
    case "open":
      // Of what is due on no day nobody can say that it is still in time.
      return {
        verdict: dueOn === null ? "cannotBeVerified" : "running",
        why: `${abroadSaid.notMadeYet}; ${due}`,
      };
    case "overdue":
      return { verdict: "broken", why: `${abroadSaid.overdueNotMade}; ${due}` };
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
    rule: abroadSaid.promisedAmendment(amendment.id),
    ...said(amendment),
    authority: { cite: `Promised: ${amendment.source}`, url: null, mark: "seen" },
  }));

const registrationFindings = (state: Case): readonly Finding[] => {
  const registered = latest(state, "LawRegistered");
  if (registered === undefined) return [];
  const { on, number, register } = registered.act;
  const signed = latest(state, "LawSigned");
  const what = abroadSaid.registeredAs(number, register, dateInWords(on));
  const rule = abroadSaid.registration;
  const say = (verdict: Finding["verdict"], why: string): readonly Finding[] => [
    { rule, verdict, why: `${what}; ${why}`, authority: registration },
  ];
  if (signed === undefined) return say("cannotBeVerified", abroadSaid.noSignatureOfLaw);
  const why = abroadSaid.lawSigned(dateInWords(signed.act.on));
  if (contradictsOrder(signed.act.on, on)) return say("broken", why);
  return say(confirmsOrder(signed.act.on, on) ? "kept" : "cannotBeVerified", why);
};

/** What the audit says of objections, of what was promised at home and of the register of laws, as of a day. */
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
    ...registrationFindings(state),
  ];
};
