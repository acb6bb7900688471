import { commandsOf, takesCommand } from "../../src/api/routes/commands.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const name = "record-plenary-vote";
const desk = openDeskOfRecords(takesCommand(name));

/** Records a plenary vote: `POST /api/commands/RecordPlenaryVote`. */
export const handler = overHttp([commandsOf(name)], recordingIn(desk));
