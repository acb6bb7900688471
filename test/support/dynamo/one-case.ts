import type { Append } from "../../../src/ledger/ports.ts";
import { applyEntry } from "../../../src/case/apply.ts";
import type { Case } from "../../../src/case/case.ts";
import type { Entry } from "../../../src/case/entry.ts";
import { caseIdSchema, type CaseId } from "../../../src/values/ids.ts";
import { dynamoLedger, dynamoLog } from "../../../src/aws/dynamo/index.ts";
import type { Home } from "../../../src/local/home/home.ts";
import { newFolder } from "../../contract/folders.ts";
import { carryOn, newOffice, theText } from "../../local/office.ts";
import { notifyDepositary } from "../send-in-steps.ts";
import { memoryTables } from "./memory-table.ts";
import { metered, type Cost } from "./meter.ts";

/** One entry of a case, and what it cost to write it and what was read for it. */
export type StepCost = {
  readonly command: string;
  readonly bytes: number;
  readonly write: Cost;
  readonly read: number;
};
/** A whole case: its entries, and how the sequencer put them and the office's own into the log. */
export type CaseCost = {
  readonly steps: readonly StepCost[];
  readonly leaves: number;
  readonly log: readonly Cost[];
};

const tables = { ledger: "ledger", register: "register" } as const;
const caseId = caseIdSchema.parse("one");
const office = caseIdSchema.parse("office");

/** The appends that the office's own entries came from. */
const appendsOf = async ({ ledger }: Home, id: CaseId): Promise<readonly Append[]> => {
  const made: Append[] = [];
  let state: Case | undefined;
  for (const { hash, bytes } of await ledger.entries(id, { afterSeq: 0, limit: 1000 })) {
    const entry = JSON.parse(bytes) as Entry;
    state = applyEntry(state, { hash, entry });
    const accepted = await ledger.accepted(entry.command.id);
    if (accepted === undefined) throw new Error("an entry without its command");
    const { commandDigest } = accepted;
    const [expectedVersion, head] = [entry.seq - 1, { state, stageSince: 1 }];
    const rest = {
      guards: [],
      unique: [],
      task: null,
      opening: null,
      public: false,
      sayFrom: null,
    } as const;
    made.push({
      entry,
      bytes,
      disclosure: null,
      hash,
      expectedVersion,
      commandDigest,
      head,
      ...rest,
    });
  }
  return made;
};

type Running = { readonly home: Home; readonly costs: readonly Cost[] };

const isTransaction = ({ name }: Cost): boolean => name === "TransactWriteItemsCommand";

// A step of the driver can write more than one entry for what one person asked; each transaction is one entry.
const stepsIn = async ({ home, costs }: Running, from: number): Promise<readonly StepCost[]> => {
  const { ledger } = home.desk.ports;
  const written = costs.slice(from);
  const steps: StepCost[] = [];
  let read = 0;
  for (const cost of written) {
    read += cost.read;
    if (!isTransaction(cost)) continue;
    const [entry] = await ledger.entries(caseId, { afterSeq: steps.length, limit: 1 });
    const bytes = entry?.bytes ?? "";
    const { command } = JSON.parse(bytes) as Entry;
    steps.push({
      command: command.content.kind,
      bytes: Buffer.byteLength(bytes + (entry?.disclosure ?? "")),
      write: cost,
      read,
    });
    read = 0;
  }
  return steps;
};

/**
 * Carries one Azerbaijani case from its opening to the deposit, with the ledger on tables in memory, and tells what
 * each step would have cost on DynamoDB. Its letter is sent as in the cloud; the waits of its driver are not among it.
 */
export const costOfOneCase = async (): Promise<CaseCost> => {
  const { folder, remove } = newFolder();
  const home = await newOffice(folder, 0);
  try {
    const { client, costs } = metered(memoryTables(tables));
    const ledger = dynamoLedger({ client, tables });
    for (const append of await appendsOf(home, office)) await ledger.append(append);
    Object.assign(home.desk.ports, { ledger, register: ledger });
    const from = costs.length;
    const text = await theText(home.desk);
    const sent = { desk: home.desk, treaty: "un-cybercrime-2024", text };
    await carryOn(sent, caseId);
    await notifyDepositary(home.desk, caseId);
    await carryOn(sent, caseId);
    const steps = await stepsIn({ home, costs: [...costs] }, from);
    const log = dynamoLog({ client, tables });
    const beforeLog = costs.length;
    const leaves = await log.sequence(1000);
    return { steps, leaves, log: costs.slice(beforeLog) };
  } finally {
    await home.close();
    remove();
  }
};
