import { afterEach, expect, it, vi } from 'vitest';
import { scriptAddress } from '../../src/model/scriptAddress';

type Rules = { createScriptURL: (url: string) => string };

afterEach(() => vi.unstubAllGlobals());

it('leaves the address as it is where the browser asks for no more', () => {
  expect(scriptAddress('worker', './worker.js')).toBe('./worker.js');
});

it('makes a policy that admits this one address and no other', () => {
  const made = new Map<string, Rules>();
  const createPolicy = (name: string, rules: Rules) => {
    made.set(name, rules);
    return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
  };
  vi.stubGlobal('trustedTypes', { createPolicy });
  expect(scriptAddress('worker', './worker.js')).toEqual({ trusted: './worker.js' });
  const rules = made.get('worker')!;
  expect(Object.keys(rules)).toEqual(['createScriptURL']);
  for (const other of ['./worker.js?', './Worker.js', 'https://elsewhere.example/worker.js', ''])
    expect(() => rules.createScriptURL(other)).toThrow('Not the script of worker');
});
