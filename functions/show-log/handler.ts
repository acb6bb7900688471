import { openDesk } from "../../src/ledger/desk.ts";
import { listIncidents, showIncident } from "../../src/api/routes/incidents.ts";
import {
  exportOneCase,
  exportPublic,
  exportWholeLog,
  listCheckpoints,
  showCheckpoint,
  showKeys,
} from "../../src/api/routes/proof.ts";
import { auditCase } from "../../src/api/routes/audit.ts";
import { explainClock } from "../../src/api/routes/clock.ts";
import { showHistory } from "../../src/api/routes/history.ts";
import { showReadiness } from "../../src/api/routes/readiness.ts";
import { lastSwept } from "../../src/aws/dynamo/index.ts";
import { overHttp, readingIn } from "../shell/http.ts";
import { logApiOf } from "../shell/log-api.ts";
import { derived } from "../shell/services/derived.ts";
import { tables } from "../shell/services/tables.ts";
import { readingPorts } from "../shell/ports.ts";

const desk = openDesk({ ...readingPorts(), derived: derived(), lettersSent: "bySystem" });

/**
 * Hands out what the record is checked by: checkpoints, the line of the key, exports, histories, audits; and shows the office what the last sweep
 * found, what a case still lacks before the deposit, and how its days are counted. It can read, and put exports where they are forgotten after a day.
 */
export const handler = overHttp(
  [
    listCheckpoints,
    showCheckpoint,
    showKeys,
    exportWholeLog,
    exportOneCase,
    exportPublic,
    listIncidents,
    showIncident,
    showReadiness,
    explainClock,
    showHistory,
    auditCase,
  ],
  { ...readingIn(desk), log: logApiOf(desk), sweeps: { last: lastSwept(tables(), "sweep") } },
);
