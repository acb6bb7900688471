import type { Statement } from "../../support/infra/iam.ts";
import { md5Of } from "../moto.ts";
import { addPolicy } from "./estate.ts";
import { made, type Maker, type Making } from "./making.ts";
import { partOf, textIn, understood, type Properties } from "./properties.ts";

type Asked = { readonly path: string; readonly body: string; readonly headers?: object };

const put = async ({ moto }: Making, { path, body, headers = {} }: Asked): Promise<void> => {
  const checked = { ...headers, "content-md5": md5Of(body) };
  await moto.s3({ method: "PUT", path, body, headers: checked });
};

const lockIn = (configuration: Properties): string => {
  const { Mode, Days, Years } = partOf(partOf(configuration, "Rule"), "DefaultRetention");
  const time =
    typeof Days === "number"
      ? `<Days>${String(Days)}</Days>`
      : `<Years>${String(Number(Years))}</Years>`;
  return `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>${String(Mode)}</Mode>${time}</DefaultRetention></Rule></ObjectLockConfiguration>`;
};

type Encryption = {
  readonly ServerSideEncryptionConfiguration: readonly {
    readonly ServerSideEncryptionByDefault: { readonly KMSMasterKeyID?: string };
  }[];
};

const keyIn = ({ BucketEncryption }: Properties): string | undefined =>
  (BucketEncryption as Encryption | undefined)?.ServerSideEncryptionConfiguration[0]
    ?.ServerSideEncryptionByDefault.KMSMasterKeyID;

export const bucket: Maker = async (making) => {
  const { estate, physicalName } = making;
  const properties = understood(
    making.properties,
    ["BucketEncryption", "ObjectLockConfiguration", "ObjectLockEnabled", "VersioningConfiguration"],
    [
      "LifecycleConfiguration",
      "LoggingConfiguration",
      "OwnershipControls",
      "PublicAccessBlockConfiguration",
    ],
  );
  const name = physicalName.toLowerCase();
  const arn = `arn:aws:s3:::${name}`;
  await put(making, {
    path: `/${name}`,
    body: `<CreateBucketConfiguration><LocationConstraint>${estate.region}</LocationConstraint></CreateBucketConfiguration>`,
    headers:
      properties["ObjectLockEnabled"] === true
        ? { "x-amz-bucket-object-lock-enabled": "true" }
        : {},
  });
  if (properties["VersioningConfiguration"] !== undefined)
    await put(making, {
      path: `/${name}?versioning`,
      body: `<VersioningConfiguration><Status>${textIn(partOf(properties, "VersioningConfiguration"), "Status")}</Status></VersioningConfiguration>`,
    });
  if (properties["ObjectLockConfiguration"] !== undefined) {
    await put(making, {
      path: `/${name}?object-lock`,
      body: lockIn(partOf(properties, "ObjectLockConfiguration")),
    });
    estate.locked.add(name);
  }
  const key = keyIn(properties);
  if (key !== undefined) estate.encrypted.set(arn, key);
  estate.buckets.set(name, arn);
  return made(name, { Arn: arn });
};

export const bucketPolicy: Maker = ({ properties, estate, id }) => {
  understood(properties, ["Bucket", "PolicyDocument"]);
  const arn = estate.buckets.get(textIn(properties, "Bucket"));
  if (arn === undefined) throw new Error(`there is no bucket ${textIn(properties, "Bucket")}`);
  const { Statement } = partOf(properties, "PolicyDocument") as { Statement: Statement[] };
  addPolicy(estate, arn, Statement);
  return made(id);
};
