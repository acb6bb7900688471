import type { Credentials } from "../../../src/aws/signed.ts";

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Lambda gave no ${name}`);
  return value;
};

export const regionOfFunction = (): string => required("AWS_REGION");

/** Those that Lambda gives to the function; they change while it lives. */
export const credentialsOfFunction = (): Credentials => ({
  accessKeyId: required("AWS_ACCESS_KEY_ID"),
  secretAccessKey: required("AWS_SECRET_ACCESS_KEY"),
  sessionToken: process.env["AWS_SESSION_TOKEN"],
});

/** Another server for a service, as the SDK's own clients look for it. */
export const endpointOf = (service: "LAMBDA" | "S3" | "SNS"): string | undefined =>
  process.env[`AWS_ENDPOINT_URL_${service}`] ?? process.env["AWS_ENDPOINT_URL"];
