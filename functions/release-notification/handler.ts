import { openDesk } from "../../application/desk.ts";
import { commandApi } from "../../http/api/commands.ts";
import { depositaryMail } from "../shell/depositary-mail.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { only } from "../shell/records.ts";
import { openWorld } from "../shell/world.ts";

const desk = openDesk({
  ...openWorld(only("ReleaseNotification")),
  depositaries: depositaryMail(),
});

/** Releases a notification for sending: `POST /api/commands/ReleaseNotification`. */
export const handler = overHttp(commandApi(apiIn({ desk }), "ReleaseNotification"));
