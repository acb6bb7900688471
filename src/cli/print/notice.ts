import type { ShownNotice } from "../../application/shapes/notices.ts";
import { stepNamed } from "../../office/reminders/notice.ts";
import type { Said } from "../../words/messages.ts";

const stepSaid = ({ step, due, daysLeft }: ShownNotice): Said => {
  const named = stepNamed(step);
  switch (named?.kind) {
    // How many days were really left, which may be fewer than were wished for.
    case "daysBefore":
      return daysLeft === null
        ? { kind: "stepReminder" }
        : { kind: "stepDaysBefore", days: daysLeft };
    case "hoursBefore":
      return { kind: "stepHoursBefore", hours: named.number };
    case "escalated":
      return { kind: "stepEscalated", number: named.number };
    case "doubtful":
      return { kind: "stepDoubtful" };
    case "over":
      return { kind: due === "scrutiny" ? "stepPeriodOver" : "stepOver" };
    case undefined:
      return { kind: "asGiven", text: step };
  }
};

/** Which reminder of what is due was sent, to whom and when. */
export const noticeSaid = (notice: ShownNotice): Said => ({
  kind: "noticeSent",
  step: stepSaid(notice),
  dueOn: notice.dueOn,
  at: notice.at,
  recipients: notice.to.map(({ duty, person }) => (person === null ? duty : `${duty} (${person})`)),
});
