import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { SFNClient, ValidateStateMachineDefinitionCommand } from "@aws-sdk/client-sfn";
import { readSettings } from "../../infra/settings.ts";
import { shippedProcedureIds } from "../../src/files/procedure-versions.ts";
import { readCommonDefinition } from "../../statemachines/manifest.ts";
import { substitute, taskNames } from "../interpreter/played.ts";
import { opening } from "../local/procedure.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { deployTasdiq, type Deployed } from "../support/aws/deployed.ts";
import { inMemory } from "../support/aws/grounds.ts";
import {
  administer,
  administrator,
  assertStatus,
  caseOf,
  command,
  grant,
  nextIn,
  storeText,
} from "../support/aws/people.ts";
import { depositaries } from "../support/aws/addresses.ts";
import { definitionTextOf } from "../support/definitions.ts";
import { contextWith } from "../support/infra/templates.ts";
import { describeOnAws } from "../support/on-aws.ts";
import { people } from "../support/people.ts";
import { statesEntered } from "./transitions.ts";

/** An office that is deployed somewhere, as people reach it. */
type Office = Pick<Deployed, "ask" | "call" | "stateOf" | "passedBy"> & {
  /** Lets what follows without a person go on. */
  readonly goOn: () => Promise<unknown>;
};

/** Founds an office with somebody in every duty, unless it is there already. */
const found = async (office: Office, addresses: Readonly<Record<string, string>>) => {
  await office.call("found-office", { name: "An invented office", administrator });
  // In an office that was there before they are refused.
  for (const [holder, granted] of Object.entries(people))
    expect((await grant(office, holder, granted)).status).toBeLessThan(500);
  for (const [depositary, address] of Object.entries(addresses))
    await administer(office, { kind: "SetDepositaryAddress", depositary, address });
};

/** An id that no case of an earlier run has. */
const newCaseId = (): string => `case-${randomUUID()}`;

const mostLooks = 600;

/** Opens a case of Azerbaijan and does what is next, until it has come to its deposit. */
const carry = async (office: Office, caseId: string): Promise<void> => {
  assertStatus(await command(office, { caseId, asked: opening("un-cybercrime-2024") }), 201);
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await office.goOn();
    const state = await office.stateOf(caseId);
    if (state?.stage === "deposited") return;
    const next = state && nextIn(state, await storeText(office));
    if (next !== undefined) assertStatus(await command(office, next), 201);
  }
  throw new Error(`${caseId} came to no deposit`);
};

/** What the machine of Azerbaijan passes on the way to the deposit, without the questions between. */
const theLine = [
  "Draft law",
  "Committee",
  "Single-reading plenary vote",
  "Head of state",
  "Wait for the signed instrument",
  "Wait for the released notification",
  "Claim the sending",
  "Is the sending claimed?",
  "Send the notification",
  "Record what came of the sending",
  "How far did the sending get?",
  "Is the notification sent?",
  "Wait for the depositary",
  "Deposited",
];

const assertCarried = async (office: Office, caseId: string): Promise<void> => {
  let passed: readonly string[] = [];
  for (let looks = 0; looks < mostLooks && passed.length === 0; looks += 1) {
    await office.goOn();
    passed = await office.passedBy(caseId);
  }
  const inLine = passed.filter((name) => theLine.includes(name));
  // A wait may have been opened once more where an act in the same stage came first.
  expect(inLine.filter((name, at) => name !== inLine[at - 1])).toEqual(theLine);
};

describe("One case to its deposit, in memory as on AWS", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(inMemory);
  });
  afterAll(() => account.close());

  it("passes the line of its machine", async () => {
    const office: Office = {
      ask: account.ask,
      call: account.call,
      goOn: account.deliver,
      stateOf: (caseId) => caseOf(account, caseId),
      passedBy: (caseId) => Promise.resolve(statesEntered(account.machine.driver, `${caseId}_1`)),
    };
    await found(office, depositaries);
    const caseId = newCaseId();
    await carry(office, caseId);
    await assertCarried(office, caseId);
  });
});

/** Names of functions such as AWS has; none of them is called. */
const functionsNamed = (region: string) => {
  const arn = (name: string): string => `arn:aws:lambda:${region}:123456789012:function:${name}`;
  return Object.fromEntries(
    Object.entries(taskNames).map(([task, name]) => [task, arn(name)]),
  ) as Record<keyof typeof taskNames, string>;
};

describeOnAws("Step Functions itself", () => {
  const { region } = readSettings(contextWith());
  const client = new SFNClient({ region });
  afterAll(() => {
    client.destroy();
  });

  it.each([...shippedProcedureIds(), "common"])("finds nothing wrong with %s", async (id) => {
    const text = id === "common" ? readCommonDefinition() : (definitionTextOf(id) ?? "");
    const definition = substitute(text, functionsNamed(region));
    const asked = new ValidateStateMachineDefinitionCommand({ definition });
    const { result, diagnostics } = await client.send(asked);
    expect({ result, diagnostics }).toEqual({ result: "OK", diagnostics: [] });
  });
});

describeOnAws("Tasdiq in an account of AWS", () => {
  const anHour = 3_600_000;
  let deployed: Deployed | undefined;
  const settings = readSettings(contextWith());
  beforeAll(async () => {
    deployed = await deployTasdiq(settings);
  }, anHour);
  afterAll(() => deployed?.remove(), anHour);

  it(
    "carries a case to its deposit",
    async () => {
      if (deployed === undefined) throw new Error("nothing is deployed");
      const office: Office = { ...deployed, goOn: () => pause(2000) };
      await found(office, settings.depositaries);
      const caseId = newCaseId();
      await carry(office, caseId);
      await assertCarried(office, caseId);
    },
    anHour,
  );
});
