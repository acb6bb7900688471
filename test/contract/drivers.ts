import { SFNClient } from "@aws-sdk/client-sfn";
import type { Driver } from "../../src/ledger/ports.ts";
import type { CaseId } from "../../src/procedure/values/ids.ts";
import { sfnDriver } from "../../src/aws/sfn-driver.ts";
import { openDriver } from "../../src/local/driver/driver.ts";
import { driverPort } from "../../src/local/home/home.ts";
import { longestDelay, throwFault } from "../support/asl-clock.ts";
import { memoryDriver } from "../support/memory/driver.ts";
import { testCredentials, testRegion } from "../support/moto.ts";
import { serveStepFunctions, stubStateMachine } from "../support/stubs/step-functions.ts";

/** A driver of a machine that opens one wait and ends when it is resumed. */
export type OpenedDriver = {
  readonly driver: Driver;
  /** The token of the wait that the execution opened. */
  readonly tokenOf: (caseId: CaseId, epoch: number) => string;
  /** Ends an execution otherwise than by its wait. */
  readonly abort: (caseId: CaseId, epoch: number) => void;
  readonly close: () => unknown;
};

/** A machine that opens one wait and ends with it. */
export const oneWait = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "Wait once",
  States: {
    "Wait once": {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
      Arguments: {
        FunctionName: "openWait",
        Payload: {
          token: "{% $states.context.Task.Token %}",
          name: "{% $states.input.caseId & '_' & $string($states.input.epoch) %}",
        },
      },
      TimeoutSeconds: 1000,
      End: true,
    },
  },
});

export const openLocal = (): OpenedDriver => {
  const tokens = new Map<unknown, string>();
  let issued = 0;
  const local = openDriver({
    file: ":memory:",
    machine: oneWait,
    tasks: {
      openWait: (payload) => {
        const { name, token } = payload as { name: string; token: string };
        tokens.set(name, token);
        return Promise.resolve({});
      },
    },
    now: () => Date.UTC(2001, 0, 2),
    newToken: () => `secret-${(issued += 1)}`,
    chance: longestDelay,
    tellFault: throwFault,
  });
  return {
    driver: driverPort(local),
    tokenOf: (id, epoch) => tokens.get(`${id}_${epoch}`) ?? "none",
    abort: (id, epoch) => local.stop(`${id}_${epoch}`, "by an operator"),
    close: local.close,
  };
};

export const openMemory = (): OpenedDriver => {
  const driver = memoryDriver();
  return {
    driver,
    tokenOf: (id, epoch) => driver.tokenOf(id, epoch) ?? "none",
    abort: driver.end,
    close: () => undefined,
  };
};

/** A client of the Step Functions at that endpoint. */
export const clientOf = (endpoint: string): SFNClient =>
  new SFNClient({ endpoint, region: testRegion, credentials: testCredentials });

export const openStub = async (): Promise<OpenedDriver> => {
  const stub = await serveStepFunctions();
  const client = clientOf(stub.endpoint);
  return {
    driver: sfnDriver({ client, stateMachine: stubStateMachine }),
    tokenOf: (id, epoch) => stub.tokenOf(`${id}_${epoch}`),
    abort: (id, epoch) => {
      stub.becomes(`${id}_${epoch}`, "ABORTED");
    },
    close: () => {
      client.destroy();
      return stub.close();
    },
  };
};
