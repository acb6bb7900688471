import type { Bucket } from "../adapters/s3/request.ts";

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Lambda gave no ${name}`);
  return value;
};

/** A bucket, by the credentials that Lambda gives to the function. */
export const bucketNamed = (bucket: string): Bucket => {
  const endpoint = process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"];
  return {
    bucket,
    region: required("AWS_REGION"),
    ...(endpoint === undefined ? {} : { endpoint }),
    credentials: () => ({
      accessKeyId: required("AWS_ACCESS_KEY_ID"),
      secretAccessKey: required("AWS_SECRET_ACCESS_KEY"),
      sessionToken: process.env["AWS_SESSION_TOKEN"],
    }),
  };
};
