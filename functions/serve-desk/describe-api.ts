import * as z from 'zod';
import type { OpenAction } from './action.ts';
import { json } from './answers.ts';
import type { Content, Operation, Told } from './api/operation.ts';
import { operations } from './api/operations.ts';
import * as shapes from './shapes.ts';

type Schemas = ReturnType<typeof named>;

/** What goes without saying: a call that is not open wants a token, and one that names a cohort wants it to be theirs. */
const always = ({ isOpen }: Operation, path: string): Operation['answers'] => ({
  ...(!isOpen && { 401: ['No valid token.', shapes.Failure] }),
  ...(path.includes('{') && { 404: ['No such cohort.', shapes.Failure] }),
});

const asOperation = (operation: Operation, path: string, schemas: Schemas) => {
  const { name, summary, isOpen, query = {}, body, answers } = operation;
  return {
    operationId: name,
    summary,
    ...(isOpen && { security: [] }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: id })),
      ...Object.entries(query).map(([name, schema]) => asParameter(name, schema)),
    ],
    ...(body && {
      requestBody: {
        required: !body.isOptional,
        ...(body.description !== undefined && { description: body.description }),
        content: asContent(body.content, schemas),
      },
    }),
    responses: Object.fromEntries(
      Object.entries({ ...always(operation, path), ...answers }).map(([status, told]) => [
        status,
        asAnswer(told, schemas),
      ]),
    ),
  };
};

const id = { type: 'string', pattern: '^[a-z0-9-]{1,80}$' };

const asParameter = (name: string, schema: z.ZodType) => {
  const { description, ...described } = inline(schema);
  return {
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    ...(description !== undefined && { description }),
    schema: described,
  };
};

const asAnswer = (told: Told, schemas: Schemas) => {
  if (typeof told === 'string') return { description: told };
  const [description, what] = told;
  const content = what instanceof z.ZodType ? { 'application/json': what } : what;
  return { description, content: asContent(content, schemas) };
};

/** What has a name is named, so that a generated client has one type for it. */
const asContent = (content: Content, schemas: Schemas) =>
  Object.fromEntries(Object.entries(content).map(([type, what]) => [type, { schema: asSchema(type, what, schemas) }]));

const asSchema = (type: string, what: z.ZodType | string, { nameOf }: Schemas): object => {
  if (typeof what === 'string')
    return type.includes('json') ? { description: what } : { type: 'string', description: what };
  const name = nameOf(what);
  return name === undefined ? inline(what) : { $ref: addressOf(name) };
};

const options = { io: 'input', unrepresentable: 'any' } as const;

const inline = (schema: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, options);
  return described;
};

const addressOf = (name: string): string => `#/components/schemas/${name}`;

/** The shapes by the names that they have in the code. */
const named = () => {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: addressOf });
  return {
    nameOf: (schema: z.ZodType): string | undefined => registry.get(schema)?.id,
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
    ),
  };
};

const description = () => {
  const schemas = named();
  const paths: Record<string, Record<string, object>> = {};
  for (const [call, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = call.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: asOperation(operation, path, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Binôme, for organisers',
      version: '1',
      description:
        'Sentences in answers are in French or English, by Accept-Language, else by `language` in the address. Examples are in docs/api.md.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas: schemas.schemas },
  };
};

/** The API described for programmers, from the schemas that it runs on. */
export const describeApi: OpenAction = async () => json(200, description());
