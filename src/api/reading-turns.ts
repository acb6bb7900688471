import { isStreamed } from "./http-answer.ts";
import { turnsOf, type Overflow, type Turn, type TurnLimits, type Turns } from "./turns.ts";

/** Who reads: a person who is known to the server, or an address of strangers. */
export type Asker = { readonly kind: "person" | "stranger"; readonly name: string };

/** What is read is worked on in few turns at once, so that recording, and how the server is, never wait long for it. */
export type ReadingLimits = {
  /** What is worked on at one moment: a page, an answer, or the next piece of a stream. */
  readonly turns: TurnLimits;
  /** Streams that are open, such as exports, from the first piece until their reader has the last or hangs up. */
  readonly streams: TurnLimits;
};

export const usualReading: ReadingLimits = {
  turns: { atOnce: 3, ofOne: 2, waitingOfOne: 60, waiting: 240 },
  streams: { atOnce: 8, ofOne: 2, waitingOfOne: 6, waiting: 24 },
};

/** After so many seconds it is worth asking again. */
export const askAgainAfter = 5;

/** Answers a reading in its turn, a stream piece by piece; or says why there is no place in line. */
export type InTurn = (
  asker: Asker,
  answer: () => Promise<Response>,
) => Promise<Response | Overflow>;

type Lanes = { readonly turns: Turns; readonly streams: Turns };

const inOneTurn = async <T>({ end }: Turn, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    end();
  }
};

const pieceByPiece = (
  answer: Response,
  body: ReadableStream<Uint8Array>,
  { turns, name, end }: { readonly turns: Turns; readonly name: string; readonly end: () => void },
): Response => {
  const reader = body.getReader();
  // It always has a place in line: how many streams are open is limited already.
  const read = async (): ReturnType<typeof reader.read> =>
    inOneTurn(await turns.next(name), () => reader.read());
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          controller.close();
          end();
        } catch (cause) {
          end();
          controller.error(cause);
        }
      },
      cancel: async (why) => {
        end();
        await reader.cancel(why);
      },
    },
    // Nothing is made that nobody has taken: a slow reader keeps one piece in memory, and no turn.
    { highWaterMark: 0 },
  );
  const { status, headers } = answer;
  return new Response(stream, { status, headers });
};

const inLanes =
  ({ turns, streams }: Lanes) =>
  async (name: string, answer: () => Promise<Response>): Promise<Response | Overflow> => {
    const overflow = turns.overflow(name);
    if (overflow !== undefined) return overflow;
    const answered = await inOneTurn(await turns.next(name), answer);
    if (!isStreamed(answered) || answered.body === null) return answered;
    const noStream = streams.overflow(name);
    if (noStream !== undefined) {
      await answered.body.cancel();
      return noStream;
    }
    const { end } = await streams.next(name);
    return pieceByPiece(answered, answered.body, { turns, name, end });
  };

/** Strangers have turns of their own: however many addresses they come from, they take none of those of people. */
export const readingTurns = ({ turns, streams }: ReadingLimits): InTurn => {
  const lanes = (): ReturnType<typeof inLanes> =>
    inLanes({ turns: turnsOf(turns), streams: turnsOf(streams) });
  const answerTo = { person: lanes(), stranger: lanes() };
  return ({ kind, name }, answer) => answerTo[kind](name, answer);
};
