import { ownRule } from "../authority.ts";
import { factsOf, type Case, type CaseFact } from "../case.ts";
import type { Finding } from "../finding.ts";
import { isReport, newestReport, type MailEvent } from "../sending.ts";

type Said = Pick<Finding, "verdict" | "why">;
type Report = CaseFact<MailEvent>;

const arrival = ownRule(
  "a notification that came back is followed by another, marked as a duplicate",
);
const acceptance = ownRule("whoever complains of a notification has not taken it as one");

const reportsOf = (state: Case): readonly Report[] =>
  state.facts.flatMap((fact) => {
    const { act } = fact;
    return isReport(act) ? [{ ...fact, act }] : [];
  });

const afterBounce = (state: Case, bounce: Report): Said => {
  const { reference, at } = bounce.act;
  const back = `it came back ${at}`;
  const next = factsOf(state, "NotificationReleased").find(
    ({ seq, act }) => seq > bounce.seq && act.reference !== reference,
  );
  if (next === undefined)
    return { verdict: "cannotBeVerified", why: `${back}, and no other was released since` };
  return next.act.duplicate
    ? { verdict: "kept", why: `${back}; ${next.act.reference} followed, marked` }
    : { verdict: "broken", why: `${back}; ${next.act.reference} followed without a mark` };
};

const arrivalOf = (state: Case, reference: string): readonly Finding[] => {
  const counts = newestReport(state, reference);
  if (counts === undefined) return [];
  const { kind, at, evidence } = counts.act;
  const said: Said =
    kind === "NotificationBounced"
      ? afterBounce(state, counts)
      : { verdict: "kept", why: `delivered ${at}: ${evidence}` };
  return [{ rule: `notification ${reference} reached its address`, ...said, authority: arrival }];
};

const complaintsAbout = (reference: string, reports: readonly Report[]): readonly Finding[] =>
  reports
    .filter(({ act }) => act.kind === "NotificationComplained")
    .map(({ act }) => ({
      rule: `notification ${reference} was taken as one`,
      verdict: "cannotBeVerified",
      why: `a complaint came ${act.at}: ${act.evidence}`,
      authority: acceptance,
    }));

/** What the audit says of what mail servers reported, notification by notification. */
export const mailFindings = (state: Case): readonly Finding[] => {
  const all = reportsOf(state);
  return [...new Set(all.map(({ act }) => act.reference))].flatMap((reference) => {
    const reports = all.filter(({ act }) => act.reference === reference);
    return [...arrivalOf(state, reference), ...complaintsAbout(reference, reports)];
  });
};
