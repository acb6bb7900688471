import type { Bucket } from "../../../src/aws/s3/request.ts";
import { credentialsOfFunction, endpointOf, regionOfFunction } from "./aws.ts";

/** A bucket, by the credentials that Lambda gives to the function. */
export const bucketNamed = (bucket: string): Bucket => {
  const endpoint = endpointOf("S3");
  return {
    bucket,
    region: regionOfFunction(),
    ...(endpoint === undefined ? {} : { endpoint }),
    credentials: credentialsOfFunction,
  };
};
