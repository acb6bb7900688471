import * as z from "zod/mini";

// The measured process must not load what measures it, so both come only when they are asked for.
const [what = "", ...rest] = process.argv.slice(2);
if (what === "process") {
  const { measureHere } = await import("./lambda/process.ts");
  await measureHere(rest);
} else {
  const { compareFunctions } = await import("./lambda/compare.ts");
  await compareFunctions(what === "" ? 25 : z.coerce.number().check(z.minimum(1)).parse(what));
}
