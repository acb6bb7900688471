import { commandApi } from "../../http/api/commands.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/world.ts";

/** Opens a ratification case: `POST /api/commands/OpenCase`. */
export const handler = overHttp(commandApi(apiIn({ desk: openDeskOfRecords() }), "OpenCase"));
