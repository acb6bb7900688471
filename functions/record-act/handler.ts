import { openDesk } from "../../src/ledger/desk.ts";
import type { Uploads } from "../../src/ledger/ports.ts";
import { commandsOf, takesCommand } from "../../src/api/routes/commands.ts";
import { askWhereToStore, storeDocument } from "../../src/api/routes/documents.ts";
import { documents } from "../shell/services/documents.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { openPorts } from "../shell/ports.ts";
import { inCases } from "../shell/records.ts";

const name = "record-act";
const bucket = documents();
const desk = openDesk({
  ...openPorts(inCases(takesCommand(name)), bucket),
  lettersSent: "bySystem",
});
const uploads: Uploads = {
  ticket: ({ digest, size }) => bucket.uploadTicket(digest, size),
};

/** Records every other act of a case, and stores documents: `POST /api/commands/…` and `POST /api/documents`. */
export const handler = overHttp([commandsOf(name), storeDocument, askWhereToStore], {
  ...recordingIn(desk),
  uploads,
});
