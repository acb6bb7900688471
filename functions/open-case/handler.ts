import { openDesk } from "../../src/ledger/desk.ts";
import { commandsOf, takesCommand } from "../../src/api/routes/commands.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { openPorts } from "../shell/ports.ts";

const name = "open-case";
const desk = openDesk({ ...openPorts(takesCommand(name)), lettersSent: "bySystem" });

/** Opens a ratification case: `POST /api/commands/OpenCase`. */
export const handler = overHttp([commandsOf(name)], recordingIn(desk));
