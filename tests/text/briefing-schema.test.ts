import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { briefingSchema } from '../../lib/text/briefing.ts';

/**
 * data/briefing.schema.json is what an editor reads, lib/text/briefing.ts is what Parallax reads. Both are
 * brought into one plain shape here and must be equal.
 */
const file = JSON.parse(
  readFileSync(new URL('../../data/briefing.schema.json', import.meta.url), 'utf8'),
) as JsonNode;

describe('data/briefing.schema.json', () => {
  test('has the fields, required fields, choices and patterns of lib/text/briefing.ts', () => {
    expect(shapeOfFile(file)).toEqual(shapeOfSchema(briefingSchema as unknown as SchemaNode));
  });

  test('describes every field', () => {
    expect(fieldsWithoutDescription(file)).toEqual([]);
  });
});

interface JsonNode {
  $ref?: string;
  $defs?: Record<string, JsonNode>;
  description?: string;
  properties?: Record<string, JsonNode>;
  required?: string[];
  items?: JsonNode;
  [key: string]: unknown;
}

interface SchemaNode {
  type: string;
  entries?: Record<string, SchemaNode>;
  item?: SchemaNode;
  wrapped?: SchemaNode;
  options?: string[];
  literal?: unknown;
  requirement?: unknown;
  pipe?: SchemaNode[];
}

type Shape = Record<string, unknown>;

/** The JSON Schema without words and references; the fields of an object in the order of the alphabet. */
function shapeOfFile(node: JsonNode): Shape {
  if (node.$ref) {
    const { $ref, ...beside } = node;
    const target = file.$defs?.[$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`data/briefing.schema.json: ${$ref} leads nowhere`);
    return { ...shapeOfFile(target), ...shapeOfFile(beside) };
  }
  const { $schema: _schema, $defs: _defs, title: _title, description: _description, ...rest } = node;
  return {
    ...rest,
    ...(rest.properties && {
      properties: mapValues(rest.properties, shapeOfFile),
      required: rest.required?.toSorted(),
    }),
    ...(rest.items && { items: shapeOfFile(rest.items) }),
  };
}

/** What JSON Schema says for a valibot schema. */
function shapeOfSchema(node: SchemaNode): Shape {
  if (node.pipe) return Object.assign({}, ...node.pipe.map(shapeOfStep)) as Shape;
  switch (node.type) {
    case 'strict_object': {
      const entries = node.entries!;
      const required = Object.keys(entries).filter((key) => entries[key]!.type !== 'optional');
      const properties = mapValues(entries, shapeOfSchema);
      return { type: 'object', additionalProperties: false, required: required.toSorted(), properties };
    }
    case 'array':
      return { type: 'array', items: shapeOfSchema(node.item!) };
    case 'optional':
      return shapeOfSchema(node.wrapped!);
    case 'picklist':
      return { enum: node.options };
    case 'literal':
      return { const: node.literal };
    case 'string':
    case 'number':
      return { type: node.type };
    default:
      throw new Error(`say in this test what JSON Schema makes of a valibot "${node.type}"`);
  }
}

/** One step of a pipe: the schema it begins with, or what it asks besides. */
function shapeOfStep(step: SchemaNode, index: number, pipe: SchemaNode[]): Shape {
  if (index === 0) return shapeOfSchema(step);
  switch (step.type) {
    case 'trim':
      return {};
    case 'min_length':
      // Text is trimmed before it is measured: "not empty" is "something that is no space".
      return pipe.some(({ type }) => type === 'trim') ? { pattern: '\\S' } : { minItems: step.requirement };
    case 'max_length':
      return { maxLength: step.requirement };
    case 'regex':
      return { pattern: (step.requirement as RegExp).source };
    case 'integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: step.requirement };
    case 'check':
      // The one free check: `needs` names an entity or a word.
      return {
        anyOf: ['entities', 'words'].map((key) => ({
          required: [key],
          properties: { [key]: { minItems: 1 } },
        })),
      };
    default:
      throw new Error(`say in this test what JSON Schema makes of a valibot "${step.type}"`);
  }
}

function fieldsWithoutDescription(node: JsonNode, path = ''): string[] {
  return Object.entries({ ...node.properties, ...node.$defs }).flatMap(([key, field]) => {
    const at = path ? `${path}.${key}` : key;
    const isDefinition = node.$defs?.[key] === field;
    return [
      ...(field.description || isDefinition ? [] : [at]),
      ...fieldsWithoutDescription(field, at),
      ...(field.items ? fieldsWithoutDescription(field.items, `${at}[]`) : []),
    ];
  });
}

const mapValues = <In, Out>(record: Record<string, In>, change: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
