import {
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

/** Answers `GET /api/cases…`: cases, their tasks, their procedures and the notices that were sent. It can only read. */
export const handler = overHttp(
  [listCases, listTasks, listNotices, showCase, showProcedureOfCase, showProcedure],
  {
    ...readingIn(openDesk(readingPorts())),
    sentNotices: dynamoSentNotices(tables()),
  },
);
