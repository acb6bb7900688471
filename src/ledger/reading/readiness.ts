import * as z from "zod/mini";
import { officeMailOf } from "../../office/office-mail.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import type { Case } from "../../case/case.ts";
import type { InstrumentAtHand } from "../../commands/next/readiness/instrument.ts";
import { isTextDocument } from "../../findings/statements/text-problems.ts";
import { utf8Of } from "../../values/text.ts";
import { type Reader, standingFor } from "../../office/confidential-votes.ts";
import { type CaseId, digestSchema } from "../../values/ids.ts";
import type { ReadinessItem } from "../../commands/next/readiness/item.ts";
import { confirmedItemId } from "../../commands/next/readiness/statements.ts";
import { readinessOf } from "../../commands/next/readiness/readiness.ts";
import { dayIn } from "../../time/fact-date.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { changesSinceSignature, withChanges } from "./differences.ts";
import { attachedData } from "./attached-data.ts";
import type { Desk } from "../desk.ts";
import { wholeCase } from "./whole-case.ts";
import { calendarsOf } from "../law/law-of-case.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Ports } from "../desk-ports.ts";
import { viewFor } from "./case-view.ts";
import { preparedInstrument } from "../../case/instrument.ts";

const printedSchema = z.object({
  kind: z.literal("instrument"),
  purpose: z.string(),
  treaty: z.object({
    title: z.object({ en: z.string(), az: z.nullable(z.string()) }),
    registration: z.string(),
  }),
});

// What is about to be signed, or was: what was prepared last. What was signed is a scan, which nobody here reads.
const instrumentAtHand = async ({ documents }: Ports, state: Case): Promise<InstrumentAtHand> => {
  const digest = digestSchema.safeParse(preparedInstrument(state)?.act.text);
  const bytes = digest.success ? await documents.get(digest.data) : undefined;
  if (bytes === undefined) return undefined;
  if (isTextDocument(bytes)) {
    const text = utf8Of(bytes);
    return text === undefined ? undefined : { kind: "text", text };
  }
  const [printed] = attachedData(bytes).flatMap((data) => printedSchema.safeParse(data).data ?? []);
  return printed && { kind: "printed", printed };
};

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
    instrument: await instrumentAtHand(desk.ports, state),
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
