import { openDesk } from "../../src/ledger/desk.ts";
import { commandsOf, takesCommand } from "../../src/api/routes/commands.ts";
import { depositaryMail } from "../shell/depositary-mail.ts";
import { overHttp, recordingIn } from "../shell/http.ts";
import { openWorld } from "../shell/ports.ts";

const name = "release-notification";
const desk = openDesk({ ...openWorld(takesCommand(name)), depositaries: depositaryMail() });

/** Releases a notification for sending: `POST /api/commands/ReleaseNotification`. */
export const handler = overHttp([commandsOf(name)], recordingIn(desk));
