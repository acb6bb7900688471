import { officeMailOf } from "../../office/office-mail.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import type { Case } from "../../procedure/case/case.ts";
import { preparedInstrument } from "../../procedure/rules/instrument.ts";
import { type Reader, standingFor } from "../../vote/confidential-votes.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import type { ReadinessItem } from "../../audit/readiness/item.ts";
import { confirmedItemId } from "../../audit/readiness/statements.ts";
import { readinessOf } from "../../audit/readiness/readiness.ts";
import { dayIn } from "../../clocks/dates/fact-date.ts";
import { isRefusal, refusal, type Refusal } from "../../procedure/refusal.ts";
import { changesSinceSignature, withChanges } from "./differences.ts";
import { textOf } from "./text-difference.ts";
import type { Desk } from "../desk.ts";
import { wholeCase } from "./whole-case.ts";
import { calendarsOf } from "../law/law-of-case.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Ports } from "../desk-ports.ts";
import { viewFor } from "./case-view.ts";

// What is about to be signed, or was: the text that was prepared last. What was signed is a scan, which nobody here reads.
const instrumentText = (ports: Ports, state: Case): Promise<string | undefined> =>
  textOf(ports, preparedInstrument(state)?.act.text);

/** What a case still needs before the deposit, in the order of the procedure; or a refusal when there is no such case. */
export const readinessOfCase = async (
  desk: Desk,
  caseId: CaseId,
  reader?: Reader,
): Promise<readonly ReadinessItem[] | Refusal> => {
  const whole = await wholeCase(desk, caseId);
  if (isRefusal(whole)) return whole;
  const view = viewFor(whole, reader);
  const { state, law } = view;
  const { ports } = desk;
  const office = await ports.ledger.head(officeCaseId);
  if (office === undefined) return refusal("CaseNotFound", { caseId });
  const items = readinessOf({
    case: state,
    whole: standingFor(whole.state, law, reader),
    law,
    context: {
      today: dayIn(law.procedure.timeZone, ports.clock.now()),
      ...(await calendarsOf(desk, calendarsNamed(office.state, law, state))),
      office: office.state,
    },
    instrumentText: await instrumentText(desk.ports, state),
    mail:
      ports.lettersSent === undefined
        ? undefined
        : {
            addresses: officeMailOf(office.state).depositaries,
            byHand: ports.lettersSent === "byHand",
          },
  });
  const changes = await changesSinceSignature(desk, state, confirmedItemId);
  return withChanges(items, changes, ({ id }) => id);
};
