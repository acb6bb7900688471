import { spawnSync } from "node:child_process";

/** Runs a shell script in a mount namespace of its own: what it mounts nobody else sees, and it is gone with the script. */
const inNamespace = ["--user", "--map-root-user", "--mount", "sh", "-e", "-c"];

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** `describe` where file systems may be mounted; elsewhere the suite is skipped, and its name says why. */
export const describeWithMounts = (name: string, suite: () => void): void => {
  if (canMount()) describe(name, suite);
  else describe.skip(`${name} (skipped: no file system may be mounted here)`, suite);
};

/** Whether this machine lets a user mount a file system of their own, as some containers do not. */
const canMount = (): boolean =>
  spawnSync("unshare", [...inNamespace, "mount -t tmpfs none /mnt"]).status === 0;

/** Runs a script there, in a folder; `$1`, `$2` … are the words given. */
export const withMounts = (folder: string, script: string, words: readonly string[]): Ended => {
  const ran = spawnSync("unshare", [...inNamespace, script, "sh", ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
};
