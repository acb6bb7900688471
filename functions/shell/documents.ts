import { s3Documents, type S3Documents } from "../adapters/s3-documents.ts";
import { setting } from "./settings.ts";

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Lambda gave no ${name}`);
  return value;
};

/** The documents' bucket, by the credentials that Lambda gives to the function. */
export const documents = (): S3Documents => {
  const endpoint = process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"];
  return s3Documents({
    bucket: setting("TASDIQ_DOCUMENTS_BUCKET"),
    region: required("AWS_REGION"),
    ...(endpoint === undefined ? {} : { endpoint }),
    credentials: () => ({
      accessKeyId: required("AWS_ACCESS_KEY_ID"),
      secretAccessKey: required("AWS_SECRET_ACCESS_KEY"),
      sessionToken: process.env["AWS_SESSION_TOKEN"],
    }),
  });
};
