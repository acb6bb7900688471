import { commandApi } from "../../http/api/commands.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { only } from "../shell/records.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords(only("RecordPlenaryVote"));

/** Records a plenary vote: `POST /api/commands/RecordPlenaryVote`. */
export const handler = overHttp(commandApi(apiIn({ desk }), "RecordPlenaryVote"));
