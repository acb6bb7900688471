import { openDesk } from "../../application/desk.ts";
import { commandApi } from "../../http/api/commands.ts";
import { depositaryMail } from "../shell/depositary-mail.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { only } from "../shell/records.ts";
import { openWorld } from "../shell/world.ts";

const desk = openDesk({ ...openWorld(only("OpenCase")), depositaries: depositaryMail() });

/** Opens a ratification case: `POST /api/commands/OpenCase`. */
export const handler = overHttp(commandApi(apiIn({ desk }), "OpenCase"));
