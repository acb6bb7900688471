import { logApi } from "../../http/api/log.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { logShown } from "../shell/log-shown.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords();

/**
 * Hands out what outsiders check the record by: checkpoints, the line of the key, exports. It can read, and put exports where
 * they are forgotten after a day.
 */
export const handler = overHttp(
  logApi(apiIn({ desk, guards: [withSomeDuty(desk)] }), logShown(desk)),
);
