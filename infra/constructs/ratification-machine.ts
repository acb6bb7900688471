import { ArnFormat, Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
} from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { type MachineTask, substitutionsFor } from "../../statemachines/manifest.ts";
import { forThisAccount } from "../this-account.ts";
import { raiseAlarm } from "./alarm.ts";
import { keepId, kept } from "./logical-id.ts";
import { encryptedLog, type Operations } from "./operations.ts";

export type TaskFunctions = Readonly<Record<MachineTask, IFunction>>;

const aliasName = "current";

/** Which ARNs a machine has is known before it is made: its driver needs them, and the machine needs its driver. */
const arnsOf = (scope: Construct, stateMachineName: string) => {
  const stack = Stack.of(scope);
  const arn = (resource: string, resourceName: string): string =>
    stack.formatArn({
      service: "states",
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  return {
    machine: arn("stateMachine", stateMachineName),
    alias: arn("stateMachine", `${stateMachineName}:${aliasName}`),
    executions: arn("execution", `${stateMachineName}:*`),
  };
};

/** The machine's ARNs, and the right to drive it. */
export class DrivingSeat {
  readonly stateMachineName: string;
  /** Executions are started by it, so that a deploy moves new ones to the new definition at once. */
  readonly aliasArn: string;
  readonly #arns: ReturnType<typeof arnsOf>;

  constructor(scope: Construct, stateMachineName: string) {
    this.stateMachineName = stateMachineName;
    this.#arns = arnsOf(scope, this.stateMachineName);
    this.aliasArn = this.#arns.alias;
  }

  /** How many executions of it did this, by five minutes. */
  executions(metricName: "ExecutionsStarted" | "ExecutionsSucceeded" | "ExecutionsFailed"): Metric {
    return new Metric({
      namespace: "AWS/States",
      metricName,
      dimensionsMap: { StateMachineArn: this.#arns.machine },
      statistic: "Sum",
      label: this.stateMachineName,
    });
  }

  get machineArn(): string {
    return this.#arns.machine;
  }

  /** Starting by the alias alone, resuming, and seeing whether an execution runs. One function has this. */
  allowDriving(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ["states:StartExecution"],
        // Step Functions checks the machine's own ARN and says in a key by which alias it was called.
        resources: [this.#arns.machine],
        conditions: { StringEquals: { "states:StateMachineQualifier": aliasName } },
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ["states:SendTaskSuccess"],
        resources: [this.#arns.machine],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ["states:DescribeExecution"],
        resources: [this.#arns.executions],
      }),
    );
  }
}

export type RatificationMachineProps = {
  readonly operations: Operations;
  /** The name that its driver knows it by. */
  readonly stateMachineName: string;
  /** With its tokens. */
  readonly definition: string;
  readonly tasks: TaskFunctions;
};

/** A state machine that carries cases, with a version of each definition that was ever deployed. */
export class RatificationMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: RatificationMachineProps) {
    super(scope, id);
    this.machine = new StateMachine(this, "Machine", {
      stateMachineName: props.stateMachineName,
      definitionBody: DefinitionBody.fromString(props.definition),
      definitionSubstitutions: substitutionsFor(props.definition, {
        readCase: props.tasks.readCase.functionArn,
        openWait: props.tasks.openWait.functionArn,
        sayWhatIsDue: props.tasks.sayWhatIsDue.functionArn,
        handOver: props.tasks.handOver.functionArn,
        claimNotification: props.tasks.claimNotification.functionArn,
        sendNotification: props.tasks.sendNotification.functionArn,
        recordSending: props.tasks.recordSending.functionArn,
      }),
      role: new Role(this, "Role", {
        assumedBy: new ServicePrincipal("states.amazonaws.com", {
          conditions: forThisAccount(this),
        }),
      }),
      tracingEnabled: true,
      logs: {
        destination: encryptedLog(this, "Log", props.operations),
        level: LogLevel.ALL,
        // Execution data holds task tokens, and a token is a secret.
        includeExecutionData: false,
      },
      removalPolicy: kept,
    });
    keepId(this.machine, "RatificationMachine");
    this.#allowCalling(Object.values(props.tasks));
    this.#publish();
    this.#watch(props.operations);
  }

  /** An execution that is under way calls the functions as they were deployed last: they have no versions, so a release keeps to what older definitions say. */
  #allowCalling(functions: readonly IFunction[]): void {
    const arns = [...new Set(functions)].map(({ functionArn }) => functionArn);
    this.machine.addToRolePolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: arns }),
    );
  }

  #publish(): void {
    const version = new CfnStateMachineVersion(this, "Version", {
      stateMachineArn: this.machine.stateMachineArn,
      stateMachineRevisionId: this.machine.stateMachineRevisionId,
    });
    version.applyRemovalPolicy(kept);
    const alias = new CfnStateMachineAlias(this, "Alias", {
      name: aliasName,
      routingConfiguration: [{ stateMachineVersionArn: version.ref, weight: 100 }],
    });
    alias.applyRemovalPolicy(kept);
  }

  #watch({ topic }: Operations): void {
    const period = Duration.minutes(5);
    raiseAlarm(this, "Failed", {
      topic,
      metric: this.machine.metricFailed({ period }),
      impact:
        "A case lost its driver: until it has a new one, nothing is sent and no reminders go out.",
      runbook: "executions-failed",
    });
    raiseAlarm(this, "TimedOut", {
      topic,
      metric: this.machine.metricTimedOut({ period }),
      impact:
        "A case's driver reached the end of its year without handing over; the case waits unseen.",
      runbook: "executions-failed",
    });
  }
}
