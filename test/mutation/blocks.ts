/** What a suite says with `describe` and `it`, as data: the same tests can be run again and again without being loaded again. */
export type Block = {
  readonly title: string;
  readonly within: Block | undefined;
  readonly beforeAll: Deed[];
  readonly beforeEach: Deed[];
  readonly afterEach: Deed[];
  readonly afterAll: Deed[];
};

export type Test = {
  /** The file and the name; two tests of one file never share it. */
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly block: Block;
  readonly deed: Deed;
};

export type Deed = () => unknown;

const newBlock = (title: string, within?: Block): Block => ({
  title,
  within,
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
});

/** The block and those around it, the outermost first. */
export const around = (block: Block | undefined): readonly Block[] =>
  block === undefined ? [] : [...around(block.within), block];

let file = "";
let block = newBlock("");
let tests: Test[] = [];

/** What a file says while it is loaded. */
export const toldBy = async (path: string, load: () => Promise<unknown>): Promise<Test[]> => {
  file = path;
  block = newBlock("");
  tests = [];
  await load();
  return tests;
};

const describeBlock = (title: string, tell: () => void): void => {
  const outer = block;
  block = newBlock(title, outer);
  tell();
  block = outer;
};

const addTest = (title: string, deed: Deed): void => {
  const name = [...around(block).map((one) => one.title), title].filter((one) => one !== "");
  const plain = name.join(" › ");
  const same = tests.filter((one) => one.name === plain || one.name.startsWith(`${plain} #`));
  const unique = same.length === 0 ? plain : `${plain} #${String(same.length + 1)}`;
  tests.push({ id: `${file} › ${unique}`, file, name: unique, block, deed });
};

type Told = (title: string, deed: (...row: readonly unknown[]) => unknown) => void;

/** The same for each row of a table. Titles keep their placeholders and are told apart by the row's number. */
const each =
  (tell: Told) =>
  (rows: readonly unknown[]): Told =>
  (title, deed) => {
    // As Jest has it: a list among values that are none is itself a value.
    const areLists = rows.every((row) => Array.isArray(row));
    rows.forEach((row, at) => {
      const given: readonly unknown[] = areLists && Array.isArray(row) ? row : [row];
      tell(`${title} [${String(at + 1)}]`, () => deed(...given));
    });
  };

const nothing = (): void => undefined;
const skipped = Object.assign(nothing, { each: () => nothing });
const hook = (kind: "beforeAll" | "beforeEach" | "afterEach" | "afterAll") => (deed: Deed) => {
  block[kind].push(deed);
};

/** The names that Jest gives a suite. What the suites that are asked do not use is not there. */
export const names = {
  describe: Object.assign(describeBlock, {
    each: each((title, deed) => {
      describeBlock(title, () => void deed());
    }),
    skip: skipped,
  }),
  it: Object.assign(addTest, { each: each(addTest), skip: skipped }),
  test: Object.assign(addTest, { each: each(addTest), skip: skipped }),
  beforeAll: hook("beforeAll"),
  beforeEach: hook("beforeEach"),
  afterEach: hook("afterEach"),
  afterAll: hook("afterAll"),
};
