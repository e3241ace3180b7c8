/** Work one piece at a time. */

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue: each piece starts when what was asked for before has ended, well or not, and the event loop has had a turn. */
export function createQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** For what fills memory: fifty exports at once must not need fifty times as much. */
export const inTurn = createQueue();
