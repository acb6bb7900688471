import type { RefusalClass } from "../../../domain/refusal.ts";
import { pageSizes } from "../wanted.ts";
import type { JsonSchema, SchemaId } from "./schemas.ts";

/** What a request or an answer carries: JSON of a schema, or another kind of content. */
export type Content =
  { readonly json: SchemaId } | { readonly type: string; readonly about: string };

export type Query = { readonly name: string; readonly about: string; readonly is: JsonSchema };

export type Operation = {
  readonly id: string;
  readonly about: string;
  readonly tag: "Commands" | "Cases" | "Incidents" | "Documents" | "Proof" | "Description";
  readonly query?: readonly Query[];
  readonly body?: Content;
  readonly answers: Readonly<
    Record<number, { readonly about: string; readonly content?: Content }>
  >;
  /** The classes of the refusals that it may answer with. */
  readonly refusals: readonly RefusalClass[];
  /** What the server says by itself, by status. */
  readonly faults?: readonly (404 | 409 | 415 | 422)[];
  /** Not served in the cloud. */
  readonly oneMachine?: true;
  /** Whether it has an entity tag, and answers 304 to whoever has it. */
  readonly tagged?: true;
  readonly keyed?: true;
};

const whole = (least: number, most?: number): JsonSchema => ({
  type: "integer",
  minimum: least,
  ...(most === undefined ? {} : { maximum: most }),
});

export const limit = (usual: number): Query => ({
  name: "limit",
  about: `The most rows to return; ${String(usual)} by default.`,
  is: whole(1, pageSizes.most),
});
export const afterCase: Query = {
  name: "after",
  about: "Only the rows after this case id.",
  is: { $ref: "#/components/schemas/CaseId" },
};
export const afterNumber = (about: string): Query => ({ name: "after", about, is: whole(0) });
export const flag = (name: string, about: string): Query => ({
  name,
  about,
  is: { type: "string", enum: ["true", "false"] },
});

export const shown = (json: SchemaId, about: string): Operation["answers"] => ({
  200: { about, content: { json } },
});
export const jsonLines = (about: string): Operation["answers"] => ({
  200: {
    about,
    content: { type: "application/jsonl", about: "An export, one JSON object a line." },
  },
  303: { about: "In the cloud: where the file can be had, for some minutes." },
});
export const plain = (about: string): Operation["answers"] => ({
  200: { about, content: { type: "text/plain", about } },
});
export const octets: Content = { type: "application/octet-stream", about: "The document's bytes." };

export const accepted: Operation["answers"] = {
  200: {
    about: "The same command had been accepted before: its first result.",
    content: { json: "Accepted" },
  },
  201: { about: "Accepted: it is on record.", content: { json: "Accepted" } },
};
export const everyClass: readonly RefusalClass[] = [
  "input",
  "notFound",
  "conflict",
  "rule",
  "duty",
];
