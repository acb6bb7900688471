import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder itself or lies in it. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
