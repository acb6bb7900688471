import { openHome } from "../../src/local/home/home.ts";
import { readSettings } from "../../src/local/home/settings.ts";
import { serveHome } from "../../src/local/server.ts";

// Run in a process of its own: serves a home as usual, but for rates, which would turn an attack away before it is read.
const folder = process.argv[2] ?? "";
const settings = readSettings(folder);
if (settings === undefined) throw new Error(`${folder} is no home`);
const home = await openHome(folder, settings);
const server = await serveHome(home, 0, { rates: { signIns: 1_000_000, commands: 1_000_000 } });
// Of each that is turned away a line is written, which is none of the cost that is measured.
process.removeAllListeners("warning");
process.once("disconnect", () => {
  void server.close().then(home.close);
});
process.send?.({ port: server.port });
