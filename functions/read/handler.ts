import { addIncidents } from "../../http/api/incidents.ts";
import { readingApi } from "../../http/api/reading.ts";
import { dynamoSweepBook } from "../adapters/dynamo/index.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { tables } from "../shell/tables.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords();
const { last } = dynamoSweepBook(tables(), "sweep");
const api = { ...apiIn({ desk, guards: [withSomeDuty(desk)] }), sweeps: { last } };
const app = readingApi(api);
addIncidents(app, api);

/** Shows cases, their histories and their audits, and what the last sweep found: `GET /api/cases…`. It can only read. */
export const handler = overHttp(app);
