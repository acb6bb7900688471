import { homeFiles, removeHomeFiles } from "./files/home-files.ts";
import { keys, removeKeys } from "./files/keys.ts";
import { lawFiles } from "./files/law-files.ts";
import { pastCases } from "./files/past-cases.ts";
import { tables } from "./files/tables.ts";
import { voteLists } from "./files/vote-lists.ts";
import { words } from "./files/words.ts";
import { answersAll } from "./parser.ts";

// Files that others wrote: whatever stands in them, they are read or refused, and soon.

afterAll(() => {
  removeHomeFiles();
  removeKeys();
});

describe("Whatever it is brought, there is an answer from the reader of", () => {
  answersAll([...lawFiles, ...voteLists, ...tables, ...pastCases, ...keys, ...words, ...homeFiles]);
});
