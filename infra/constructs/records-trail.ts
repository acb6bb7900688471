import { CfnTrail, Trail } from "aws-cdk-lib/aws-cloudtrail";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import { catalogue } from "../functions.ts";
import { rolePaths } from "../role-paths.ts";
import { stackNames } from "../stack-names.ts";

/** The paths of the roles that write to the ledger or rebuild the register; that of the system's is a part of the writers'. */
const writersPaths = [rolePaths.ledgerWriter, rolePaths.registerRebuilder] as const;

/** How the names of the functions that write begin, as CloudFormation makes them: stack, then id. */
const writingFunctions: readonly string[] = Object.entries(catalogue)
  .filter(([, { rolePath }]) => writersPaths.some((path) => rolePath.startsWith(path)))
  .map(([name]) => `${stackNames.procedure}-${name.replaceAll("-", "")}`);

const only = (field: string, ...equals: string[]): CfnTrail.AdvancedFieldSelectorProperty => ({
  field,
  equalTo: equals,
});

/**
 * The trail that the watch sees by: every call that changes something in the account, and every invocation of a function that
 * records or rebuilds, so that one made by hand leaves a trace, and every deletion of its own files. Reading is not in it.
 */
export class RecordsTrail extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, logs: IBucket) {
    super(scope, id);
    const trail = new Trail(this, "Trail", {
      bucket: logs,
      s3KeyPrefix: "trail",
      enableFileValidation: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
    });
    const resource = trail.node.defaultChild;
    if (!(resource instanceof CfnTrail)) throw new Error("A trail is one resource");
    // Only the advanced selectors know functions by how their names begin: they stand in the other stack.
    resource.eventSelectors = undefined;
    resource.advancedEventSelectors = this.#selectors(logs);
    this.name = resource.ref;
    this.arn = trail.trailArn;
  }

  #selectors(logs: IBucket): CfnTrail.AdvancedEventSelectorProperty[] {
    const arn = (name: string): string =>
      `arn:aws:lambda:${Stack.of(this).region}:${Stack.of(this).account}:function:${name}`;
    return [
      {
        name: "Calls that change something",
        fieldSelectors: [only("eventCategory", "Management"), only("readOnly", "false")],
      },
      {
        name: "Invocations of the functions that record",
        fieldSelectors: [
          only("eventCategory", "Data"),
          only("resources.type", "AWS::Lambda::Function"),
          { field: "resources.ARN", startsWith: writingFunctions.map(arn) },
        ],
      },
      {
        name: "Deletions of the trail's own files",
        fieldSelectors: [
          only("eventCategory", "Data"),
          only("resources.type", "AWS::S3::Object"),
          only("eventName", "DeleteObject", "DeleteObjects"),
          { field: "resources.ARN", startsWith: [`${logs.bucketArn}/`] },
        ],
      },
    ];
  }
}
