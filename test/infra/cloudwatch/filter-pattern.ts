/** A comparison of a field with a text or a number, or several comparisons of which all, or any, must hold. */
type Pattern =
  | { field: readonly string[]; operator: string; value: string | number }
  | { every: readonly Pattern[] }
  | { some: readonly Pattern[] };

const token = /\s*(&&|\|\||!=|>=|<=|[(){}=<>]|\$(?:\.[A-Za-z_]\w*)+|"[^"*]*"|-?\d+(?:\.\d+)?)/y;

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  for (token.lastIndex = 0; token.lastIndex < end;) {
    const at = token.lastIndex;
    const [, found] = token.exec(text) ?? [];
    if (found === undefined) throw new Error(`This part of a filter pattern is not known here: ${text.slice(at)}`);
    tokens.push(found);
  }
  return tokens;
};

/** Reads a JSON filter pattern of CloudWatch Logs; what is not known here is refused. */
const parse = (text: string): Pattern => {
  const tokens = tokensOf(text);
  const take = (wanted?: string): string => {
    const next = tokens.shift();
    if (next === undefined || (wanted !== undefined && next !== wanted))
      throw new Error(`A filter pattern has ${next} where ${wanted ?? 'something'} should be: ${text}`);
    return next;
  };
  const term = (): Pattern => {
    if (tokens[0] === '(') {
      take('(');
      const inner = expression();
      take(')');
      return inner;
    }
    const field = take().split('.').slice(1);
    const operator = take();
    const value = take();
    return { field, operator, value: value.startsWith('"') ? value.slice(1, -1) : Number(value) };
  };
  const chain = (sign: '&&' | '||', next: () => Pattern, join: (all: readonly Pattern[]) => Pattern): Pattern => {
    const all = [next()];
    while (tokens[0] === sign) {
      take(sign);
      all.push(next());
    }
    return all.length === 1 ? all[0]! : join(all);
  };
  const both = (): Pattern => chain('&&', term, (every) => ({ every }));
  const expression = (): Pattern => chain('||', both, (some) => ({ some }));
  take('{');
  const pattern = expression();
  take('}');
  if (tokens.length > 0) throw new Error(`A filter pattern goes on after its end: ${text}`);
  return pattern;
};

/** What a line has at a path; undefined where it is no JSON, or has no such field. */
export const fieldOf = (line: string, path: readonly string[]): unknown => {
  try {
    return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], JSON.parse(line));
  } catch {
    return undefined;
  }
};

const compared: Readonly<Record<string, (is: unknown, wanted: string | number) => boolean>> = {
  '=': (is, wanted) => is === wanted,
  '!=': (is, wanted) => is !== undefined && is !== wanted,
  '>': (is, wanted) => typeof is === 'number' && is > Number(wanted),
  '>=': (is, wanted) => typeof is === 'number' && is >= Number(wanted),
  '<': (is, wanted) => typeof is === 'number' && is < Number(wanted),
  '<=': (is, wanted) => typeof is === 'number' && is <= Number(wanted),
};

const holds = (pattern: Pattern, line: string): boolean => {
  if ('every' in pattern) return pattern.every.every((one) => holds(one, line));
  if ('some' in pattern) return pattern.some.some((one) => holds(one, line));
  const compare = compared[pattern.operator];
  if (!compare) throw new Error(`A filter pattern compares by ${pattern.operator}, which is not known here.`);
  return compare(fieldOf(line, pattern.field), pattern.value);
};

/** Whether CloudWatch Logs finds this line by this pattern. */
export const matches = (pattern: string, line: string): boolean => holds(parse(pattern), line);
