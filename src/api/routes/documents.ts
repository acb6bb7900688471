import * as z from "zod/mini";
import { digestOf } from "../../record/canonical.ts";
import { largestDocument } from "../../ledger/largest-document.ts";
import type { UploadTicket } from "../../ledger/ports.ts";
import { digestSchema, type Digest } from "../../values/ids.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { Storing } from "../api.ts";
import { bodyLimits, malformedBody } from "../body.ts";
import type { HttpAnswer } from "../http-answer.ts";
import { faultOver, jsonAnswer } from "../problem.ts";
import { json, posted, route, type Incoming } from "../route.ts";

/** A document that was stored: its SHA-256 and its size in bytes. */
export type Stored = { readonly digest: Digest; readonly size: number };

export const octets = "application/octet-stream";

// Gateways hand on what calls itself text as text, and a text in another encoding would be stored altered, for ever.
const textual = /^(text\/|application\/(json|xml|javascript)|[^;]*\+(json|xml))/i;

/** Stores the document of a request, under the digest that it must have where one is wanted. */
export const store = async (
  { desk }: Pick<Storing, "desk">,
  { header, bytes: read, words }: Incoming,
  wanted?: string,
): Promise<HttpAnswer | Refusal> => {
  if (textual.test(header("content-type") ?? ""))
    return faultOver(
      { status: 415, title: "BytesExpected", said: { kind: "bytesExpected", type: octets } },
      words,
    );
  const bytes = await read();
  if (bytes.length === 0) return malformedBody({ kind: "inputEmpty" });
  if (wanted !== undefined && digestOf(bytes) !== wanted)
    return malformedBody({ kind: "inputOtherDigest", digest: wanted });
  const stored: Stored = {
    digest: await desk.ports.documents.put(bytes),
    size: bytes.length,
  };
  return jsonAnswer(201, stored);
};

export const storeDocument = route({
  id: "storeDocument",
  at: "POST /api/documents",
  about: "Stores a document of at most 4 MiB by its SHA-256.",
  tag: "Documents",
  for: "duty",
  servedBy: "record-act",
  body: {
    about: "The document's bytes.",
    limit: bodyLimits.document,
    instead: { kind: "askForUpload" },
  },
  answers: json<Stored>("Stored", "Stored.", 201),
  refusals: ["input"],
  faults: [415],
  take: (storing: Storing, asked) => store(storing, asked),
});

export const askWhereToStore = posted({
  id: "askWhereToStore",
  at: "POST /api/uploads",
  about: "Where a larger document is put.",
  tag: "Documents",
  for: "duty",
  servedBy: "record-act",
  body: {
    id: "UploadBody",
    schema: z.strictObject({
      digest: digestSchema,
      size: z.int().check(z.minimum(bodyLimits.document.bytes + 1), z.maximum(largestDocument)),
    }),
    limit: bodyLimits.ticket,
  },
  answers: json<UploadTicket>("Ticket", "A ticket that holds for some minutes."),
  refusals: ["input"],
  take: ({ uploads }: Storing, { body }) => uploads.ticket(body),
});
