import { officeMailOf } from "../../office/office-mail.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import type { Case } from "../../case/case.ts";
import { type Reader, standingFor } from "../../office/confidential-votes.ts";
import type { CaseId } from "../../values/ids.ts";
import type { ReadinessItem } from "../../commands/next/readiness/item.ts";
import { confirmedItemId } from "../../commands/next/readiness/statements.ts";
import { readinessOf } from "../../commands/next/readiness/readiness.ts";
import { dayIn } from "../../time/fact-date.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { changesSinceSignature, withChanges } from "./differences.ts";
import { textOf } from "./text-difference.ts";
import type { Desk } from "../desk.ts";
import { wholeCase } from "./whole-case.ts";
import { calendarsOf } from "../law/law-of-case.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Ports } from "../desk-ports.ts";
import { viewFor } from "./case-view.ts";
import { preparedInstrument } from "../../case/instrument.ts";

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
