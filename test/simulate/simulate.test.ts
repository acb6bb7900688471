import { runSeeds } from "./many.ts";
import { anOffice } from "./office.ts";
import { oneRun } from "./one-run.ts";
import { bugs } from "./planted/bugs.ts";
import regressions from "./regressions.json" with { type: "json" };
import { failure, faultsIn, inWords, nothingYet, plus } from "./report.ts";

// Every seed is a world of its own: an office, one to three cases, people, mail, a clock, and what fails. The seeds are
// the same each time; others, and more of them, by `npm run simulate` and `npm run simulate:long`.

const seeds = 200;
/** A planted bug that is found later than this is found by luck. */
const few = 40;
const office = anOffice();

// How long a run takes, the machine says; these only end what would never end.
const longest = 300_000;
const longestOfAll = 5000 * seeds;

describe("The application keeps its word whatever fails", () => {
  it(
    `in ${String(seeds)} seeds and in those that failed once`,
    async () => {
      const all = [
        ...regressions.map(({ seed }) => seed),
        ...Array.from({ length: seeds }, (_, index) => index + 1),
      ];
      let sum = nothingYet;
      await runSeeds(new Set(all), (outcome) => {
        if (outcome.wrong.length > 0) throw new Error(failure(outcome));
        sum = plus(sum, outcome);
      });
      console.info(inWords(sum));
      expect(sum.seeds).toBeGreaterThanOrEqual(seeds);
      expect(sum.cases).toBeGreaterThan(seeds);
      expect(sum.acts).toBeGreaterThan(10 * seeds);
      expect(sum.overdue).toBeGreaterThan(seeds / 20);
      // Of the procedures with windows and with votes in two chambers cases come through as well.
      expect(sum.windows).toBeGreaterThan(seeds / 20);
      expect(sum.bills).toBeGreaterThan(seeds / 20);
      expect(sum.overrides).toBeGreaterThan(0);
      expect(faultsIn(sum.tally)).toBeGreaterThan(10 * seeds);
      // A simulation that meets none of a kind shows nothing of that kind.
      const never = Object.entries(sum.tally).filter(([, times]) => times === 0);
      expect(never).toEqual([]);
    },
    longestOfAll,
  );

  it.each([3, 4, 7])(
    "and seed %d leads to the same record each time",
    async (seed) => {
      const [first, second] = [await oneRun(seed, await office), await oneRun(seed, await office)];
      expect(second.heads).toBe(first.heads);
      expect(second.tally).toEqual(first.tally);
      expect(second.story).toEqual(first.story);
    },
    longest,
  );
});

describe("The simulation finds a planted bug", () => {
  it.each(Object.keys(bugs))(
    "%s",
    async (name) => {
      const made = bugs[name];
      let found: readonly string[] = [];
      let seed = 0;
      while (found.length === 0 && seed < few) {
        seed += 1;
        found = (await oneRun(seed, await office, made?.())).wrong;
      }
      console.info(
        `${name}: found by seed ${String(seed)}: ${found[0]?.split("\n")[0] ?? "not found"}`,
      );
      expect(found).not.toEqual([]);
    },
    longest,
  );
});
