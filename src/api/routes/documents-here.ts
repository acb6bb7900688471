import { digestSchema } from "../../values/ids.ts";
import type { Storing } from "../api.ts";
import { bodyLimits } from "../body.ts";
import { look } from "../look.ts";
import { faultOver } from "../problem.ts";
import { content, json, route } from "../route.ts";
import { tagged } from "../tagged.ts";
import { asAttachment } from "../log.ts";
import { octets, store, type Stored } from "./documents.ts";

// On one machine a ticket leads back to this server. In the cloud it leads to the bucket.

export const storeLargeDocument = route({
  id: "storeLargeDocument",
  at: "PUT /api/documents/{digest}",
  about: "Where a ticket leads: takes the bytes of this SHA-256 only.",
  tag: "Documents",
  for: "duty",
  body: { about: "The document's bytes.", limit: bodyLimits.documentByTicket },
  answers: json<Stored>("Stored", "Stored.", 201),
  refusals: ["input"],
  faults: [415],
  take: (storing: Storing, asked) => store(storing, asked, asked.place["digest"]),
});

/** It is handed out as bytes to be kept, so that no browser takes what somebody stored for a page of this server. */
export const fetchDocument = look({
  id: "fetchDocument",
  at: "GET /api/documents/{digest}",
  about: "A document by its SHA-256.",
  tag: "Documents",
  for: "duty",
  answers: content(octets, "The document."),
  refusals: [],
  faults: [404],
  tagged: true,
  take: async ({ desk }: Pick<Storing, "desk">, { header, place, words }) => {
    const name = place["digest"] ?? "";
    const digest = digestSchema.safeParse(name);
    const bytes = digest.success ? await desk.ports.documents.get(digest.data) : undefined;
    if (bytes === undefined)
      return faultOver(
        { status: 404, title: "NoSuchDocument", said: { kind: "noSuchDocument", digest: name } },
        words,
      );
    return tagged({ header }, new Uint8Array(bytes), {
      type: octets,
      headers: {
        "content-disposition": asAttachment(name),
        "x-content-type-options": "nosniff",
      },
    });
  },
});
