import { openDesk } from "../../src/ledger/desk.ts";
import { postIncidentCommand } from "../../src/api/routes/incident-commands.ts";
import { postOfficeCommand } from "../../src/api/routes/office-commands.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { endRetryBySweep, lookAgainBySweep } from "../shell/look-again.ts";
import { openPorts } from "../shell/ports.ts";
import { outsideCases } from "../shell/records.ts";

const desk = openDesk({
  ...openPorts(outsideCases),
  lookAgain: lookAgainBySweep(),
  endRetry: endRetryBySweep(),
});

/** Records who may do what in the office, what it is set to, and what people do about incidents: `POST /api/office` and `POST /api/incidents`. */
export const handler = overHttp([postOfficeCommand, postIncidentCommand], recordingIn(desk));
