import { checkpointKey, systemKeys } from "../support/memory/office-keys.ts";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { emptyCaches, openDesk, type Desk } from "../../src/ledger/desk.ts";
import { foundOffice, handleOffice } from "../../src/ledger/handling/office.ts";
import type { handle } from "../../src/ledger/handling/handle.ts";
import { bringOn } from "../../src/ledger/sending/resume-driver.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { caseClock } from "../../src/ledger/reading/case-clock.ts";
import { tasksOf } from "../../src/ledger/reading/tasks.ts";
import type { DriverPorts, SendingPorts } from "../../src/ledger/desk-ports.ts";
import { commandIdSchema, personSchema, type CaseId } from "../../src/values/ids.ts";
import { type Reminding, remindingSchema, usualReminding } from "../../src/office/reminding.ts";
import type { OfficeCommand } from "../../src/case/office-command.ts";
import { loadLaw } from "../../src/files/index.ts";
import type { LocalDriver, TaskHandlers } from "../interpreter/driver.ts";
import { driverPort, nudge } from "../interpreter/port.ts";
import { playedMachine } from "../support/azerbaijani-machine.ts";
import { drawnDefinitions } from "../support/definitions.ts";
import { requestOf } from "../local/office.ts";
import type { Asked } from "../local/procedure.ts";
import { longestDelay, steppedClock, throwFault, type SteppedClock } from "../support/asl-clock.ts";
import { openTestDriver, type TestDriver } from "../support/driver-file.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { memoryNotices } from "../support/memory/notices.ts";
import { memoryPost } from "../support/memory/post.ts";
import { memoryWaits } from "../support/memory/waits.ts";
import { handleDespite } from "../support/handle-despite.ts";
import { people } from "../support/people.ts";

type Ports = DriverPorts & SendingPorts;

type DefinitionOf = NonNullable<Parameters<typeof driverPort>[1]>;

/** Changes a part of the office before it is put together. */
export type Changes = {
  readonly tasks?: (tasks: TaskHandlers) => TaskHandlers;
  readonly waits?: (waits: Ports["waits"]) => Ports["waits"];
  readonly driver?: (driver: ReturnType<Ports["driver"]>) => ReturnType<Ports["driver"]>;
  readonly post?: Ports["post"];
  readonly ledger?: Kept;
  /** Told of every command of people before it is carried out, and of every entry that the stream brings. */
  readonly called?: (what: string) => void;
  /** Drivers are brought on by a stream of all entries, as in the cloud, and not by whoever appended. */
  readonly streamed?: boolean;
  /** The law for new cases, beside what comes with the software. */
  readonly law?: Ports["law"];
  /** The definition of a case's driver, where it is not made from every version at hand. */
  readonly definitionOf?: DefinitionOf;
  /** How people are reminded; as usual, if it is left out. */
  readonly reminding?: Reminding;
  /** Whether the system may put anything on record. */
  readonly mayRecord?: () => Promise<boolean>;
  /** Persons are established by tokens of this issuer; without it by their names. */
  readonly issuer?: string;
};

/** Nobody is reminded before anything is over. */
export const noReminders = remindingSchema().parse({
  daysBefore: [],
  hoursBefore: [],
  escalation: [],
});

/** The real application over ports in memory, and the real definition on the local driver, under a clock that is stepped. */
export type WholeOffice = {
  readonly desk: Desk<Ports>;
  readonly driver: TestDriver;
  readonly clock: SteppedClock;
  /** The keys of the notices that people were told. */
  readonly notices: () => readonly string[];
  /** What was told to those who run the office. */
  readonly told: readonly string[];
  /** Somebody asks for the next step of a case, despite whatever is broken; answers the hash of its entry, and throws when it is refused. */
  readonly ask: (caseId: string, asked: Asked) => Promise<string>;
  /** The administrator asks for something in the office's own record. */
  readonly askOffice: (id: string, asked: OfficeCommand) => Promise<string>;
  /** Hands the stream's entries on to the drivers; whoever asks has it done. */
  readonly deliver: () => Promise<void>;
};

const administrator = personSchema.parse("administrator");

const hashOf = (answer: Answer): string => {
  if (answer.kind === "accepted") return answer.receipt.hash;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
};

type Kept = Ports["ledger"] & Ports["register"];

const streaming = (ledger: Kept, stream: CaseId[]): Kept => ({
  ...ledger,
  append: async (append) => {
    const result = await ledger.append(append);
    if (result.kind === "appended") stream.push(append.entry.caseId);
    return result;
  },
});

const portsOf = (clock: SteppedClock, changes: Changes, told: string[]) => {
  const plain = changes.ledger ?? memoryLedger();
  const onEntry = async (caseId: CaseId): Promise<void> => {
    changes.called?.("an entry");
    const head = await plain.head(caseId);
    if (head !== undefined && caseId !== officeCaseId) await bringOn(ports, caseId, head.state);
  };
  const stream: CaseId[] = [];
  const ledger = changes.streamed === true ? streaming(plain, stream) : plain;
  // After the command, as the cloud's stream does, and until what it brings on has brought on nothing more.
  const deliver = async (): Promise<void> => {
    for (let next = stream.shift(); next !== undefined; next = stream.shift()) await onEntry(next);
  };
  const opened: { driver?: LocalDriver } = {};
  const waits = memoryWaits();
  const caches = emptyCaches();
  const port: ReturnType<Ports["driver"]> = {
    start: (caseId, epoch) =>
      driverPort(driverOf(), changes.definitionOf ?? definitions).start(caseId, epoch),
    resume: (token, answer) => driverOf().resume(token, answer),
    isRunning: (caseId, epoch) => driverPort(driverOf()).isRunning(caseId, epoch),
    isStarting: (caseId, epoch) => driverPort(driverOf()).isStarting(caseId, epoch),
  };
  const definitions: DefinitionOf = async (caseId) =>
    drawnDefinitions(ports)((await ledger.head(caseId))?.state);
  const driverOf = (): LocalDriver => {
    if (opened.driver === undefined) throw new Error("asked for too early");
    return opened.driver;
  };
  const changed = changes.driver?.(port) ?? port;
  const ports: Ports = {
    ledger,
    register: ledger,
    waits: changes.waits?.(waits) ?? waits,
    clockOf: (state, noted) =>
      caseClock(
        { ports, caches },
        { reminding: changes.reminding ?? usualReminding(), longestLife: ports.post.longestLife },
      )(state, noted),
    documents: memoryDocuments(),
    post: changes.post ?? memoryPost(),
    clock,
    ids: countedIds(),
    law: changes.law ?? (() => loadLaw({})),
    driver: () => changed,
    wake: (caseId, state) =>
      changes.streamed === true ? Promise.resolve() : nudge(ports, caseId, state),
    warn: (words) => {
      told.push(words);
    },
    systemKeys,
    software: "0.0.0-test",
  };
  return { ports, opened, deliver };
};

type Credential = Parameters<typeof handle>[2];

// As a user pool names its client and the claim.
const signInAt = (issuer: string) => ({
  issuer,
  clientId: "1example23456789abcdefghij",
  personClaim: "custom:personnel_number",
});

const credentials =
  (issuer: string | undefined) =>
  (person: string): Credential =>
    issuer === undefined
      ? { kind: "name" }
      : { kind: "token", person, ...signInAt(issuer), subject: subjectOf(person) };

// As long as the ids that a user pool gives, a UUID.
const subjectOf = (person: string): string => person.padEnd(36, "-");

const inOffice = async (
  desk: Desk<Ports>,
  issuer: string | undefined,
  [id, office]: readonly [string, OfficeCommand],
): Promise<string> => {
  const request = { id: commandIdSchema.parse(id), person: administrator, office };
  const by = credentials(issuer)("administrator");
  return hashOf(await handleOffice(desk, { ...request, duty: "administrator" }, by));
};

const found = async (desk: Desk<Ports>, issuer: string | undefined): Promise<void> => {
  const founding = {
    name: "An invented office",
    administrator: "administrator",
    publicKey: null,
    checkpointKey,
  };
  const by =
    issuer === undefined
      ? { demonstration: true }
      : { demonstration: false, signIn: signInAt(issuer) };
  hashOf(await foundOffice(desk, { ...founding, ...by }));
  for (const [holder, granted] of Object.entries(people)) {
    const office = { kind: "GrantDuty", holder: personSchema.parse(holder), granted } as const;
    await inOffice(desk, issuer, [`grant-${holder}`, office]);
  }
};

/** Founds an office with somebody in every duty. */
export const wholeOffice = async (changes: Changes = {}): Promise<WholeOffice> => {
  const clock = steppedClock();
  const told: string[] = [];
  const { ports, opened, deliver } = portsOf(clock, changes, told);
  const desk = openDesk(ports);
  const { notices, keys } = memoryNotices(clock);
  const tasks = tasksOf(desk, {
    notices,
    reminding: changes.reminding ?? usualReminding(),
    mayRecord: changes.mayRecord ?? (() => Promise.resolve(true)),
  });
  let tokens = 0;
  const driver = openTestDriver({
    machine: playedMachine(),
    tasks: changes.tasks?.(tasks) ?? tasks,
    now: clock.now,
    newToken: () => `secret-${String((tokens += 1))}`,
    chance: longestDelay,
    tellFault: throwFault,
  });
  opened.driver = driver;
  await found(desk, changes.issuer);
  await deliver();
  let asked = 0;
  return {
    desk,
    driver,
    clock,
    notices: keys,
    told,
    deliver,
    askOffice: async (id, what) => {
      const hash = await inOffice(desk, changes.issuer, [id, what]);
      await deliver();
      return hash;
    },
    ask: async (caseId, what) => {
      changes.called?.(what.command.kind);
      // As long as the ids that programs make.
      const id = String((asked += 1)).padStart(36, "0");
      const request = requestOf(caseId, id, what);
      const credential = credentials(changes.issuer)(what.person);
      const hash = hashOf(await handleDespite(desk, request, credential));
      await deliver();
      return hash;
    },
  };
};
