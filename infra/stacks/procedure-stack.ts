import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { Alarm, type Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { Api } from "../constructs/api.ts";
import { ExportsBucket } from "../constructs/buckets.ts";
import { DepositaryMail } from "../constructs/depositary-mail.ts";
import { type Unheard, unheardCalls, watchFunctions } from "../constructs/function-errors.ts";
import { FailedExecutions } from "../constructs/failed-executions.ts";
import { HourlyHealing, HourlySweep } from "../constructs/scheduled-call.ts";
import { allowPublicKey } from "../constructs/keys.ts";
import { LedgerStream } from "../constructs/ledger-stream.ts";
import { LogKeeping } from "../constructs/log-keeping.ts";
import { Overview } from "../constructs/overview.ts";
import {
  DrivingSeat,
  RatificationMachine,
  type TaskFunctions,
} from "../constructs/ratification-machine.ts";
import { ReminderMail } from "../constructs/reminder-mail.ts";
import { restoredNames } from "../constructs/tables.ts";
import { type Recording, type TableNames, TableRights } from "../constructs/table-rights.ts";
import { type CodeOf, TasdiqFunction } from "../constructs/tasdiq-function.ts";
import { type Environment, machineStackName } from "../environment.ts";
import { type Catalogued, catalogue, type FunctionName } from "../functions.ts";
import { lawInBundle } from "../bundling.ts";
import { digestOf, readCommonDefinition } from "../../statemachines/manifest.ts";
import { routes } from "../routes.ts";
import type { Settings } from "../settings.ts";
import { allowCall, pagesFunction, paperFunction } from "./pages-function.ts";
import { logFunctions } from "./log-functions.ts";
import type { RecordsStack } from "./records-stack.ts";
import { lookingBy, sweepFunction, type SweepFunctionProps } from "./sweep-function.ts";
import { allowSigningAsSystem, signingAsSystem } from "./system-signing.ts";

export type ProcedureStackProps = StackProps & {
  readonly settings: Settings;
  readonly records: RecordsStack;
  readonly codeOf: CodeOf;
  readonly version: string;
  /** Of each procedure that has a machine of its own, by its id. */
  readonly definitions: ReadonlyMap<string, string>;
};

const digestsOf = (definitions: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...definitions].map(([id, definition]) => [id, digestOf(definition)]));

const tasksAmong = (
  functions: Readonly<Record<FunctionName, Pick<TasdiqFunction, "function">>>,
): TaskFunctions => {
  const driver = functions.driver.function;
  const notifier = functions["notify-depositary"].function;
  return {
    readCase: functions["state-machine-tasks"].function,
    sayWhatIsDue: functions.sweep.function,
    openWait: driver,
    handOver: driver,
    claimNotification: notifier,
    sendNotification: notifier,
    recordSending: notifier,
  };
};

/** What carries cases: functions, state machine, API, mail and alarms. All of it can be made again from the records. */
export class ProcedureStack extends Stack {
  /** What every machine calls, that of this stack and those of the procedures. */
  readonly tasks: TaskFunctions;
  readonly #props: ProcedureStackProps;
  readonly #tables: TableNames;
  readonly #rights: TableRights;
  readonly #seat: DrivingSeat;
  /** Those of the machines that are stacks of their own, by procedure. */
  readonly #seats: ReadonlyMap<string, DrivingSeat>;
  readonly #mail: DepositaryMail;
  readonly #unheard: Unheard;

  constructor(scope: Construct, id: string, props: ProcedureStackProps) {
    super(scope, id, props);
    this.#props = props;
    const { settings, records } = props;
    const { operations } = records;
    this.#tables =
      settings.restored === undefined
        ? records.tables.names
        : restoredNames(this, settings.restored);
    this.#rights = new TableRights(this.#tables, records.key);
    this.#seat = new DrivingSeat(this, `${this.stackName}-ratification`);
    this.#seats = new Map(
      settings.procedures.map((id) => [id, new DrivingSeat(this, machineStackName(id))]),
    );
    this.#mail = new DepositaryMail(this, "DepositaryMail", { operations, settings });
    this.#unheard = unheardCalls(this, operations);

    const functions = this.#functions();
    this.#join(functions);
    watchFunctions(this, operations);
    this.tasks = tasksAmong(functions);
    this.#machine();
    const { api } = this.#api(functions);
    this.#overview(functions);
    new CfnOutput(this, "ApiAddress", { value: api.apiEndpoint });
    new CfnOutput(this, "FoundOfficeFunction", {
      value: functions["found-office"].function.functionName,
    });
    new CfnOutput(this, "RebuildRegisterFunction", {
      value: functions["rebuild-register"].function.functionName,
    });
    new CfnOutput(this, "TokenIssuer", { value: records.issuer.issuer });
    new CfnOutput(this, "TokenAudience", { value: records.issuer.audience });
  }

  #function(name: FunctionName, environment: Environment, failures?: IQueue): TasdiqFunction {
    const { records, codeOf, version, settings } = this.#props;
    const { operations, documents } = records;
    const { reserved, ...catalogued }: Catalogued = catalogue[name];
    return new TasdiqFunction(this, name, {
      name,
      ...catalogued,
      ...(settings.reserveConcurrency && reserved !== undefined ? { reserved } : {}),
      operations,
      codeOf,
      version,
      environment: {
        TASDIQ_LEDGER_TABLE: this.#tables.ledger.name,
        TASDIQ_REGISTER_TABLE: this.#tables.register.name,
        TASDIQ_DOCUMENTS_BUCKET: documents.bucket.bucketName,
        ...(settings.lawFolder === undefined ? {} : { TASDIQ_LAW_FOLDER: lawInBundle }),
        ...environment,
      },
      ...(failures === undefined ? {} : { failures }),
    });
  }

  /** A function that records acts. */
  #recorder(
    name: FunctionName,
    { environment = {}, ...recording }: Recording & { readonly environment?: Environment } = {},
  ): TasdiqFunction {
    const recorder = this.#function(name, environment);
    this.#rights.allowRecording(recorder.role, recording);
    this.#props.records.documents.allowReading(recorder.role);
    return recorder;
  }

  /** The one that opens cases, and keeps the law under which they were opened. */
  #opener(): TasdiqFunction {
    const opener = this.#recorder("open-case", { opensCases: true, pinsLaw: true });
    this.#props.records.documents.allowAdding(opener.role);
    return opener;
  }

  /** The one that takes documents and every other act of a case. */
  #clerk(): TasdiqFunction {
    const clerk = this.#recorder("record-act", { endsCases: true, pinsLaw: true });
    this.#props.records.documents.allowAdding(clerk.role);
    return clerk;
  }

  /** The one that records what is done in the office and about incidents, at which it has the sweep look. */
  #administrator(sweep: TasdiqFunction): TasdiqFunction {
    const administrator = this.#function("administer-office", lookingBy(sweep));
    this.#rights.allowAdministering(administrator.role);
    allowCall(administrator.role, sweep);
    return administrator;
  }

  /** The one that founds the office: it records, and names the key of checkpoints; it has no documents. */
  #founder(): TasdiqFunction {
    const { records } = this.#props;
    const { signing } = records.signingKeys;
    const founder = this.#function("found-office", {
      ...this.#onRecord(),
      ...signingAsSystem(records),
      TASDIQ_SIGNING_KEY: signing.keyArn,
    });
    this.#rights.allowFounding(founder.role);
    allowSigningAsSystem(founder.role, records);
    allowPublicKey(founder.role, signing);
    return founder;
  }

  /** The one that rebuilds the register from the ledger and the law in the documents; no person and no system acts by it. */
  #rebuilder(): TasdiqFunction {
    const rebuilder = this.#function("rebuild-register", {});
    this.#rights.allowRebuilding(rebuilder.role);
    this.#props.records.documents.allowReading(rebuilder.role);
    return rebuilder;
  }

  /** The function that shows cases, by the law that they were opened under. */
  #reader(): TasdiqFunction {
    const reader = this.#function("read", {});
    this.#rights.allowListing(reader.role);
    this.#props.records.documents.allowReading(reader.role);
    return reader;
  }

  /** The function that records what became of letters: it needs no documents but those a case's law is in. */
  #mailListener(): TasdiqFunction {
    const listener = this.#function(
      "mail-events",
      {
        ...signingAsSystem(this.#props.records),
        TASDIQ_SES_CONFIGURATION_SET: this.#mail.configurationSetName,
      },
      this.#unheard.calls,
    );
    this.#rights.allowRecording(listener.role);
    allowSigningAsSystem(listener.role, this.#props.records);
    this.#props.records.documents.allowReading(listener.role);
    this.#mail.tell(listener.function, this.#unheard.calls);
    return listener;
  }

  /** The function that tells the machine where a case stands: it reads no documents. */
  #onlooker(): TasdiqFunction {
    const onlooker = this.#function("state-machine-tasks", this.#reminders());
    this.#rights.allowReading(onlooker.role);
    this.#props.records.documents.allowReading(onlooker.role);
    return onlooker;
  }

  /** What the office's first entry says of tokens and of its mail; nothing but the function that founds it is told. */
  #onRecord(): Environment {
    const { records, settings } = this.#props;
    const { issuer, audience, personClaim } = records.issuer;
    return {
      TASDIQ_SENDER: settings.sender,
      TASDIQ_TOKEN_ISSUER: issuer,
      TASDIQ_TOKEN_AUDIENCE: audience,
      TASDIQ_PERSON_CLAIM: personClaim,
    };
  }

  #notifier(): TasdiqFunction {
    const { records } = this.#props;
    const notifier = this.#function("notify-depositary", {
      ...signingAsSystem(records),
      TASDIQ_SES_CONFIGURATION_SET: this.#mail.configurationSetName,
    });
    this.#rights.allowRecording(notifier.role);
    allowSigningAsSystem(notifier.role, records);
    records.documents.allowReading(notifier.role);
    this.#mail.allowSending(notifier.role);
    return notifier;
  }

  #driver(): TasdiqFunction {
    const driver = this.#function(
      "driver",
      {
        TASDIQ_STATE_MACHINE: this.#seat.aliasArn,
        TASDIQ_DEFINITION: digestOf(readCommonDefinition()),
        ...this.#procedureMachines(),
        ...this.#reminders(),
      },
      this.#unheard.calls,
    );
    this.#rights.allowDriving(driver.role);
    this.#props.records.documents.allowReading(driver.role);
    for (const seat of [this.#seat, ...this.#seats.values()]) seat.allowDriving(driver.role);
    return driver;
  }

  /** When people are reminded: a wait ends by it. To whom it is written, the sweep alone is told. */
  #reminders(): Environment {
    const { daysBefore, hoursBefore, escalation } = this.#props.settings.reminders;
    return { TASDIQ_REMINDERS: JSON.stringify({ daysBefore, hoursBefore, escalation }) };
  }

  #procedureMachines(): Environment {
    const aliases = Object.fromEntries([...this.#seats].map(([id, seat]) => [id, seat.aliasArn]));
    return this.#seats.size === 0
      ? {}
      : {
          TASDIQ_PROCEDURE_MACHINES: this.toJsonString(aliases),
          TASDIQ_PROCEDURE_DEFINITIONS: JSON.stringify(digestsOf(this.#props.definitions)),
        };
  }

  #sweeper(props: Omit<SweepFunctionProps, "failures" | "reminders">): TasdiqFunction {
    const { settings } = this.#props;
    const { identityArn } = this.#mail;
    const reminders = new ReminderMail(this, "ReminderMail", { identityArn, settings });
    return sweepFunction({ ...props, reminders, failures: this.#unheard.ofSweep });
  }

  #functions(): Readonly<Record<FunctionName, TasdiqFunction>> {
    const { records } = this.#props;
    const showing = {
      make: (name: FunctionName, environment: Environment, failures?: IQueue) =>
        this.#function(name, environment, failures),
      rights: this.#rights,
      records,
      exports: new ExportsBucket(this, "Exports", records.key),
      failures: this.#unheard.ofLog,
    };
    const sweep = this.#sweeper(showing);
    const typesetter = paperFunction(showing);
    return {
      "open-case": this.#opener(),
      "record-act": this.#clerk(),
      "record-plenary-vote": this.#recorder("record-plenary-vote"),
      "release-notification": this.#recorder("release-notification"),
      "administer-office": this.#administrator(sweep),
      read: this.#reader(),
      "notify-depositary": this.#notifier(),
      "state-machine-tasks": this.#onlooker(),
      driver: this.#driver(),
      sweep,
      "render-paper": typesetter,
      "mail-events": this.#mailListener(),
      "found-office": this.#founder(),
      "rebuild-register": this.#rebuilder(),
      ...logFunctions(showing),
      pages: pagesFunction({ ...showing, sweep, typesetter }),
    };
  }

  #join(functions: Readonly<Record<FunctionName, TasdiqFunction>>): void {
    const { operations } = this.#props.records;
    const { ledgerStreamArn: streamArn } = this.#tables;
    new LedgerStream(this, "LedgerStream", { operations, streamArn, driver: functions.driver });
    new FailedExecutions(this, "FailedExecutions", {
      machines: [this.#seat, ...this.#seats.values()].map(({ machineArn }) => machineArn),
      driver: functions.driver.function,
      failures: this.#unheard.calls,
    });
    new HourlyHealing(this, "HourlyHealing", {
      operations,
      driver: functions.driver.function,
      failures: this.#unheard.calls,
    });
    new HourlySweep(this, "HourlySweep", {
      operations,
      sweep: functions.sweep.function,
      failures: this.#unheard.ofSweep,
    });
    new LogKeeping(this, "LogKeeping", {
      operations,
      sequencer: functions["sequence-log"].function,
      sealer: functions["seal-log"].function,
      failures: this.#unheard.ofLog,
    });
  }

  #machine(): void {
    new RatificationMachine(this, "Ratification", {
      operations: this.#props.records.operations,
      stateMachineName: this.#seat.stateMachineName,
      definition: readCommonDefinition(),
      tasks: this.tasks,
    });
  }

  #api(functions: Readonly<Record<FunctionName, TasdiqFunction>>): Api {
    const served = Object.entries(routes).map(
      ([route, name]) => [route, functions[name].function] as const,
    );
    return new Api(this, "Api", {
      operations: this.#props.records.operations,
      issuer: this.#props.records.issuer,
      routes: Object.fromEntries(served),
    });
  }

  /** One page for all machines: each has its line. */
  #overview(functions: Readonly<Record<FunctionName, TasdiqFunction>>): void {
    const seats = [this.#seat, ...this.#seats.values()];
    const executions = (what: Parameters<DrivingSeat["executions"]>[0]): readonly Metric[] =>
      seats.map((seat) => seat.executions(what));
    new Overview(this, "Overview", {
      alarms: this.node.findAll().filter((found) => found instanceof Alarm),
      functions: Object.values(functions).map(({ function: fn }) => fn),
      awaited: [...new Set(Object.values(routes))].map((name) => functions[name].function),
      executions: {
        "Executions started": executions("ExecutionsStarted"),
        "Executions that ended": executions("ExecutionsSucceeded"),
        "Executions that failed": executions("ExecutionsFailed"),
      },
    });
  }
}
