import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAllowed } from '../../src/embed/embedConfig';
import { EmbedError, isConnect, readRequest } from '../../src/embed/messages';
import corpus from './corpus-v1.json';

const codeOf = (data: unknown): string => {
  try {
    readRequest(data, '');
    return 'none';
  } catch (error) {
    return error instanceof EmbedError ? error.code : 'thrown';
  }
};

it.each(corpus.messages)('E-18: $name is still understood', (message) => {
  expect(readRequest(message, '')).toMatchObject({ n: message.n, name: message.name });
});

it('E-06: takes nothing but its own messages, and names by a code what it refuses', () => {
  const request = { jjj: 1, id: '', kind: 'req', n: 1, name: 'getState', body: {} };
  for (const [data, code] of [
    [{ ...request, jjj: 2 }, 'bad_message'],
    [{ ...request, id: 'other' }, 'bad_message'],
    [{ ...request, n: 0.5 }, 'bad_message'],
    [{ ...request, more: 1 }, 'bad_message'],
    [{ ...request, body: 'x'.repeat(70_000) }, 'bad_message'],
    [{ ...request, name: 'play' }, 'unknown_method'],
    [{ ...request, name: 'constructor' }, 'unknown_method'],
    [{ ...request, body: { more: 1 } }, 'bad_param'],
    [{ ...request, name: 'fit', body: { bbox: [0, 0, 999, 1] } }, 'bad_param'],
    [{ ...request, name: 'exportImage', body: { width: 1e9 } }, 'bad_param'],
  ] as const)
    expect(codeOf(data), JSON.stringify(data).slice(0, 100)).toBe(code);
  const round: Record<string, unknown> = { ...request };
  round.body = round;
  expect(codeOf(round)).toBe('bad_message');
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(codeOf(data)).toBe('bad_message');
      expect(isConnect(data, '')).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('E-07: compares origins as a whole', () => {
  const allowed = ['https://www.example.gov.cn'];
  expect(isAllowed('https://www.example.gov.cn', allowed)).toBe(true);
  for (const other of [
    'https://www.example.gov.cn.evil.example',
    'http://www.example.gov.cn',
    'null',
  ])
    expect(isAllowed(other, allowed)).toBe(false);
  expect(isAllowed('null', ['*'])).toBe(true);
});
