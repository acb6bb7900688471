import { addIncidentList } from "../../http/api/incident-list.ts";
import { readingApi } from "../../http/api/reading.ts";
import { dynamoSweepBook, dynamoToldNotices } from "../adapters/dynamo/index.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { tables } from "../shell/tables.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords();
const { last } = dynamoSweepBook(tables(), "sweep");
const told = dynamoToldNotices(tables());
const api = { ...apiIn({ desk, guards: [withSomeDuty(desk)] }), sweeps: { last }, told };
const app = readingApi(api);
addIncidentList(app, api);

/** Shows cases, their histories and their audits, what the last sweep found, and what people were told. It can only read. */
export const handler = overHttp(app);
