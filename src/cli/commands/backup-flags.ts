import { flag, manyFlag } from "../fields/field.ts";

export const backupFlags = [
  flag("--with-key", "also the private key that signs checkpoints, else left out"),
];

export const restoreFlags = [
  manyFlag(
    "--checkpoint <file>",
    "a checkpoint kept outside, or a folder of them; besides those that the settings name",
  ),
  manyFlag("--key <file>", "verifier keys that came another way than the backup"),
  flag("--older", "also where a published checkpoint shows that newer entries are lost"),
];
