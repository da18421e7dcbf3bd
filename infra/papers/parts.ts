import * as z from 'zod';

/** The paths of all that a field holds, however deep; ids that are keys of a record are no names. */
export const partsOf = (schema: unknown): readonly string[] => [...new Set(pathsIn(schema).filter(Boolean))];

const pathsIn = (schema: unknown): readonly string[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodLazy)
    return pathsIn(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return pathsIn(schema.unwrap());
  if (schema instanceof z.ZodPipe) return pathsIn(schema.in);
  if (schema instanceof z.ZodArray) return pathsIn(schema.element);
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap(pathsIn);
  if (schema instanceof z.ZodRecord) return pathsIn(schema.valueType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(pathsIn);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) =>
      pathsIn(inner).map((path) => (path === '' ? name : `${name}.${path}`)),
    );
  if (isLeaf(schema)) return [''];
  throw new Error('The papers do not know how to look into a schema of this kind.');
};

const isLeaf = (schema: unknown): boolean =>
  [z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodUnknown].some(
    (kind) => schema instanceof kind,
  );
