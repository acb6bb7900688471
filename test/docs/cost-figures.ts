import type { Notices } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import {
  dynamoLedger,
  dynamoDerivedData,
  dynamoLog,
  dynamoSweepBook,
  dynamoUniqueFacts,
  dynamoWaits,
} from "../../src/aws/dynamo/index.ts";
import { sesNotices } from "../../src/aws/ses-notices.ts";
import { letPass } from "../support/asl-clock.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { metered, type Cost } from "../support/dynamo/meter.ts";
import { legsOf, transitionsOf, type Leg } from "../machine/transitions.ts";
import { carryBritish, carryTo } from "../machine/carried.ts";
import {
  noReminders,
  wholeOffice,
  type Changes,
  type WholeOffice,
} from "../machine/whole-office.ts";
import { mailFrom } from "../support/office-mail.ts";

const tables = { ledger: "ledger", register: "register" } as const;

/** Units of DynamoDB. */
export type Units = { readonly write: number; readonly read: number };

export const unitsOf = (costs: readonly Cost[]): Units =>
  costs.reduce((sum, { write, read }) => ({ write: sum.write + write, read: sum.read + read }), {
    write: 0,
    read: 0,
  });

type Metering = {
  readonly changes: Changes;
  readonly costs: readonly Cost[];
  readonly calls: readonly string[];
  readonly kept: () => ReturnType<typeof dynamoDerivedData>;
  readonly facts: () => ReturnType<typeof dynamoUniqueFacts>;
  readonly log: () => ReturnType<typeof dynamoLog>;
  /** Notices that find no address, so that the post is asked for nothing. */
  readonly notices: (now: number) => Notices;
  readonly book: (of: "driver" | "sweep") => ReturnType<typeof dynamoSweepBook>;
};

// A task token has up to 2,048 characters; that of the local driver is made as long.
const longToken = (token: string): string => token.padEnd(2048, "-");
const shortToken = (token: string): string => token.replace(/-+$/, "");

/** Ledger and waits on tables whose units are counted. Every call comes to a function that remembers nothing. */
export const metering = (): Metering => {
  const { client, costs } = metered(memoryTables(tables));
  const options = { client, tables };
  const calls: string[] = [];
  let ledger = dynamoLedger(options);
  const called = (what: string): void => {
    calls.push(what);
    ledger = dynamoLedger(options);
  };
  const waits = dynamoWaits(options);
  return {
    costs,
    calls,
    kept: () => dynamoDerivedData(options),
    facts: () => dynamoUniqueFacts(options),
    log: () => dynamoLog(options),
    notices: (now) =>
      sesNotices({
        client: {
          send: () => Promise.reject(new Error("there is no post")),
          config: { maxAttempts: () => Promise.resolve(1) },
        },
        mail: mailFrom("office@example.invalid"),
        configurationSet: "reminders",
        tables: options,
        clock: { now: () => now },
      }),
    book: (of) => dynamoSweepBook(options, of),
    changes: {
      issuer: "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_abcdefghi",
      called,
      streamed: true,
      ledger: {
        append: (append) => ledger.append(append),
        head: (caseId) => ledger.head(caseId),
        accepted: (id) => ledger.accepted(id),
        entries: (caseId, page) => ledger.entries(caseId, page),
        leavesOf: (caseId, page) => ledger.leavesOf(caseId, page),
        find: (search) => ledger.find(search),
        cases: (page) => ledger.cases(page),
        tasks: (page) => ledger.tasks(page),
        procedures: () => ledger.procedures(),
        pinned: () => ledger.pinned(),
      },
      waits: () => ({
        ...waits,
        store: (wait) => waits.store({ ...wait, token: longToken(wait.token) }),
        get: async (caseId) => {
          const wait = await waits.get(caseId);
          return wait && { ...wait, token: shortToken(wait.token) };
        },
      }),
      tasks: (tasks) =>
        Object.fromEntries(
          Object.entries(tasks).map(([name, task]) => [
            name,
            (payload: unknown) => {
              called(name);
              return task(payload);
            },
          ]),
        ),
    },
  };
};

/** The function that a call comes to. */
const functionOf = (call: string): string => {
  switch (call) {
    case "OpenCase":
      return "open-case";
    case "RecordVote":
      return "record-plenary-vote";
    case "ReleaseNotification":
      return "release-notification";
    case "sayWhatIsDue":
      return "sweep";
    case "readCase":
      return "state-machine-tasks";
    case "openWait":
    case "handOver":
    case "an entry":
      return "driver";
    case "claimNotification":
    case "sendNotification":
    case "recordSending":
      return "notify-depositary";
    default:
      return "record-act";
  }
};

const counted = (calls: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of calls.map(functionOf)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

export type CaseFigures = {
  readonly legs: readonly Leg[];
  readonly transitions: number;
  readonly entries: number;
  /** Bytes of the entries as they are kept. */
  readonly bytes: number;
  readonly invocations: Readonly<Record<string, number>>;
  /** For the entries: transactions, and whatever was read. */
  readonly ledger: Units;
  /** For the drivers' waits and epochs. */
  readonly waits: Units;
  /** For the entries' places in the log. */
  readonly log: Units;
};

const isWait = ({ name }: Cost): boolean => name === "PutItemCommand";

// In the cloud no case is read to find its machine where no procedure has one of its own.
const oneForAll: Changes = { definitionOf: () => Promise.resolve(undefined) };

const figuresOf = async (
  carry: (office: WholeOffice) => Promise<void>,
  machines: Changes = {},
): Promise<CaseFigures> => {
  const { changes, costs, calls, log } = metering();
  const office = await wholeOffice({ ...changes, reminding: noReminders, ...machines });
  await log().sequence(1000);
  const [fromCosts, fromCalls] = [costs.length, calls.length];
  await carry(office);
  const [spent, made] = [costs.slice(fromCosts), calls.slice(fromCalls)];
  const page = { afterSeq: 0, limit: 1000 };
  const entries = await office.desk.ports.ledger.entries(caseIdSchema.parse("one"), page);
  const beforeLog = costs.length;
  await log().sequence(1000);
  return {
    legs: legsOf(office.driver, "one_1"),
    transitions: transitionsOf(office.driver, "one_1"),
    entries: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + Buffer.byteLength(bytes), 0),
    invocations: counted(made),
    ledger: unitsOf(spent.filter((cost) => !isWait(cost))),
    waits: unitsOf(spent.filter(isWait)),
    log: unitsOf(costs.slice(beforeLog)),
  };
};

/** A case of the Milli Majlis from its opening to the deposit, in one epoch and without corrections. */
export const azerbaijaniFigures = (): Promise<CaseFigures> =>
  figuresOf((office) => carryTo(office, "one", "ConfirmDeposit"), oneForAll);

/** A treaty that passes the two Houses in silence; the import of their calendar is counted with it. */
export const britishFigures = (): Promise<CaseFigures> =>
  figuresOf((office) => carryBritish(office, "one"));

/** Transitions of a year in which nothing happens in a case and nothing is due: its handover. */
export const waitingTransitions = async (): Promise<number> => {
  const office = await wholeOffice();
  await carryTo(office, "one");
  const before = transitionsOf(office.driver, "one_1");
  await letPass(office.driver, office.clock, 365);
  return office.driver
    .list()
    .reduce((sum, { name }) => sum + transitionsOf(office.driver, name), -before);
};
