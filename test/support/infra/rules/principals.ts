import { account, region } from "../resolve.ts";
import { at, listOf, objectsIn, ofTypes, type Part, type Rule } from "./parts.ts";

// Who is let in. "AWS JSON policy elements: Principal" and "The confused deputy problem" in the IAM User Guide: a service comes on
// behalf of whoever asks it, so a policy that lets one in says for which account or resource.

type Fields = Readonly<Record<string, unknown>>;

/** What a service may be allowed on a resource of ours, by the service. */
const services: Readonly<Record<string, readonly string[]>> = {
  "cloudwatch.amazonaws.com": ["sns:Publish", "kms:Decrypt", "kms:GenerateDataKey*"],
  "sns.amazonaws.com": ["sqs:SendMessage", "kms:Decrypt", "kms:GenerateDataKey*"],
  "events.amazonaws.com": [
    "sqs:SendMessage",
    "kms:Decrypt",
    "kms:GenerateDataKey*",
    "lambda:InvokeFunction",
  ],
  "apigateway.amazonaws.com": ["lambda:InvokeFunction"],
  "logging.s3.amazonaws.com": ["s3:PutObject"],
  "cloudtrail.amazonaws.com": ["s3:GetBucketAcl", "s3:PutObject"],
  [`logs.${region}.amazonaws.com`]: [
    "kms:Encrypt",
    "kms:Decrypt",
    "kms:ReEncrypt*",
    "kms:GenerateDataKey*",
    "kms:Describe*",
  ],
};

/** By which keys of a condition a service says on whose behalf it comes, and what they must be for it to be ours. */
const sources: Readonly<Record<string, RegExp>> = {
  "aws:sourceaccount": new RegExp(`^${account}$`),
  "aws:sourcearn": new RegExp(`^arn:aws:[a-z0-9-]+:[^:*?]*:${account}:[^*?]`),
  "kms:encryptioncontext:aws:logs:arn": new RegExp(`^arn:aws:logs:${region}:${account}:`),
};

/** Comparisons that fail where the key is missing; a negated one, or one "IfExists", would hold. */
const comparisons: ReadonlySet<string> = new Set([
  "StringEquals",
  "StringLike",
  "ArnEquals",
  "ArnLike",
]);

/** An ARN of ours that names no account: a bucket of the templates, or a resource that the templates make. */
const isOwn = (value: string, parts: readonly Part[]): boolean =>
  parts.some(
    ({ id, type }) =>
      (type === "AWS::S3::Bucket" && value === `arn:aws:s3:::${id.toLowerCase()}`) ||
      // A reference to a topic is its ARN.
      (type === "AWS::SNS::Topic" && value === id) ||
      value === `arn:aws:other:${region}:${account}:${id}`,
  );

const namesSource = (condition: unknown, parts: readonly Part[]): boolean =>
  Object.entries((condition ?? {}) as Readonly<Record<string, Fields>>)
    .filter(([comparison]) => comparisons.has(comparison))
    .flatMap(([, keys]) => Object.entries(keys))
    .some(([key, wanted]) => {
      const ours = sources[key.toLowerCase()];
      return (
        ours !== undefined &&
        listOf(wanted).every((one) => ours.test(String(one)) || isOwn(String(one), parts))
      );
    });

/** Where a service states no source at all, and why nothing can be asked of it (test/infra/entrances.test.ts). */
const statesNoSource = (id: string, service: string): boolean =>
  id === "OperationsKey" && service === "events.amazonaws.com";

const root = `arn:aws:iam::${account}:root`;

const faultsOfService = (
  { id, statement }: Spoken,
  service: string,
  parts: readonly Part[],
): readonly string[] => {
  const known = services[service];
  if (known === undefined) return [`${id} lets in ${service}, which has nothing to do here`];
  const beyond = listOf(statement["Action"]).filter((action) => !known.includes(String(action)));
  return [
    ...beyond.map((action) => `${id} lets ${service} do ${String(action)}`),
    ...(namesSource(statement["Condition"], parts) || statesNoSource(id, service)
      ? []
      : [`${id} lets in ${service} on anybody's behalf`]),
  ];
};

type Spoken = { readonly id: string; readonly type: string; readonly statement: Fields };

const faultsOfStatement = (spoken: Spoken, parts: readonly Part[]): readonly string[] => {
  const { id, type, statement } = spoken;
  if (statement["NotPrincipal"] !== undefined) return [`${id} lets in everybody but a few`];
  const principal = statement["Principal"];
  if (typeof principal === "string") return [`${id} lets in ${principal}`];
  return Object.entries(principal as Fields).flatMap(([kind, named]) =>
    listOf(named).flatMap((who) => {
      if (kind === "Service") return faultsOfService(spoken, String(who), parts);
      // A key that its own account cannot use is lost: the account's policies decide about the rest.
      return kind === "AWS" && who === root && type === "AWS::KMS::Key"
        ? []
        : [`${id} lets in ${kind} ${JSON.stringify(who)}`];
    }),
  );
};

const statementsOf = ({ id, type, properties }: Part): readonly Spoken[] =>
  objectsIn(properties)
    .filter((found) => found["Effect"] === "Allow")
    .filter((found) => found["Principal"] !== undefined || found["NotPrincipal"] !== undefined)
    .map((statement) => ({ id, type, statement }));

/** Every policy of a resource names whom it lets in: a service, for this account or a resource of it. */
export const resourcesNameTheirPrincipals: Rule = (parts) =>
  parts
    .filter(({ type }) => type !== "AWS::IAM::Role")
    .flatMap(statementsOf)
    .flatMap((spoken) => faultsOfStatement(spoken, parts));

/** Which service takes a role that such a part names, by the part's type. */
const takers: Readonly<Record<string, string>> = {
  "AWS::Lambda::Function": "lambda.amazonaws.com",
  "AWS::StepFunctions::StateMachine": "states.amazonaws.com",
  "AWS::Scheduler::Schedule": "scheduler.amazonaws.com",
  "AWS::Events::Rule": "events.amazonaws.com",
};

const takersOf = (id: string, parts: readonly Part[]): ReadonlySet<string | undefined> =>
  new Set(
    parts
      .filter(({ type }) => type !== "AWS::IAM::Role" && type !== "AWS::IAM::Policy")
      .filter(({ properties }) =>
        objectsIn(properties).some(({ Role, RoleArn }) =>
          [Role, RoleArn].some((arn) => String(arn).endsWith(`:${id}`)),
        ),
      )
      .map(({ type }) => takers[type]),
  );

/** Every role is taken by the one service that uses it, and by nobody else. */
export const rolesNameTheirTakers: Rule = (parts) =>
  ofTypes(parts, "AWS::IAM::Role").flatMap(({ id, properties }) => {
    const statements = listOf(at(properties, "AssumeRolePolicyDocument", "Statement")) as Fields[];
    const [taker, ...more] = takersOf(id, parts);
    if (taker === undefined || more.length > 0) return [`${id} is taken by no single service`];
    return statements.flatMap(({ Effect, Action, Principal, Condition, ...rest }) => [
      ...(JSON.stringify({ Effect, Action, Principal }) ===
        JSON.stringify({
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: taker },
        }) && Object.keys(rest).every((key) => key === "Sid")
        ? []
        : [`${id} may be taken by others than ${taker}: ${JSON.stringify(Principal)}`]),
      // Lambda states no source when it takes a role (test/infra/entrances.test.ts).
      ...(taker === "lambda.amazonaws.com" || namesSource(Condition, parts)
        ? []
        : [`${id} may be taken by ${taker} on anybody's behalf`]),
    ]);
  });

/** The paths of the routes that lead to a function, as an ARN of the API ends in them. */
const pathsTo = (functionArn: unknown, parts: readonly Part[]): readonly string[] => {
  const integrations = ofTypes(parts, "AWS::ApiGatewayV2::Integration")
    .filter(({ properties }) => properties["IntegrationUri"] === functionArn)
    .map(({ id }) => `integrations/${id}`);
  return ofTypes(parts, "AWS::ApiGatewayV2::Route")
    .filter(({ properties }) => integrations.includes(String(properties["Target"])))
    .map(({ properties }) => String(properties["RouteKey"]).split(" ")[1] ?? "");
};

/** From where a service may call a function, as the other end of the joining says. */
const callersOf = (
  principal: unknown,
  functionArn: unknown,
  parts: readonly Part[],
): readonly string[] => {
  if (principal === "apigateway.amazonaws.com")
    return ofTypes(parts, "AWS::ApiGatewayV2::Api").flatMap(({ id }) =>
      pathsTo(functionArn, parts).map(
        (path) => `arn:aws:execute-api:${region}:${account}:${id}/*/*${path}`,
      ),
    );
  if (principal === "events.amazonaws.com")
    return ofTypes(parts, "AWS::Events::Rule")
      .filter(({ properties }) =>
        (listOf(properties["Targets"]) as Fields[]).some(({ Arn }) => Arn === functionArn),
      )
      .map(({ id }) => `arn:aws:other:${region}:${account}:${id}`);
  return [];
};

/** A function is called by the routes and rules that lead to it, and has no other door. */
export const functionsNameTheirCallers: Rule = (parts) => [
  ...ofTypes(parts, "AWS::Lambda::Permission").flatMap(({ id, properties }) => {
    const { Principal, FunctionName, SourceArn, Action } = properties;
    const callers = callersOf(Principal, FunctionName, parts);
    return Action === "lambda:InvokeFunction" && callers.includes(String(SourceArn))
      ? []
      : [`${id} lets ${String(Principal)} call from ${JSON.stringify(SourceArn ?? "anywhere")}`];
  }),
  ...ofTypes(parts, "AWS::Lambda::Url", "AWS::Lambda::LayerVersionPermission").map(
    ({ id, type }) => `${id} opens a door of the type ${type}`,
  ),
];

/** Actions that know no resources, as the Service Authorization Reference lists them. */
const withoutResources: ReadonlySet<string> = new Set([
  "xray:PutTraceSegments",
  "xray:PutTelemetryRecords",
  "xray:GetSamplingRules",
  "xray:GetSamplingTargets",
  "dynamodb:ListStreams",
  "logs:CreateLogDelivery",
  "logs:GetLogDelivery",
  "logs:UpdateLogDelivery",
  "logs:DeleteLogDelivery",
  "logs:ListLogDeliveries",
  "logs:PutResourcePolicy",
  "logs:DescribeResourcePolicies",
  "logs:DescribeLogGroups",
]);

/** Actions whose end is left open by the library, each a family of one kind. */
const families: ReadonlySet<string> = new Set(["kms:ReEncrypt*", "kms:GenerateDataKey*"]);

/** What a role may do is named, and on which resources. */
export const grantsNameWhatTheyAllow: Rule = (parts) =>
  ofTypes(parts, "AWS::IAM::Policy", "AWS::IAM::Role").flatMap(({ id, properties }) =>
    objectsIn([at(properties, "PolicyDocument"), at(properties, "Policies")])
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Action, Resource, NotAction, NotResource }) => {
        const actions = listOf(Action).map(String);
        const open = actions.filter((action) => action.includes("*") && !families.has(action));
        const everywhere = listOf(Resource).includes("*")
          ? actions.filter((action) => !withoutResources.has(action))
          : [];
        return [
          ...(NotAction === undefined && NotResource === undefined
            ? []
            : [`${id} allows everything but something`]),
          ...open.map((action) => `${id} allows ${action}`),
          ...everywhere.map((action) => `${id} allows ${action} on everything`),
        ];
      }),
  );
