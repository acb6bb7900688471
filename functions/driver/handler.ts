import { SFNClient } from "@aws-sdk/client-sfn";
import * as z from "zod/mini";
import { drivingTasks } from "../../src/ledger/reading/tasks.ts";
import { asFoundIn, lookAtDriver } from "../../src/ledger/sweep/looks/drivers.ts";
import { lookForMachine } from "../../src/ledger/sweep/looks/machines.ts";
import { type Found, sweepInCall } from "../../src/ledger/sweep/in-calls.ts";
import type { Incident } from "../../src/ledger/sweep/incident.ts";
import { dynamoSweepBook, dynamoWaits } from "../../src/aws/dynamo/index.ts";
import { sfnDriver } from "../../src/aws/sfn-driver.ts";
import { inEnglish } from "../../src/files/words.ts";
import { type Context, timed } from "../shell/call.ts";
import { clockIn } from "../shell/case-clock.ts";
import { note, noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { setting } from "../shell/settings.ts";
import { tables } from "../shell/services/tables.ts";
import { readingPorts } from "../shell/ports.ts";
import { derived } from "../shell/services/derived.ts";
import { lackingMachine, machinesOfProcedures } from "./machines.ts";
import { onStream, streamSchema } from "./stream.ts";

const logIncident = ({ kind, caseId, says }: Incident): void => {
  noteFault("driverFault", new Error(inEnglish(says)), {
    kind,
    ...(caseId === null ? {} : { caseId }),
  });
  // Of a case without a machine of its own the driver does what it should: nobody need be woken for it.
  if (!("kind" in says) || says.kind !== "machineLacking") count("DriverFaults");
};

/**
 * Logs what the drivers' sweep could not make good. It is tried again in an hour, and most often then done: its alarm waits for more
 * than one. The sweep of the cases names it as an incident.
 */
const reportOnDrivers = ({ found, healed }: Found): Promise<void> => {
  found.incidents.forEach(logIncident);
  note("driversHealed", { healed: healed.drivers, cases: found.cases });
  return Promise.resolve();
};

const openedPorts = { ...readingPorts(), derived: derived() };
const machines = machinesOfProcedures(openedPorts.ledger);
const driver = sfnDriver({
  client: new SFNClient({}),
  stateMachine: setting("TASDIQ_STATE_MACHINE"),
  machines,
});
const ports = {
  ...openedPorts,
  waits: dynamoWaits(tables()),
  clockOf: clockIn(openedPorts),
  driver: () => driver,
  warn: (_: string, fault: unknown) => {
    noteFault("driverFault", fault);
    count("DriverFaults");
  },
};
const tasks = drivingTasks(ports);
const book = dynamoSweepBook(tables(), "driver");
// The records and the log are looked at by the sweep of the cases: what it found holds this one back.
const casesSwept = dynamoSweepBook(tables(), "sweep");
const sweeping = () => ({
  ports,
  first: [],
  ofCases: [lookAtDriver(ports, asFoundIn(casesSwept)), lookForMachine(lackingMachine(machines))],
  last: [],
});

const scheduledSchema = z.object({ task: z.literal("healDrivers") });
const waitSchema = z.object({ token: z.string() });

/**
 * The only function that starts and resumes executions. It is called by the ledger's stream, by the schedule that looks
 * after what the stream lost, and by the state machine, whose two tasks here open a wait (they bring a token) and hand over.
 */
export const handler = async (event: unknown, context: Context): Promise<unknown> => {
  const stream = streamSchema.safeParse(event);
  if (stream.success) return onStream(ports, stream.data);
  if (waitSchema.safeParse(event).success) return tasks.openWait(event);
  if (!scheduledSchema.safeParse(event).success) return tasks.handOver(event);
  const found = await sweepInCall({ book, sweeping, then: reportOnDrivers, ...timed(context) });
  if (found === "busy") note("sweepBusy");
  return { healed: found === "busy" ? 0 : found.healed.drivers };
};
