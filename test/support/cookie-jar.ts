/** What a browser keeps of the cookies of our one origin; of ages, only none at all. */
export const aCookieJar = () => {
  const kept = new Map<string, string>();
  return {
    /** Takes the values of `Set-Cookie`. */
    keep: (lines: readonly string[]): void => {
      for (const line of lines) {
        const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
        if (name === undefined || value === undefined) throw new Error(`Not a cookie: ${line}`);
        if (/; Max-Age=0(?:;|$)/.test(line)) kept.delete(name);
        else kept.set(name, value);
      }
    },
    /** Each `name=value`, as a browser sends it. */
    cookies: (): readonly string[] => [...kept].map(([name, value]) => `${name}=${value}`),
  };
};
