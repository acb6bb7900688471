import { openDesk } from "../../src/ledger/desk.ts";
import { commandsOf, takesCommand } from "../../src/api/routes/commands.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { openPorts } from "../shell/ports.ts";

const name = "release-notification";
const desk = openDesk({ ...openPorts(takesCommand(name)), lettersSent: "bySystem" });

/** Releases a notification for sending: `POST /api/commands/ReleaseNotification`. */
export const handler = overHttp([commandsOf(name)], recordingIn(desk));
