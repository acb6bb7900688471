import * as z from "zod/mini";
import { rebuildRegister, type Rebuilt } from "../../src/ledger/rebuild/rebuild-register.ts";
import { dynamoLog, dynamoRegisterSnapshot } from "../../src/aws/dynamo/index.ts";
import { inEnglish } from "../../src/files/words.ts";
import { timed, type Context } from "../shell/call.ts";
import { note } from "../shell/log.ts";
import { tables } from "../shell/services/tables.ts";
import { readingPorts } from "../shell/ports.ts";
import { openDesk } from "../../src/ledger/desk.ts";

/** Why nothing was rebuilt is said in words: an operator reads the answer. */
type Answer =
  | Exclude<Rebuilt, { kind: "refused" }>
  | (Omit<Extract<Rebuilt, { kind: "refused" }>, "faults"> & {
      readonly faults: readonly string[];
    });

const eventSchema = z.strictObject({ write: z.optional(z.string()) });
const desk = openDesk(readingPorts());
const log = dynamoLog(tables());

/**
 * Compares the register with the ledger: `{}`, invoked by the operator, is a dry run that writes nothing and answers a token.
 * `{"write": "<token>"}` makes exactly the changes that the dry run named. It adds nothing to the ledger and signs nothing.
 */
export const handler = async (event: unknown, context: Context): Promise<Answer> => {
  const { write } = eventSchema.parse(event);
  const { timeLeft } = timed(context);
  const open = () => dynamoRegisterSnapshot(tables());
  const { ledger } = desk.ports;
  const rebuilt = await rebuildRegister({ desk, ledger, log, open, write, timeLeft });
  note("registerRebuilt", { kind: rebuilt.kind });
  return rebuilt.kind === "refused"
    ? { ...rebuilt, faults: rebuilt.faults.map(inEnglish) }
    : rebuilt;
};
