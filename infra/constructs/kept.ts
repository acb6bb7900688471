import { RemovalPolicy } from "aws-cdk-lib";

/**
 * What is kept stays when its stack goes, and when another takes its place. What a deploy made that failed is taken away again
 * (`RetainExceptOnCreate`), so that the deploy can be repeated: names that are fixed are free then.
 */
export const kept = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
