import { createRequire } from "node:module";

type Rule = { readonly name: string; readonly to: { readonly pathNot?: string } };

const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  readonly forbidden: readonly Rule[];
};

/** Each room with the rooms it may import, itself left out, as the check of the rooms knows them. */
export const roomsChecked = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    forbidden.flatMap(({ name, to }) => {
      const [, room] = /^([\w/-]+)-imports-only-what-its-list-names$/.exec(name) ?? [];
      const [, names = ""] = /^\^\(([^)]*)\)\//.exec(to.pathNot ?? "") ?? [];
      return room === undefined
        ? []
        : [[room, [...new Set(names.split("|"))].filter((other) => other !== room)] as const];
    }),
  );

const rules = "rules";

/** The rooms with those of the rules as one: rooms that import each other stand on one level. */
const levels = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const rooms = roomsChecked();
  const nameOf = (room: string): string =>
    rooms.get(room)?.includes("src/procedure") === true &&
    rooms.get("src/procedure")?.includes(room) === true
      ? rules
      : room === "src/procedure"
        ? rules
        : room.replace(/\/integrity$/, "");
  const joined = new Map<string, Set<string>>();
  for (const [room, may] of rooms) {
    const name = nameOf(room);
    const into = joined.get(name) ?? new Set<string>();
    for (const one of may) if (nameOf(one) !== name) into.add(nameOf(one));
    joined.set(name, into);
  }
  return joined;
};

/** Whether a room is reached from another by two steps or more. */
const isReached = (
  all: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean => {
  const seen = new Set<string>();
  const open = [...(all.get(from) ?? [])].filter((one) => one !== to);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const next of all.get(one) ?? []) {
      if (next === to) return true;
      open.push(next);
    }
  }
  return false;
};

const id = (room: string): string => room.replace(/^src\//, "").replaceAll(/\W/g, "_");

const drawing = (): string => {
  const all = levels();
  const arrows = [...all].flatMap(([from, may]) =>
    [...may].filter((to) => !isReached(all, from, to)).map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  const boxes = [...all.keys()].map(
    (room) =>
      `  ${id(room)}["${room === rules ? "the rules<br/>procedure, vote, clocks,<br/>treaty, audit, office; words" : room}"]`,
  );
  return ["flowchart TD", ...boxes, ...arrows].join("\n");
};

const begin = "<!-- rooms:begin -->";
const end = "<!-- rooms:end -->";

/** The page on architecture with the drawing of the rooms between its two marks. */
export const withRooms = (page: string): string => {
  const [before = "", rest = ""] = page.split(begin);
  const after = rest.slice(rest.indexOf(end) + end.length);
  return `${before}${begin}\n\n\`\`\`mermaid\n${drawing()}\n\`\`\`\n\n${end}${after}`;
};
