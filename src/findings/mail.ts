import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { Finding } from "../words/finding.ts";
import { newestReport, type MailEvent } from "../case/sending.ts";

type Judged = Pick<Finding, "verdict" | "why">;
type Report = CaseFact<MailEvent>;

const arrival = ownRule("bouncedNotificationRepeated");
const acceptance = ownRule("complaintNoAcceptance");

const afterBounce = (state: Case, bounce: Report): Judged => {
  const { at } = bounce.act;
  const next = state.notifications.released.find(({ seq }) => seq > bounce.seq);
  if (next === undefined) return { verdict: "cannotBeVerified", why: { kind: "cameBack", at } };
  return next.act.duplicate
    ? { verdict: "kept", why: { kind: "cameBackMarked", at, reference: next.act.reference } }
    : { verdict: "broken", why: { kind: "cameBackUnmarked", at, reference: next.act.reference } };
};

const arrivalOf = (state: Case, reference: string): readonly Finding[] => {
  const counts = newestReport(state, reference);
  if (counts === undefined) return [];
  const { kind, at, evidence } = counts.act;
  const judged: Judged =
    kind === "NotificationBounced"
      ? afterBounce(state, counts)
      : { verdict: "kept", why: { kind: "delivered", at, evidence } };
  return [{ rule: { kind: "reachedAddress", reference }, ...judged, authority: arrival }];
};

const complaintsAbout = (reference: string, reports: readonly Report[]): readonly Finding[] =>
  reports
    .filter(({ act }) => act.kind === "NotificationComplained")
    .map(({ act }) => ({
      rule: { kind: "takenAsOne", reference },
      verdict: "cannotBeVerified",
      why: { kind: "complaintCame", at: act.at, evidence: act.evidence },
      authority: acceptance,
    }));

/** What the audit says of what mail servers reported, notification by notification. */
export const mailFindings = (state: Case): readonly Finding[] => {
  const all = state.notifications.reports;
  return [...new Set(all.map(({ act }) => act.reference))].flatMap((reference) => {
    const reports = all.filter(({ act }) => act.reference === reference);
    return [...arrivalOf(state, reference), ...complaintsAbout(reference, reports)];
  });
};
