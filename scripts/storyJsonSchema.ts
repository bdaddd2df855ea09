import { sceneSchema, storySchema, MOST_SCENES } from '../src/model/story/storySchema';

/** As much of a valibot schema as is walked here. */
interface Node {
  readonly type: string;
  readonly kind: 'schema' | 'validation';
  readonly requirement?: unknown;
  readonly pipe?: readonly Node[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly key?: Node;
  readonly value?: Node;
  readonly wrapped?: Node;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** The form of a story file as JSON Schema, made of what the reader reads by, and strict: no field that is not named. */
export function storyJsonSchema(): Json {
  const story = schemaOf(storySchema);
  const scene = schemaOf(sceneSchema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Story of the Jing-Jin-Ji flow atlas, version 1',
    ...story,
    properties: {
      ...(story['properties'] as Json),
      scenes: { type: 'array', maxItems: MOST_SCENES, items: { $ref: '#/$defs/scene' } },
    },
    required: [...(story['required'] as readonly string[]), 'scenes'],
    $defs: { scene },
  };
}

function schemaOf(node: Node): Json {
  const rules = (node.pipe ?? []).filter(({ kind }) => kind === 'validation');
  const told = rules.map((rule) => ruleOf(rule, node.type === 'array' ? 'Items' : 'Length'));
  return Object.assign({}, plainSchemaOf(node), ...told) as Json;
}

function plainSchemaOf(node: Node): Json {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { enum: node.options };
    case 'array':
      return { type: 'array', items: node.item && schemaOf(node.item) };
    case 'record':
      return {
        type: 'object',
        propertyNames: node.key && schemaOf(node.key),
        additionalProperties: node.value && schemaOf(node.value),
      };
    case 'union':
      return { anyOf: (node.options as readonly Node[]).map(schemaOf) };
    case 'nullable':
      return { anyOf: [schemaOf(node.wrapped as Node), { type: 'null' }] };
    case 'optional':
      return {
        ...schemaOf(node.wrapped as Node),
        ...(node.default === undefined ? {} : { default: node.default }),
      };
    case 'object':
      return objectSchema(node.entries ?? {});
    default:
      throw new Error(`no JSON Schema for ${node.type}`);
  }
}

const objectSchema = (entries: Readonly<Record<string, Node>>): Json => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, schemaOf(entry)]),
  ),
  required: Object.entries(entries).flatMap(([name, { type }]) =>
    type === 'optional' ? [] : [name],
  ),
  additionalProperties: false,
});

function ruleOf({ type, requirement }: Node, size: 'Items' | 'Length'): Json {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'min_length':
      return { [`min${size}`]: requirement };
    case 'max_length':
      return { [`max${size}`]: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'finite':
      return {};
    default:
      throw new Error(`no JSON Schema for ${type}`);
  }
}
