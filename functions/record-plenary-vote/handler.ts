import { commandsOf, takesCommand } from "../../src/api/routes/commands.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/ports.ts";

const name = "record-plenary-vote";
const desk = openDeskOfRecords(takesCommand(name));

/** Records what a body decided: `POST /api/commands/RecordVote`. */
export const handler = overHttp([commandsOf(name)], recordingIn(desk));
