import type { Assembly, Stack } from "../template/assembly.ts";
import { inOrder } from "../template/order.ts";
import { resolve, type Known, type Made } from "../template/resolve.ts";
import type { Moto } from "../moto.ts";
import { api, authorizer, integration, route, stage } from "./api.ts";
import { bucket, bucketPolicy } from "./buckets.ts";
import { rule, schedule, trail } from "./calls.ts";
import type { Estate } from "./estate.ts";
import { eventInvokeConfig, eventSourceMapping, lambdaFunction, permission } from "./functions.ts";
import { key } from "./keys.ts";
import { stateMachine, stateMachineAlias, stateMachineVersion } from "./machine.ts";
import { configurationSet, emailIdentity, eventDestination } from "./mail.ts";
import { physicalNameOf, type Maker } from "./making.ts";
import { queue, queuePolicy, subscription, topic, topicPolicy } from "./messaging.ts";
import { userPool, userPoolClient, userPoolDomain } from "./people.ts";
import type { Properties } from "./properties.ts";
import { policy, role } from "./roles.ts";
import { globalTable } from "./tables.ts";
import { alarm, dashboard, logGroup, metricFilter } from "./watching.ts";

/** Who makes a resource of a type. A type that is not here cannot be rehearsed, and says so. */
const makers: Readonly<Record<string, Maker>> = {
  "AWS::ApiGatewayV2::Api": api,
  "AWS::ApiGatewayV2::Authorizer": authorizer,
  "AWS::ApiGatewayV2::Integration": integration,
  "AWS::ApiGatewayV2::Route": route,
  "AWS::ApiGatewayV2::Stage": stage,
  "AWS::CloudTrail::Trail": trail,
  "AWS::CloudWatch::Alarm": alarm,
  "AWS::CloudWatch::Dashboard": dashboard,
  "AWS::Cognito::UserPool": userPool,
  "AWS::Cognito::UserPoolClient": userPoolClient,
  "AWS::Cognito::UserPoolDomain": userPoolDomain,
  "AWS::DynamoDB::GlobalTable": globalTable,
  "AWS::Events::Rule": rule,
  "AWS::IAM::Policy": policy,
  "AWS::IAM::Role": role,
  "AWS::KMS::Key": key,
  "AWS::Lambda::EventInvokeConfig": eventInvokeConfig,
  "AWS::Lambda::EventSourceMapping": eventSourceMapping,
  "AWS::Lambda::Function": lambdaFunction,
  "AWS::Lambda::Permission": permission,
  "AWS::Logs::LogGroup": logGroup,
  "AWS::Logs::MetricFilter": metricFilter,
  "AWS::S3::Bucket": bucket,
  "AWS::S3::BucketPolicy": bucketPolicy,
  "AWS::SES::ConfigurationSet": configurationSet,
  "AWS::SES::ConfigurationSetEventDestination": eventDestination,
  "AWS::SES::EmailIdentity": emailIdentity,
  "AWS::SNS::Subscription": subscription,
  "AWS::SNS::Topic": topic,
  "AWS::SNS::TopicPolicy": topicPolicy,
  "AWS::SQS::Queue": queue,
  "AWS::SQS::QueuePolicy": queuePolicy,
  "AWS::Scheduler::Schedule": schedule,
  "AWS::StepFunctions::StateMachine": stateMachine,
  "AWS::StepFunctions::StateMachineAlias": stateMachineAlias,
  "AWS::StepFunctions::StateMachineVersion": stateMachineVersion,
};

export type Deployed = {
  /** The outputs of all stacks, by `<stack>.<output>`. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly resources: number;
};

/** A fault of a template, with the place where it is. */
const at = (stack: Stack, id: string, fault: unknown): Error =>
  new Error(
    `${stack.name}: ${id} (${stack.resources[id]?.Type ?? "an output"}): ${fault instanceof Error ? fault.message : String(fault)}`,
    { cause: fault },
  );

type Account = { readonly estate: Estate; readonly moto: Moto };

const makeAll = async (
  assembly: Assembly,
  { estate, moto }: Account,
  known: Known & { readonly made: Map<string, Made> },
): Promise<void> => {
  const { stack } = known;
  for (const id of inOrder(stack)) {
    const { Type = "", Properties: given = {} } = stack.resources[id] ?? {};
    try {
      const maker = makers[Type];
      if (maker === undefined) throw new Error("the rehearsal does not know this type");
      known.made.set(
        id,
        await maker({
          id,
          stack,
          estate,
          moto,
          bundles: assembly.bundles,
          properties: resolve(given, known) as Properties,
          physicalName: physicalNameOf(stack.name, id),
        }),
      );
    } catch (fault) {
      throw at(stack, id, fault);
    }
  }
};

/**
 * Makes everything that the stacks say, in the order that they ask for.
 * @throws at the first thing that is undefined, unknown or impossible, naming its place
 */
export const deploy = async (assembly: Assembly, account: Account): Promise<Deployed> => {
  const exports = new Map<string, string>();
  const outputs = new Map<string, string>();
  let resources = 0;
  for (const stack of assembly.stacks) {
    const made = new Map<string, Made>();
    const known = { account: account.estate.account, stack, made, exports, outputs };
    await makeAll(assembly, account, known);
    resources += made.size;
    for (const [name, { Value, Export }] of Object.entries(stack.outputs)) {
      try {
        const value = String(resolve(Value, known));
        outputs.set(`${stack.name}.${name}`, value);
        if (Export !== undefined) exports.set(String(resolve(Export.Name, known)), value);
      } catch (fault) {
        throw at(stack, name, fault);
      }
    }
  }
  return { outputs, resources };
};
