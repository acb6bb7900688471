import { sealIfNew } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { dynamoLedger, dynamoLog } from "../../src/aws/dynamo/index.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { metered } from "../support/dynamo/meter.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { countedIds } from "../support/memory/ids.ts";
import { foundIn } from "../support/found-office.ts";
import { officeCheckpointKey, officeSystemKey, systemKeys } from "../support/memory/office-keys.ts";
import type { Units } from "./cost-figures.ts";

const tables = { ledger: "ledger", register: "register" } as const;
const day = 86_400_000;
/** The founding of an office and eight duties. */
const entries = 9;
const days = 30;

export type LogFigures = { readonly seal: Units; readonly look: Units };

/** An office in which nothing happens: its seal on the thirtieth day, and a look an hour later. Both functions start cold. */
export const logFigures = async (): Promise<LogFigures> => {
  const { client, costs } = metered(memoryTables(tables));
  const options = { client, tables };
  const log = dynamoLog(options);
  const clock = steppedClock(Date.parse("2026-03-02T06:00:00Z"));
  const [checkpoints, signers, ids] = [memoryCheckpoints(), [officeCheckpointKey], countedIds()];
  const hourly = async (): Promise<Units> => {
    const from = costs.length;
    const sequencer = {
      ledger: dynamoLedger(options),
      log,
      clock,
      ids,
      systemKeys,
      software: "0.1.0",
    };
    await sequenceLog(sequencer, { sealNow: false });
    await sealIfNew({ ledger: dynamoLedger(options), log, checkpoints, signers });
    const spent = costs.slice(from);
    return {
      write: spent.reduce((sum, { write }) => sum + write, 0),
      read: spent.reduce((sum, { read }) => sum + read, 0),
    };
  };
  const ledger = dynamoLedger(options);
  await foundIn(
    { ledger, clock, systemKey: officeSystemKey, signer: officeCheckpointKey },
    entries,
  );
  let seal: Units = { write: 0, read: 0 };
  for (let passed = 0; passed < days; passed += 1) {
    await clock.advance(day);
    seal = await hourly();
  }
  return { seal, look: await hourly() };
};
