import { hostname } from "node:os";
import { randomBytes } from "node:crypto";
import { isErrno } from "../durable-file.ts";

/** The drivers of this process that are open; a killed process takes its own list with it. */
const openHere = new Set<string>();

/** A name for one open driver; a lease is in the name of `<owner>/<run>`. */
export const newOwner = (): string => {
  const owner = [hostname(), process.pid, randomBytes(6).toString("hex")].join("/");
  openHere.add(owner);
  return owner;
};

export const forgetOwner = (owner: string): void => {
  openHere.delete(owner);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it runs, under another user.
    return isErrno(cause, "EPERM");
  }
};

/**
 * Whether the holder of a lease is known to be gone. Of another host nothing is known; its lease must run out.
 * A process number can be given out again (in a container it always is), hence the list.
 */
export const isGone = (owner: string): boolean => {
  const [host, pid, instance] = owner.split("/");
  if (host !== hostname() || pid === undefined) return false;
  if (Number(pid) === process.pid) {
    return !openHere.has([host, pid, instance].join("/"));
  }
  return !isRunning(Number(pid));
};
