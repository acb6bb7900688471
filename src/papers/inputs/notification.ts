import type { Case } from "../../procedure/case/case.ts";
import {
  mayHaveLeft,
  preparedNotification,
  releasedNotification,
} from "../../procedure/case/sending.ts";
import { statementsOf } from "../../procedure/rules/texts.ts";
import type { NotificationLetter } from "../paper.ts";
import { betweenStates, instrumentSigning, type Granted } from "./common.ts";

// A draft printed before the notification is prepared bears the reference that preparing it will give.
const referenceOf = (state: Case): string =>
  preparedNotification(state)?.act.reference ??
  `${state.caseId}/N${String(state.notifications.prepared.length + 1)}`;

/** What the notification letter is made from. */
export const notificationInput = (wish: Granted): NotificationLetter => {
  const { state } = wish;
  return {
    ...betweenStates(wish, statementsOf(state)),
    kind: "notification",
    instrument: instrumentSigning(state),
    reference: referenceOf(state),
    to: preparedNotification(state)?.act.to ?? state.notifications.prepared.at(-1)?.act.to ?? null,
    duplicate: releasedNotification(state)?.act.duplicate ?? mayHaveLeft(state),
  };
};
