import { statfs } from "node:fs/promises";

/** Less than this, and an entry, its log and the next checkpoint may find no place: a sitting's documents are larger. */
const leastRoom = 64 * 1024 * 1024;

/** Whether the disk of a folder has room for what an office puts on record. */
export const roomIn = async (folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= leastRoom;
};
