import type * as v from 'valibot';

/** Keys that lead to a field: ["issues", 2, "about"]. */
export type FieldKeys = (string | number)[];

/**
 * Every field of the data that the schema does not know. Valibot stops at the first in each object; whoever
 * wrote the file wants them all. Only a field's own place is named, not what lies inside it.
 */
export function findUnknownFields(schema: v.GenericSchema, data: unknown, at: FieldKeys = []): FieldKeys[] {
  const { type, entries, item, wrapped } = schema as SchemaNode;
  if (type === 'optional' && wrapped) return findUnknownFields(wrapped, data, at);
  if (item && Array.isArray(data)) {
    return data.flatMap((value: unknown, index) => findUnknownFields(item, value, [...at, index]));
  }
  if (!entries || typeof data !== 'object' || data === null) return [];
  // A list where an object belongs: none of its items is a field.
  if (Array.isArray(data)) return data.map((_, index) => [...at, index]);
  return Object.entries(data).flatMap(([key, value]) => {
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return known ? findUnknownFields(known, value, [...at, key]) : [[...at, key]];
  });
}

/** What the schemas of a briefing are made of; a pipe shows the fields of its first schema. */
interface SchemaNode {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
}
