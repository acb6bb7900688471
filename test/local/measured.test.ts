import { bareLedger } from "../../bench/bare-ledger.ts";
import { behindHttp } from "../../bench/behind-http.ts";
import { floorOf } from "../../bench/floor.ts";
import { wholeStack } from "../../bench/stack.ts";
import { newFolder } from "../contract/folders.ts";

it.each([floorOf(17), bareLedger(17), wholeStack, behindHttp])(
  "$name, which `npm run bench` measures, carries a case from its first decision to its last",
  async ({ open }) => {
    const { folder, remove } = newFolder();
    const carrier = await open(folder);
    const took = await carrier.carryCase(1);
    await carrier.close();
    remove();
    expect(took.length).toBeGreaterThan(14);
  },
);
