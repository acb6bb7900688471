import type { MiddlewareHandler } from "hono";
import type { Hono } from "hono/tiny";
import * as z from "zod/mini";
import { largestDocument } from "../../application/largest-document.ts";
import { createHash } from "node:crypto";
import { digestSchema } from "../../domain/ids.ts";
import { bodyLimits } from "../body-limits.ts";
import { faultOf } from "./problem.ts";
import type { Api } from "./api.ts";
import { atMost, bodyAs, malformed } from "./body.ts";
import { shown } from "./shown.ts";

export const uploadBody = z.strictObject({
  digest: digestSchema,
  size: z.int().check(z.minimum(bodyLimits.document.bytes + 1), z.maximum(largestDocument)),
});

// Gateways hand on what calls itself text as text, and a text in another encoding would be stored altered, for ever.
const textual = /^(text\/|application\/(json|xml|javascript)|[^;]*\+(json|xml))/i;

const bytesOnly: MiddlewareHandler = async (c, next) => {
  if (textual.test(c.req.header("content-type") ?? ""))
    return faultOf(
      415,
      "BytesExpected",
      "send a document as bytes, with content-type application/octet-stream",
    );
  await next();
  return undefined;
};

/** Documents: stored by their SHA-256 before an entry names them. */
export const addDocuments = (app: Hono, { desk, uploads }: Api): void => {
  app.post(
    "/api/documents",
    bytesOnly,
    atMost(bodyLimits.document, "ask POST /api/uploads where to put it"),
    async (c) => {
      const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
      if (bytes.length === 0) return malformed("is empty: no document is");
      const digest = await desk.world.documents.put(bytes);
      return Response.json({ digest, size: bytes.length }, { status: 201 });
    },
  );
  app.post("/api/uploads", atMost(bodyLimits.ticket), async (c) => {
    const body = await bodyAs(c, uploadBody);
    return body instanceof Response ? body : Response.json(await uploads.ticket(body));
  });
};

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Where tickets lead on one machine: the document is put under the digest that it must have, and can be had there. It is
 * handed out as bytes to be kept, so that no browser takes what somebody stored for a page of this server.
 */
export const addUploads = (app: Hono, { desk }: Api): void => {
  app.get("/api/documents/:digest", async (c) => {
    const digest = digestSchema.safeParse(c.req.param("digest"));
    const bytes = digest.success ? await desk.world.documents.get(digest.data) : undefined;
    if (bytes === undefined)
      return faultOf(404, "NoSuchDocument", `no document of digest ${c.req.param("digest")}`);
    const headers = {
      "content-disposition": `attachment; filename="${c.req.param("digest")}"`,
      "x-content-type-options": "nosniff",
    };
    return shown(c, new Uint8Array(bytes), { type: "application/octet-stream", headers });
  });
  app.put("/api/documents/:digest", bytesOnly, atMost(bodyLimits.documentByTicket), async (c) => {
    const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
    const wanted = c.req.param("digest");
    if (bytes.length === 0) return malformed("is empty: no document is");
    if (sha256(bytes) !== wanted) return malformed(`its SHA-256 is not ${wanted}`);
    const digest = await desk.world.documents.put(bytes);
    return Response.json({ digest, size: bytes.length }, { status: 201 });
  });
};
