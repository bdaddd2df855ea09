import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { storyJsonSchema } from '../../scripts/storyJsonSchema';
import { sceneSchema } from '../../src/model/story/storySchema';
import { strangeFields } from '../../src/model/story/strangeFields';
import { aScene } from '../fixtures/storyArbitrary';

type Schema = Readonly<Record<string, unknown>>;
const SCHEMA = storyJsonSchema() as { $defs: { scene: Schema } };

/** A validator of as much of JSON Schema as the story's needs. */
function isValid(schema: Schema, value: unknown): boolean {
  const { type, anyOf, pattern, minimum, maximum } = schema;
  if (anyOf) return (anyOf as Schema[]).some((one) => isValid(one, value));
  if (type === 'null') return value === null;
  if ('enum' in schema) return (schema.enum as unknown[]).includes(value);
  if (type === 'string')
    return (
      typeof value === 'string' &&
      value.length >= Number(schema.minLength ?? 0) &&
      value.length <= Number(schema.maxLength ?? Infinity) &&
      (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value))
    );
  if (type === 'number')
    return (
      typeof value === 'number' &&
      value >= Number(minimum ?? -Infinity) &&
      value <= Number(maximum ?? Infinity)
    );
  if (type === 'array')
    return (
      Array.isArray(value) &&
      value.length >= Number(schema.minItems ?? 0) &&
      value.length <= Number(schema.maxItems ?? Infinity) &&
      value.every((one) => isValid(schema.items as Schema, one))
    );
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const known = properties as Record<string, Schema>;
  return (
    (required as string[]).every((name) => name in value) &&
    Object.entries(value).every(([name, one]) => {
      if (propertyNames && !isValid(propertyNames as Schema, name)) return false;
      const own = Object.hasOwn(known, name) ? known[name] : additionalProperties;
      return typeof own === 'object' && isValid(own as Schema, one);
    })
  );
}

/** A scene in which one thing, somewhere, is something else. */
const aSpoiltScene = fc
  .tuple(
    aScene,
    fc.infiniteStream(fc.nat()),
    fc.constantFrom(null, 7, '', 'x', 'A b', [], {}, -1, true),
  )
  .map(([{ fault: _, ...scene }, choices, other]): unknown => {
    const spoil = (value: unknown, depth: number): unknown => {
      const entries: [string, unknown][] =
        typeof value === 'object' && value !== null ? Object.entries(value) : [];
      const pick = Number(choices.next().value);
      if (entries.length === 0 || (depth > 0 && pick % 3 === 0)) return other;
      const [name = ''] = entries[pick % entries.length] ?? [];
      const parts = entries.map(([key, one]: [string, unknown]): [string, unknown] => [
        key,
        key === name ? spoil(one, depth + 1) : one,
      ]);
      const fields: unknown = Object.fromEntries(parts);
      return Array.isArray(value) ? parts.map(([, one]) => one) : fields;
    };
    return spoil(scene, 0);
  });

describe('the published form of stories', () => {
  it('takes what the reader takes without a word, and nothing else', () => {
    const { scene: form } = SCHEMA.$defs;
    const sound = aScene.map(({ fault: _, ...scene }) => scene);
    fc.assert(
      fc.property(fc.oneof(sound, aSpoiltScene), (scene) => {
        const read = safeParse(sceneSchema, scene);
        const isRead = read.success && strangeFields(scene, read.output).length === 0;
        expect(isValid(form, scene)).toBe(isRead);
      }),
      { numRuns: 1500 },
    );
  });
});
