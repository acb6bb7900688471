import { openDesk } from "../../application/desk.ts";
import { addIncidentsFound } from "../../http/api/incidents-found.ts";
import { logApi } from "../../http/api/log.ts";
import { addReadiness } from "../../http/api/readiness.ts";
import { lastSwept } from "../adapters/dynamo/index.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { depositaryMail } from "../shell/depositary-mail.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { logShown } from "../shell/log-shown.ts";
import { nothing } from "../shell/records.ts";
import { tables } from "../shell/tables.ts";
import { openWorld } from "../shell/world.ts";

const desk = openDesk({ ...openWorld(nothing), depositaries: depositaryMail() });
const last = lastSwept(tables(), "sweep");
const api = { ...apiIn({ desk, guards: [withSomeDuty(desk)] }), sweeps: { last } };
const app = logApi(api, logShown(desk));
addIncidentsFound(app, api);
addReadiness(app, api);

/**
 * Hands out what outsiders check the record by: checkpoints, the line of the key, exports; and shows the office what the last sweep
 * found, and what a case still lacks before the deposit. It can read, and put exports where they are forgotten after a day.
 */
export const handler = overHttp(app);
