import { parseArgs } from 'node:util';

export type Request = { method: string; url: URL; headers: Record<string, string>; body?: string; output?: string };

/** The request that curl makes of these words. */
export const requestOf = ([program, ...words]: readonly string[], files: ReadonlyMap<string, string>): Request => {
  if (program !== 'curl') throw new Error(`“${program}” is not curl.`);
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      request: { type: 'string', short: 'X' },
      header: { type: 'string', short: 'H', multiple: true, default: [] },
      output: { type: 'string', short: 'o' },
      'data-binary': { type: 'string' },
      json: { type: 'string' },
    },
  });
  const { json, 'data-binary': data } = values;
  const body = json ?? (data?.startsWith('@') ? files.get(data.slice(1)) : data);
  if ((json ?? data) !== undefined && body === undefined) throw new Error(`There is no file ${data}.`);
  const [address = '', ...others] = positionals;
  if (others.length > 0) throw new Error(`curl asks for one address here, not for ${others.join(' ')} as well.`);
  return {
    method: values.request ?? (body === undefined ? 'GET' : 'POST'),
    url: new URL(address),
    headers: {
      ...(body !== undefined && {
        'content-type': json === undefined ? 'application/x-www-form-urlencoded' : 'application/json',
      }),
      ...Object.fromEntries(
        values.header.map((header) => {
          const [name = '', ...value] = header.split(':');
          return [name.toLowerCase(), value.join(':').trim()];
        }),
      ),
    },
    ...(body !== undefined && { body }),
    ...(values.output !== undefined && { output: values.output }),
  };
};
