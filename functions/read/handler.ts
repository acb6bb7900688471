import {
  auditCase,
  listCases,
  listNotices,
  listTasks,
  showCase,
  showProcedure,
  showProcedureOfCase,
} from "../../src/api/routes/cases.ts";
import { dynamoSentNotices } from "../../src/aws/dynamo/index.ts";
import { overHttp, readingIn } from "../shell/http.ts";
import { tables } from "../shell/services/tables.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { readingPorts } from "../shell/ports.ts";
import { derived } from "../shell/services/derived.ts";

/** Shows cases and their audits, and what people were told: `GET /api/cases…`. It can only read. */
export const handler = overHttp(
  [listCases, listTasks, listNotices, showCase, auditCase, showProcedureOfCase, showProcedure],
  {
    ...readingIn(openDesk({ ...readingPorts(), derived: derived() })),
    sentNotices: dynamoSentNotices(tables()),
  },
);
