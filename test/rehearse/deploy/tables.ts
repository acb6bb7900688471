import type { Statement } from "../../support/infra/iam.ts";
import { addPolicy } from "./estate.ts";
import { arnOf, made, type Maker } from "./making.ts";
import { listIn, partOf, textIn, understood, type Properties } from "./properties.ts";

type KeyPart = { readonly AttributeName: string; readonly KeyType: string };
type Replica = Properties & {
  readonly Region: string;
  readonly ResourcePolicy?: { readonly PolicyDocument: { readonly Statement: Statement[] } };
  readonly SSESpecification?: { readonly KMSMasterKeyId: string };
};

const keyOf = (schema: readonly KeyPart[], type: string): string | undefined =>
  schema.find(({ KeyType }) => KeyType === type)?.AttributeName;

/** The stream's ARN, where the table has one. */
const streamIn = (properties: Properties, arn: string): string | undefined => {
  if (properties["StreamSpecification"] === undefined) return undefined;
  const type = textIn(partOf(properties, "StreamSpecification"), "StreamViewType");
  if (type !== "NEW_AND_OLD_IMAGES")
    throw new Error("the rehearsal knows streams of new and old images alone");
  return `${arn}/stream/2026-01-01T00:00:00.000`;
};

/** The one replica, in the region of the stack. */
const replicaIn = (properties: Properties, region: string): Replica => {
  const [replica, ...more] = listIn(properties, "Replicas") as readonly Replica[];
  if (replica?.Region !== region || more.length > 0)
    throw new Error(`a table needs its one replica in ${region}`);
  understood(
    replica,
    ["Region", "ResourcePolicy", "SSESpecification"],
    ["DeletionProtectionEnabled", "PointInTimeRecoverySpecification"],
  );
  return replica;
};

/** moto holds the items; the stream is made by the rehearsal, from the writes that moto took. */
export const globalTable: Maker = async (making) => {
  const { estate, moto, physicalName: name } = making;
  const properties = understood(
    making.properties,
    ["AttributeDefinitions", "BillingMode", "KeySchema", "Replicas", "StreamSpecification"],
    ["SSESpecification", "TimeToLiveSpecification"],
  );
  const replica = replicaIn(properties, estate.region);
  await moto.json("dynamodb", "DynamoDB_20120810.CreateTable", {
    TableName: name,
    AttributeDefinitions: properties["AttributeDefinitions"],
    KeySchema: properties["KeySchema"],
    BillingMode: properties["BillingMode"],
  });
  const schema = listIn(properties, "KeySchema") as readonly KeyPart[];
  const arn = arnOf(making, "dynamodb", `table/${name}`);
  const streamArn = streamIn(properties, arn);
  estate.tables.set(arn, {
    arn,
    name,
    partitionKey: keyOf(schema, "HASH") ?? "",
    sortKey: keyOf(schema, "RANGE"),
    streamArn,
  });
  addPolicy(estate, arn, replica.ResourcePolicy?.PolicyDocument.Statement ?? []);
  if (replica.SSESpecification !== undefined)
    estate.encrypted.set(arn, replica.SSESpecification.KMSMasterKeyId);
  return made(name, { Arn: arn, ...(streamArn === undefined ? {} : { StreamArn: streamArn }) });
};
