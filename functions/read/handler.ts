import { readingApi } from "../../http/api/reading.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords();

/** Shows cases, their histories and their audits: `GET /api/cases…`. It can only read. */
export const handler = overHttp(readingApi(apiIn({ desk, guards: [withSomeDuty(desk)] })));
