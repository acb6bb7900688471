import { processesIn } from "../local/backup/in-use.ts";
import { stopped } from "./stop.ts";

/**
 * Stops where another process works in a home that is to be put in place or made anew: it would go on in files that are gone.
 * @throws Stopped with the processes' numbers
 */
export const stopWhereInUse = (home: string): void => {
  const processes = processesIn(home);
  if (processes.length > 0)
    throw stopped("HomeInUse", {
      kind: "homeInUse",
      count: processes.length,
      processes: processes.join(", "),
      home,
    });
};
