/** Runs tasks one after the other, in the order they came; a task that fails stops nobody but its caller. */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return await run;
  };
};
