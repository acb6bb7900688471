import { openHome } from "../../src/local/home/home.ts";
import { readSettings } from "../../src/local/home/settings.ts";
import { serveHome } from "../../src/local/server.ts";

// Run in a process of its own: serves a home on a free port until its parent lets go of it.
const folder = process.argv[2] ?? "";
const settings = readSettings(folder);
if (settings === undefined) throw new Error(`${folder} is no home`);
const home = await openHome(folder, settings);
const server = await serveHome(home, 0);
process.once("disconnect", () => {
  void server.close().then(home.close);
});
process.send?.({ port: server.port });
