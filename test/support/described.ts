import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import type { Answer } from './api-page.ts';
import { aDeskWorld, callDesk } from './desk.ts';

const Operation = z.object({
  operationId: z.string(),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional() }),
  ),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** The API as it describes itself. */
export const described = async () => {
  const { body: document } = await callDesk(aDeskWorld(), {
    path: '/api/openapi.json',
    headers: { authorization: '' },
  });
  const { paths, components } = Document.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );
  const operationOf = (method: string, path: string) =>
    operations.find(
      (one) => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
  return {
    document,
    operations,
    calls: operations.map(({ method, path }) => `${method} ${path}`),
    callOf: (method: string, path: string): string => {
      const found = operationOf(method, path);
      return found ? `${found.method} ${found.path}` : `${method} ${path}, which is not described`;
    },
    /** How an answer differs from what is described: it says that, and nothing besides. */
    flawsIn: (method: string, path: string, { status, type, text }: Answer): readonly unknown[] => {
      const told = operationOf(method, path)?.responses[status];
      if (!told) return [`It is not described that ${method} ${path} answers ${status}.`];
      if (!told.content) return text === '' ? [] : ['It answers more than nothing.'];
      const schema = told.content[type]?.schema;
      if (!schema) return [`It is not described that it answers ${type}.`];
      if (!type.includes('json')) return [];
      const validate = ajv.compile(closed({ ...schema, components }) as object);
      validate(JSON.parse(text));
      return validate.errors ?? [];
    },
  };
};

/** Whoever reads answers lets pass what is new in them; here nothing is to be answered that is not described. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  return { ...Object.fromEntries(entries), ...('properties' in schema && { additionalProperties: false }) };
};
