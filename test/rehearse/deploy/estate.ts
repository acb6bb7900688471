import type { KeyObject } from "node:crypto";
import type { Statement } from "../../support/infra/iam.ts";

/** A role with its rights. */
export type Role = {
  readonly arn: string;
  readonly name: string;
  /** The resource's name in its template. */
  readonly id: string;
  /** The services that may take it. */
  readonly trusted: readonly string[];
  readonly statements: Statement[];
};

export type Table = {
  readonly arn: string;
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string | undefined;
  readonly streamArn: string | undefined;
};

export type Queue = { readonly arn: string; readonly name: string; readonly url: string };

export type SigningKey = {
  readonly arn: string;
  readonly spec: string;
  readonly use: string;
  readonly pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;
};

export type Lambda = {
  readonly arn: string;
  readonly name: string;
  readonly id: string;
  readonly role: string;
  readonly folder: string;
  readonly handler: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Megabytes. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  readonly logGroup: string;
  readonly traced: boolean;
  readonly failures: string | undefined;
};

export type StreamSource = {
  readonly streamArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly attempts: number;
  readonly bisects: boolean;
  readonly reportsItems: boolean;
  readonly patterns: readonly unknown[];
  readonly failures: string | undefined;
};

export type Target = {
  readonly arn: string;
  readonly input: string | undefined;
  readonly transformer:
    { readonly paths: Readonly<Record<string, string>>; readonly template: string } | undefined;
  readonly failures: string | undefined;
  readonly role: string | undefined;
};

export type Rule = {
  readonly arn: string;
  readonly id: string;
  readonly pattern: unknown;
  readonly targets: readonly Target[];
};

export type Schedule = {
  readonly id: string;
  readonly arn: string;
  readonly expression: string;
  readonly target: Target;
};

export type Machine = {
  readonly arn: string;
  readonly name: string;
  readonly definition: string;
  readonly role: string;
  readonly logGroup: string | undefined;
  readonly traced: boolean;
  readonly aliases: Map<string, string>;
};

export type Route = {
  readonly key: string;
  readonly authorizer: string | undefined;
  readonly target: string;
};

export type Api = {
  readonly id: string;
  readonly address: string;
  readonly routes: Route[];
  /** The function's ARN, by the integration. */
  readonly integrations: Map<string, string>;
  readonly authorizers: Map<
    string,
    { readonly issuer: string; readonly audiences: readonly string[] }
  >;
  stage:
    | { readonly accessLog: { readonly group: string; readonly format: string } | undefined }
    | undefined;
};

export type Alarm = {
  readonly id: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly actions: readonly string[];
};

export type MetricFilter = {
  readonly group: string;
  readonly pattern: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
};

export type MailEvents = {
  readonly set: string;
  readonly types: readonly string[];
  readonly bus: string;
};

export type Client = {
  readonly id: string;
  readonly pool: string;
  readonly flows: readonly string[];
  readonly readable: readonly string[];
};

/** Everything that was deployed and that the rehearsal itself must know of; what moto holds, moto knows. */
export type Estate = {
  readonly account: string;
  readonly region: string;
  /** The name that the template gives a resource whose ARN does not say it: a key's. */
  readonly named: Map<string, string>;
  readonly roles: Map<string, Role>;
  /** What the policy of a resource says, by its ARN. */
  readonly policies: Map<string, Statement[]>;
  /** The key under which a resource is encrypted, by its ARN. */
  readonly encrypted: Map<string, string>;
  readonly tables: Map<string, Table>;
  readonly buckets: Map<string, string>;
  /** The names of those whose objects are locked. */
  readonly locked: Set<string>;
  readonly topics: Map<string, string>;
  readonly queues: Map<string, Queue>;
  readonly keys: Map<string, SigningKey>;
  readonly logGroups: Map<string, string>;
  readonly functions: Map<string, Lambda>;
  /** Which function is called with what came of another's call for which nobody waited, by that one's ARN. */
  readonly onSuccess: Map<string, string>;
  readonly sources: StreamSource[];
  readonly rules: Rule[];
  readonly schedules: Schedule[];
  readonly machines: Map<string, Machine>;
  readonly apis: Map<string, Api>;
  readonly trails: { readonly name: string; readonly bucket: string }[];
  readonly alarms: Alarm[];
  readonly filters: MetricFilter[];
  readonly configurationSets: Set<string>;
  readonly identities: Set<string>;
  readonly mailEvents: MailEvents[];
  readonly pools: Map<string, string>;
  readonly clients: Map<string, Client>;
};

export const newEstate = (account: string, region: string): Estate => ({
  account,
  region,
  named: new Map(),
  roles: new Map(),
  policies: new Map(),
  encrypted: new Map(),
  tables: new Map(),
  buckets: new Map(),
  locked: new Set(),
  topics: new Map(),
  queues: new Map(),
  keys: new Map(),
  logGroups: new Map(),
  functions: new Map(),
  onSuccess: new Map(),
  sources: [],
  rules: [],
  schedules: [],
  machines: new Map(),
  apis: new Map(),
  trails: [],
  alarms: [],
  filters: [],
  configurationSets: new Set(),
  identities: new Set(),
  mailEvents: [],
  pools: new Map(),
  clients: new Map(),
});

/** Adds to the policy of a resource. */
export const addPolicy = (
  { policies }: Estate,
  arn: string,
  statements: readonly Statement[],
): void => {
  policies.set(arn, [...(policies.get(arn) ?? []), ...statements]);
};
