import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, type Code, Function, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { type Environment, metricNamespace, serviceName } from "../environment.ts";
import type { RolePath } from "../role-paths.ts";
import { faultsOfEnvironment } from "./environment-size.ts";
import { allowOperationsKey, encryptedLog, type Operations } from "./operations.ts";

/** Where the code of a function comes from, by the name of its folder under `functions/`. */
export type CodeOf = (name: string) => Code;

/** What all functions of a stack have in common. */
export type Surroundings = {
  readonly operations: Operations;
  readonly codeOf: CodeOf;
  /** The software's version, which entries record. */
  readonly version: string;
};

export type TasdiqFunctionProps = {
  readonly name: string;
  /** The path its role is made under; the records' policies know paths. */
  readonly rolePath: RolePath;
  readonly environment?: Environment;
  /** ARM64 unless something compiled asks for another. */
  readonly architecture?: Architecture;
  readonly memorySize?: number;
  readonly timeout?: Duration;
  /** How many can always run at once, set aside from the account's concurrency; absent: none is set aside. */
  readonly reserved?: number;
  /** Takes what failed when it was called without anybody waiting for the answer. */
  readonly failures?: IQueue;
};

const roleOf = (scope: Construct, rolePath: RolePath): Role => {
  const role = new Role(scope, "Role", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    path: rolePath,
  });
  // X-Ray knows no resources.
  role.addToPolicy(
    new PolicyStatement({
      actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      resources: ["*"],
    }),
  );
  return role;
};

/**
 * Has a synth fail where a function's environment would be refused at its deployment. What is not known before that stands in it as the
 * intrinsic function that the template will have.
 */
export const guardEnvironment = (
  scope: Construct,
  name: string,
  environment: Environment,
): void => {
  const validate = (): string[] => faultsOfEnvironment(name, Stack.of(scope).resolve(environment));
  scope.node.addValidation({ validate });
};

/** One function with a role and a log of its own. It may do nothing until a grant says so. */
export class TasdiqFunction extends Construct {
  readonly function: Function;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: TasdiqFunctionProps & Surroundings) {
    super(scope, id);
    this.role = roleOf(this, props.rolePath);
    const logGroup = encryptedLog(this, "Log", props.operations);
    const environment = {
      POWERTOOLS_SERVICE_NAME: serviceName,
      POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
      TASDIQ_VERSION: props.version,
      ...props.environment,
    };
    logGroup.grantWrite(this.role);
    this.function = new Function(this, "Function", {
      description: `Tasdiq: ${props.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      handler: "handler.handler",
      code: props.codeOf(props.name),
      role: this.role,
      logGroup,
      tracing: Tracing.ACTIVE,
      memorySize: props.memorySize ?? 1024,
      timeout: props.timeout ?? Duration.seconds(20),
      ...(props.failures === undefined ? {} : { deadLetterQueue: props.failures }),
      ...(props.reserved === undefined ? {} : { reservedConcurrentExecutions: props.reserved }),
      environment,
    });
    guardEnvironment(this, props.name, environment);
    if (props.failures !== undefined) allowOperationsKey(this.role, props.operations);
  }
}
