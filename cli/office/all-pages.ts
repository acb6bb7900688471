type Page<T> = { readonly rows: readonly T[]; readonly next: string | null };

/** The rows of all pages of a list; the first begins before every id. */
export const allPages = async <T>(
  page: (after: string) => Promise<Page<T>>,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let after: string | null = ""; after !== null;) {
    const { rows, next }: Page<T> = await page(after);
    all.push(...rows);
    after = next;
  }
  return all;
};
