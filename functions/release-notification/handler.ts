import { commandApi } from "../../http/api/commands.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/world.ts";

/** Releases a notification for sending: `POST /api/commands/ReleaseNotification`. */
export const handler = overHttp(
  commandApi(apiIn({ desk: openDeskOfRecords() }), "ReleaseNotification"),
);
