import { openDesk } from "../../src/ledger/desk.ts";
import type { Uploads } from "../../src/ledger/ports.ts";
import { commandsOf, postOfficeCommand, takesCommand } from "../../src/api/routes/commands.ts";
import { askWhereToStore, storeDocument } from "../../src/api/routes/documents.ts";
import { postIncidentCommand } from "../../src/api/routes/incident-commands.ts";
import { documents } from "../shell/services/documents.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { endRetryBySweep, lookAgainBySweep } from "../shell/look-again.ts";
import { openPorts } from "../shell/ports.ts";

const name = "record-act";
const bucket = documents();
const desk = openDesk({
  ...openPorts(takesCommand(name), bucket),
  lookAgain: lookAgainBySweep(),
  endRetry: endRetryBySweep(),
  lettersSent: "bySystem",
});
const uploads: Uploads = {
  ticket: ({ digest, size }) => bucket.uploadTicket(digest, size),
};

/** Records every other act of a case and of the office and what people do about incidents, and stores documents: `POST /api/…`. */
export const handler = overHttp(
  [commandsOf(name), postOfficeCommand, postIncidentCommand, storeDocument, askWhereToStore],
  { ...recordingIn(desk), uploads },
);
