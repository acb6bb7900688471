import { mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeWithMounts, withMounts } from "../support/mounts.ts";
import { withCase } from "./backed-up.ts";
import { words, type Office } from "./office.ts";

const main = resolve("src/cli/main.ts");

/** A disk of 64 KB in the folder `disk`, full to its last byte; then one command line. What it left there is listed. */
const onFullDisk = `
node="$1"; main="$2"; shift 2
mount -t tmpfs -o size=64k none disk
dd if=/dev/zero of=disk/other bs=1k count=64 2>/dev/null
set +e
"$node" "$main" "$@"; code=$?
ls -A disk >&2
exit $code
`;

const onDisk = ({ folder }: Office, line: string) => {
  mkdirSync(join(folder, "disk"), { recursive: true });
  const { code, out, err } = withMounts(folder, onFullDisk, [
    process.execPath,
    main,
    ...words(line),
  ]);
  return { code, out, err };
};

describeWithMounts("a disk that is full", () => {
  let office: Office;
  beforeAll(async () => {
    office = await withCase();
    for (let number = 2; number < 10; number += 1)
      await office.tasdiq(
        `open az-${String(number)} --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --purpose accession --as clerk`,
      );
  });
  afterAll(() => {
    office.remove();
  });

  it.each([
    "export --out disk/made",
    "paper az-1 history-certificate --out disk/made",
    "open-data --format csv --out disk/made",
    "duty new-key disk/made",
    "--home new init --administrator 1001 --key-out disk/made",
  ])("leaves nothing of %s, and says so", (line) => {
    const said = onDisk(office, line);
    expect(said.out).toBe("");
    expect(said.err).toContain("the disk is full. Nothing was left behind. Free some space");
    expect(said.code).toBe(2);
    expect(said.err.trim().split("\n").at(-1)).toBe("other");
  });

  it("leaves nothing of a backup", () => {
    const said = onDisk(office, "backup disk/made");
    expect(said.code).toBe(1);
    expect(said.err.trim().split("\n").at(-1)).toBe("other");
    expect(readdirSync(office.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
