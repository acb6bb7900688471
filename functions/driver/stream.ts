import * as z from "zod/mini";
import { bringOn, healOpenCases } from "../../src/ledger/sending/resume-driver.ts";
import type { CaseHead } from "../../src/ledger/ports.ts";
import type { DriverPorts } from "../../src/ledger/desk-ports.ts";
import { caseIdSchema, type CaseId } from "../../src/values/ids.ts";
import { isTreatyCase } from "../../src/case/seal.ts";
import { note, noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";

/** As much of a DynamoDB stream's event as is needed. */
export const streamSchema = z.object({
  Records: z.array(
    z.object({
      eventName: z.enum(["INSERT", "MODIFY", "REMOVE"]),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        Keys: z.object({ caseId: z.object({ S: z.string() }), seq: z.object({ N: z.string() }) }),
        // The log's leaves have none.
        NewImage: z.optional(z.object({ commandId: z.optional(z.object({ S: z.string() })) })),
      }),
    }),
  ),
});
type Stream = z.infer<typeof streamSchema>;
type StreamRecord = Stream["Records"][number];

/** What Lambda tries again: the records from the first of these on (partial batch response). */
export type BatchAnswer = {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
};

type By = { readonly command?: string };

const commandOf = ({ dynamodb: { NewImage } }: StreamRecord): By =>
  NewImage?.commandId === undefined ? {} : { command: NewImage.commandId.S };

// A calendar moves what is due in the cases that it concerns.
const onOwnRecord = async (ports: DriverPorts, { state }: CaseHead): Promise<void> => {
  if (state.facts.at(-1)?.act.kind === "CalendarImported")
    await healOpenCases(ports, { clocks: true });
};

const bringOnCase = async (ports: DriverPorts, caseId: CaseId, by: By): Promise<void> => {
  const head = await ports.ledger.head(caseId);
  if (head === undefined) return;
  if (!isTreatyCase(caseId)) return onOwnRecord(ports, head);
  await bringOn(ports, caseId, head.state);
  note("driverBroughtOn", { caseId, stage: head.state.stage, ...by });
};

const onRecord = async (ports: DriverPorts, record: StreamRecord): Promise<void> => {
  const { caseId, seq } = record.dynamodb.Keys;
  if (record.eventName !== "INSERT") {
    noteFault("ledgerItemChanged", undefined, {
      item: `${caseId.S}#${seq.N}`,
      kind: record.eventName,
    });
    count("LedgerItemsChanged");
    return;
  }
  // Keys that begin so are the log's leaves. Any other is a case's; one that is not was put there by somebody else.
  if (!caseId.S.startsWith("#"))
    await bringOnCase(ports, caseIdSchema.parse(caseId.S), commandOf(record));
};

/** Brings on the drivers of the cases whose entries came in. A record that fails does not keep the others from theirs. */
export const onStream = async (ports: DriverPorts, { Records }: Stream): Promise<BatchAnswer> => {
  const failed: { readonly itemIdentifier: string }[] = [];
  for (const record of Records) {
    try {
      await onRecord(ports, record);
    } catch (fault) {
      noteFault("driverFault", fault, {
        item: record.dynamodb.Keys.caseId.S,
        ...commandOf(record),
      });
      count("DriverFaults");
      failed.push({ itemIdentifier: record.dynamodb.SequenceNumber });
    }
  }
  return { batchItemFailures: failed };
};
