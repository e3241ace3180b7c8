/** Work that fills memory, one piece at a time: fifty exports at once must not need fifty times as much. */

let last: Promise<unknown> = Promise.resolve();

/** Starts when what was asked for before has ended, well or not, and the event loop has had a turn. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return work();
  });
  last = turn.catch(() => undefined);
  return turn;
}
