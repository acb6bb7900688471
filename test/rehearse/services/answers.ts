import type { Answer } from "../moto.ts";

/** An answer in the JSON protocol of AWS. */
export const json = (status: number, body: unknown, headers = {}): Answer => ({
  status,
  headers: { "content-type": "application/x-amz-json-1.0", ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

/** An error in the JSON protocol. */
export const jsonError = (name: string, message: string, status = 400): Answer =>
  json(status, { __type: name, message, Message: message }, { "x-amzn-errortype": name });

/** An error in the XML of S3. */
export const s3Error = (name: string, message: string, status = 400): Answer => ({
  status,
  headers: { "content-type": "application/xml" },
  body: Buffer.from(
    `<?xml version="1.0"?><Error><Code>${name.replace(/Exception$/, "")}</Code><Message>${message}</Message></Error>`,
  ),
});

/** An error in the XML of the Query protocol. */
export const queryError = (name: string, message: string, status = 400): Answer => ({
  status,
  headers: { "content-type": "text/xml" },
  body: Buffer.from(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${name.replace(/Exception$/, "")}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  ),
});
