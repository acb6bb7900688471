import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newOffice } from "../test/local/office.ts";
import { startProgram } from "../test/local/start-server.ts";
import { judgeAims } from "./aims.ts";
import { attacks, besieged, longestAnswer } from "./hostile/besieged.ts";
import { doubled, mostForTwice } from "./hostile/doubled.ts";
import { readers } from "./hostile/readers.ts";

// What strangers send: how the cost of each reader grows with it, and whether anybody else waits for it.

const aims = {
  twice: { what: "the reader that grows most, with twice the input", atMost: mostForTwice },
  answer: { what: "the slowest answer meanwhile, of the longest allowed", atMost: 1 },
  refused: { what: "the share of hostile bodies that are refused", atLeast: 1 },
} as const;
const ratios: number[] = [];
const answers: number[] = [];
const refused: boolean[] = [];
const ms = (milliseconds: number): string => milliseconds.toFixed(2).padStart(9);

console.log("Each reader with twice the input (ms, ms, ratio)");
for (const reader of readers) {
  const { name, once, twice, ratio } = await doubled(reader);
  console.log(`${name.padEnd(45)} ${ms(once)} ${ms(twice)} ${ratio.toFixed(2).padStart(6)}`);
  ratios.push(ratio);
}

const workplace = join(import.meta.dirname, "../.tasdiq");
mkdirSync(workplace, { recursive: true });
const folder = mkdtempSync(join(workplace, "bench-"));
try {
  await (await newOffice(folder, 1)).close();
  const server = await startProgram(join(import.meta.dirname, "hostile/serve.ts"), folder);
  try {
    console.log(
      "\nA server meanwhile (status, usual answer in ms, /health in ms, the slowest of twenty left out)",
    );
    for (const attack of attacks) {
      // What is loaded with a first request is none of the attack's cost, and a busy machine is slow with any.
      const harmless = { ...attack, body: Buffer.from("a=b") };
      await besieged(server.port, harmless);
      const floor = await besieged(server.port, harmless);
      const most = Math.max(longestAnswer, 2 * floor.answer, 2 * floor.health);
      const { name, statuses, answer, health } = await besieged(server.port, attack);
      console.log(`${name.padEnd(45)} ${statuses.join(", ")} ${ms(answer)} ${ms(health)}`);
      answers.push(Math.max(answer, health) / most);
      refused.push(statuses.every((status) => status >= 400 && status < 500 && status !== 429));
    }
  } finally {
    await server.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

judgeAims(aims, {
  twice: Math.max(...ratios),
  answer: Math.max(...answers),
  refused: refused.filter(Boolean).length / refused.length,
});
