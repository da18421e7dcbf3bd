import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { described } from '../support/described.ts';

const { document, operations } = await described();

const validator = new Validator();
const flaws = async (api: object) => {
  const { valid, errors } = await validator.validate(structuredClone(api) as Record<string, unknown>);
  return valid ? [] : [errors].flat();
};

describe('the description of the API', () => {
  it('is OpenAPI 3.1', async () => {
    expect(await flaws(document)).toEqual([]);
  });

  it('would not be with an answer that nothing is said of', async () => {
    const get = { responses: { 200: {} } };
    expect(await flaws({ ...document, paths: { '/api/cohorts': { get } } })).not.toEqual([]);
  });

  it('names every call once, and all that is said of it leads somewhere', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const schemas = Object.keys(document.components.schemas);
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(named.filter((name) => !schemas.includes(name!))).toEqual([]);
    expect(schemas.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('lets anybody read it, and wants a token for everything else', () => {
    const open = operations.filter(({ responses }) => !('401' in responses)).map(({ path }) => path);
    expect(open).toEqual(['/api/openapi.json']);
  });
});
