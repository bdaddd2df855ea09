import { expect, it } from 'vitest';
import { faultsOf } from '../../scripts/scriptFaults';

it.each([
  'const a = b?.c ?? 1n; export { a };',
  'import(`./x.js`); const ns = "http://www.w3.org/2000/svg";',
  'let f = e; if (typeof e != "function") f = new Function("" + e);', // JSZip's
  'const old = { Function, eval: 1 }; old.eval;',
])('finds nothing in %s', (code) => {
  expect(faultsOf(code)).toEqual([]);
});

it.each([
  ['class A { static {} }', /^not ES2020/],
  ['class A { #a = 1; has() { return #a in this } }', /^not ES2020/],
  ['await 1; export {};', /^not ES2020/],
  ['a ??= 1', /^not ES2020/],
  ['eval(a)', /eval/],
  ['a(() => new Function("b", c))', /Function/],
  ['fetch("https://fonts.elsewhere.com/a.css")', /fonts\.elsewhere\.com/],
  ['const a = `wss://${b}.elsewhere.cn/ ws://live.elsewhere.cn`', /live\.elsewhere\.cn/],
])('finds the fault of %s', (code, fault) => {
  expect(faultsOf(code)).toEqual([expect.stringMatching(fault)]);
});
