import { digestOf } from "../../application/canonical.ts";
import type { Digest } from "../../domain/ids.ts";
import { isStored, isTicket } from "./answers.ts";
import { ask, askFor, type Server } from "./server.ts";

// Beyond it a gateway takes no request; such a document is put where the server says.
const largestPosted = 4 * 1024 * 1024;

const asBytes = { "content-type": "application/octet-stream" };

/** Stores a document at a server, which answers with the digest that it found. */
export const keepAtServer = async (server: Server, given: Uint8Array): Promise<Digest> => {
  const body = new Uint8Array(given);
  const digest = digestOf(body);
  if (body.length <= largestPosted) {
    const asked = { method: "POST", headers: asBytes, body } as const;
    const stored = await askFor(server, "/api/documents", { is: isStored, asked });
    if (stored.digest === digest) return digest;
    throw new Error(`${server.address.origin} stored a document as ${stored.digest}`);
  }
  const { url, method, headers } = await askFor(server, "/api/uploads", {
    is: isTicket,
    asked: {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ digest, size: body.length }),
    },
  });
  await ask(server, url, { method, headers: { ...asBytes, ...headers }, body });
  return digest;
};
