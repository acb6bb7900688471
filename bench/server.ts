import { serveHome } from "../local/server.ts";
import { newOffice, theText } from "../test/local/office.ts";
import { treatiesAtOnce } from "./stack.ts";

// Serves a new office for a measurement until its parent lets go of it.
const home = await newOffice(process.argv[2] ?? "", treatiesAtOnce);
const text = await theText(home.desk);
const server = await serveHome(home, 0);
process.once("disconnect", () => {
  void server.close().then(home.close);
});
process.send?.({ port: server.port, text });
