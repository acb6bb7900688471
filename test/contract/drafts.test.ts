import { join } from "node:path";
import {
  draftLife,
  type Draft,
  type Drafts,
  newestFirst,
  type DraftName,
} from "../../src/ledger/drafts.ts";
import { caseIdSchema, commandIdSchema, digestSchema, personSchema } from "../../src/values/ids.ts";
import { dynamoDrafts } from "../../src/aws/dynamo/index.ts";
import { openDrafts } from "../../src/local/drafts.ts";
import { endpoints, type Endpoint } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch, type Watch } from "../support/dynamo/lawful.ts";
import { steppedClock, type SteppedClock } from "../support/memory/clock.ts";
import { newFolder } from "./folders.ts";
import type { Clock } from "../../src/ledger/ports.ts";

/** Drafts that last as long as the process. */
const memoryDrafts = (clock: Clock): Drafts => {
  const kept = new Map<string, Draft>();
  const keyOf = ({ person, caseId, verb }: DraftName): string =>
    JSON.stringify([person, caseId, verb]);
  return {
    get: (name) => {
      const draft = kept.get(keyOf(name));
      return Promise.resolve(draft && newestFirst([draft], clock.now())[0]);
    },
    put: (draft) => {
      kept.set(keyOf(draft), draft);
      return Promise.resolve();
    },
    remove: (name) => {
      kept.delete(keyOf(name));
      return Promise.resolve();
    },
    draftsOf: (person) =>
      Promise.resolve(
        newestFirst(
          [...kept.values()].filter((draft) => draft.person === person),
          clock.now(),
        ),
      ),
  };
};

type Opened = { readonly drafts: Drafts; readonly beside: Drafts; readonly close: () => void };
type Adapter = Pick<Endpoint, "name" | "describe"> & {
  readonly watched?: Watch;
  readonly start: () => Promise<{
    readonly open: (clock: SteppedClock) => Promise<Opened>;
    readonly stop: () => Promise<void>;
  }>;
};

const hereAndNow = (name: string, open: (clock: SteppedClock) => Opened): Adapter => ({
  name,
  describe,
  start: () =>
    Promise.resolve({
      open: (clock) => Promise.resolve(open(clock)),
      stop: () => Promise.resolve(),
    }),
});

const inMemory = (clock: SteppedClock): Opened => {
  const drafts = memoryDrafts(clock);
  return { drafts, beside: drafts, close: () => undefined };
};

const inFile = (clock: SteppedClock): Opened => {
  const { folder, remove } = newFolder();
  const file = join(folder, "drafts.db");
  const drafts = openDrafts({ file, clock });
  const beside = openDrafts({ file, clock });
  return {
    drafts,
    beside,
    close: () => {
      drafts.close();
      beside.close();
      remove();
    },
  };
};

const onTables = ({ name, describe, start }: Endpoint): Adapter => {
  const watched = watch();
  return {
    name,
    describe,
    watched,
    start: async () => {
      const { open, stop } = await start();
      return {
        open: async (clock) => {
          const { client, tables } = await open();
          const options = { client: watched.through(client, tables), tables };
          return {
            drafts: dynamoDrafts(options, clock),
            beside: dynamoDrafts(options, clock),
            close: () => undefined,
          };
        },
        stop,
      };
    },
  };
};

const adapters: readonly Adapter[] = [
  hereAndNow("in memory", inMemory),
  hereAndNow("in a file", inFile),
  ...endpoints.map(onTables),
];

const start = Date.parse("2026-02-02T09:00:00.000Z");
const person = personSchema.parse("clerk");
const name = { person, caseId: caseIdSchema.parse("az-7"), verb: "lay" } as const;
const draft: Draft = {
  ...name,
  commandId: commandIdSchema.parse("command-1"),
  values: { by: "Prezident, «İlk» ə ş ç ğ ı", "on.day": "" },
  documents: {
    text: { name: "../../etc/passwd", size: 12, digest: digestSchema.parse("a".repeat(64)) },
    scan: { name: null, size: null, digest: digestSchema.parse("b".repeat(64)) },
  },
  at: "2026-02-02T09:00:00.000Z",
};

const contract = ({ start: begin }: Adapter): void => {
  let started: Awaited<ReturnType<Adapter["start"]>>;
  let opened: Opened;
  let clock: SteppedClock;
  beforeAll(async () => {
    started = await begin();
  }, 30_000);
  beforeEach(async () => {
    clock = steppedClock(start);
    opened = await started.open(clock);
  });
  afterEach(() => {
    opened.close();
  });
  afterAll(async () => {
    await started.stop();
  });

  it("has none before one was kept", async () => {
    expect(await opened.drafts.get(name)).toBeUndefined();
    expect(await opened.drafts.draftsOf(person)).toEqual([]);
  });

  it("gives back a draft as it was typed", async () => {
    await opened.drafts.put(draft);
    expect(await opened.beside.get(name)).toEqual(draft);
  });

  it("keeps the later of two", async () => {
    await opened.drafts.put(draft);
    const later = { ...draft, values: { by: "another" }, documents: {} };
    await opened.beside.put(later);
    expect(await opened.drafts.get(name)).toEqual(later);
  });

  it("shows a draft to nobody but its person, in no other case and under no other verb", async () => {
    await opened.drafts.put(draft);
    const other = personSchema.parse("clerk-2");
    expect(await opened.drafts.get({ ...name, person: other })).toBeUndefined();
    expect(await opened.drafts.get({ ...name, verb: "refer" })).toBeUndefined();
    expect(
      await opened.drafts.get({ ...name, caseId: caseIdSchema.parse("az-70") }),
    ).toBeUndefined();
    expect(await opened.drafts.draftsOf(other)).toEqual([]);
  });

  it("removes one and leaves the others; removing it again does nothing", async () => {
    const other = { ...draft, verb: "refer" };
    await opened.drafts.put(draft);
    await opened.drafts.put(other);
    await opened.beside.remove(name);
    await opened.beside.remove(name);
    expect(await opened.drafts.get(name)).toBeUndefined();
    expect(await opened.drafts.draftsOf(person)).toEqual([other]);
  });

  it("takes one again under the name of one that was removed", async () => {
    await opened.drafts.put(draft);
    await opened.drafts.remove(name);
    await opened.drafts.put(draft);
    expect(await opened.drafts.get(name)).toEqual(draft);
  });

  it("lists a person's drafts, the last changed first", async () => {
    const newer = { ...draft, verb: "refer", at: "2026-02-02T10:00:00.000Z" };
    await opened.drafts.put(newer);
    await opened.drafts.put(draft);
    expect(await opened.drafts.draftsOf(person)).toEqual([newer, draft]);
  });

  it("forgets a draft 90 days after its last change, and not before", async () => {
    await opened.drafts.put(draft);
    await clock.advance(draftLife - 1);
    expect(await opened.drafts.get(name)).toEqual(draft);
    await clock.advance(1);
    expect(await opened.drafts.get(name)).toBeUndefined();
    expect(await opened.drafts.draftsOf(person)).toEqual([]);
  });
};

for (const adapter of adapters) {
  adapter.describe(`The drafts ${adapter.name}`, () => {
    contract(adapter);
    if (adapter.watched !== undefined) itSentOnlyWhatIsLawful(adapter.watched);
  });
}
