import { commandApi } from "../../http/api/commands.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/world.ts";

/** Records a plenary vote: `POST /api/commands/RecordPlenaryVote`. */
export const handler = overHttp(
  commandApi(apiIn({ desk: openDeskOfRecords() }), "RecordPlenaryVote"),
);
