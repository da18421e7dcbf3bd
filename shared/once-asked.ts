/** Opens what somebody asks for, once: the first waits for it, and whoever comes later has it. What failed is tried again. */
export const onceAsked = <Opened>(open: () => Promise<Opened>): (() => Promise<Opened>) => {
  let opened: Promise<Opened> | undefined;
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
};
