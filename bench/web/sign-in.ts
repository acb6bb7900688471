/** The cookie of a person of a demonstration who has signed in. */
export const sessionCookie = async (base: string, person: string): Promise<string> => {
  const answer = await fetch(`${base}/en/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ person }),
  });
  const [cookie] = answer.headers.get("set-cookie")?.split(";") ?? [];
  if (answer.status !== 303 || cookie === undefined) throw new Error("the sign-in was turned away");
  return cookie;
};
