import { readingApi } from "../../http/api/reading.ts";
import { dynamoToldNotices } from "../adapters/dynamo/index.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { nothing } from "../shell/records.ts";
import { tables } from "../shell/tables.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords(nothing);
const told = dynamoToldNotices(tables());

/** Shows cases, their histories and their audits, and what people were told: `GET /api/cases…`. It can only read. */
export const handler = overHttp(
  readingApi({ ...apiIn({ desk, guards: [withSomeDuty(desk)] }), told }),
);
