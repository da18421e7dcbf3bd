/** Does something again until it succeeds, so many times at most. */
export const persistently = async <Result>(task: () => Promise<Result>, tries: number): Promise<Result> => {
  try {
    return await task();
  } catch (error) {
    if (tries <= 1) throw error;
    return await persistently(task, tries - 1);
  }
};

/** A press until it is counted, as people do; after a failure, a page that no longer offers it says that it was. */
export const untilCounted = async (press: () => Promise<unknown>, tries: number): Promise<void> => {
  let failed = false;
  await persistently(async () => {
    await press().catch((error: unknown) => {
      if (failed && /offers no "/.test(String(error))) return;
      failed = true;
      throw error;
    });
  }, tries);
};
