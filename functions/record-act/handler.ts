import { openDesk } from "../../application/desk.ts";
import type { Uploads } from "../../application/ports.ts";
import { newApp } from "../../http/api/api.ts";
import { addCommands, addOffice, type Takes } from "../../http/api/commands.ts";
import { addDocuments } from "../../http/api/documents.ts";
import { addIncidentCommands } from "../../http/api/incidents.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { depositaryMail } from "../shell/depositary-mail.ts";
import { documents } from "../shell/documents.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { endRetryBySweep, lookAgainBySweep } from "../shell/look-again.ts";
import { openWorld } from "../shell/world.ts";

// These have functions of their own.
const elsewhere = new Set<string>(["OpenCase", "RecordPlenaryVote", "ReleaseNotification"]);
const isRecordedHere: Takes = (kind) => !elsewhere.has(kind);

const bucket = documents();
const desk = openDesk({
  ...openWorld(isRecordedHere, bucket),
  lookAgain: lookAgainBySweep(),
  endRetry: endRetryBySweep(),
  depositaries: depositaryMail(),
});
const uploads: Uploads = {
  ticket: ({ digest, size }) => bucket.uploadTicket(digest, size),
};
const api = apiIn({ desk, uploads, guards: [withSomeDuty(desk)] });
const app = newApp(api);
addCommands(app, api, isRecordedHere);
addOffice(app, api);
addDocuments(app, api);
addIncidentCommands(app, api);

/** Records every other act of a case and of the office and what people do about incidents, and stores documents: `POST /api/…`. */
export const handler = overHttp(app);
