import type { Bound } from '../../model/measure';
import type { Reason } from '../../model/import/importReport';
import type { Cell } from '../../model/import/sheet';
import { plainText } from './plainText';
import type { ReadUnit } from './readUnit';

/** What a cell of values says: a number, in its own decimal digits, or why there is none. */
export interface ReadNumber {
  /** NaN where there is none. */
  readonly value: number;
  readonly bound: Bound | null;
  readonly reason: Reason;
}

/** No figure of the region comes near it, and sums of such figures are still exact. */
const LARGEST = 1e12;

const MISSING: readonly (readonly [RegExp, Reason])[] = [
  [/^$/, 'empty'],
  [/^#(?:div\/0!?|n\/a|value!?|ref!?|name\?|num!?|null!?|spill!?|calc!?)$/i, 'error-in-cell'],
  [
    /^(?:未公布|未公开发布|尚未公布|待公布|not (?:published|reported|available yet))$/i,
    'not-published',
  ],
  [/^(?:保密|未公开|不公开|不宜公开|[×✕xX*]+|withheld|confidential|suppressed|[sc])$/i, 'withheld'],
  [
    /^(?:[-–—―−─_.…·/\\~～]+|\.{2,}|n\/?\.?a\.?|nan|null|none|nil|无数据|无|缺|缺失|暂无|不详|missing|no data|not available)$/i,
    'marked-missing',
  ],
];

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:超过|超|逾|多于|大于|不少于|不低于|至少|>=|≥|>|over|more than|at least)\s*/i, 'at-least'],
  [/^(?:近|接近|将近|nearly|almost)\s*/i, 'nearly'],
  [/^(?:约为|大约|约|大致|左右|≈|~|about|approx(?:\.|imately)?|ca\.?|c\.)\s*/i, 'about'],
];
const BOUNDS_AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/\s*(?:以上|余|多|\+)$/, 'at-least'],
  [/\s*(?:左右|上下)$/, 'about'],
];

/** Chinese powers of ten behind a number; 1.2万 is 12000, 3万亿 is 3e12. */
const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
};
const NUMBER = /^([+-]?)((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?)\s*([十百千万萬亿億]*)$/i;
const SIMPLE = /^\d{1,12}(?:\.\d{1,9})?$/;
const GROUPED =
  /^([+-]?)(\d{1,3}(?:[, '’]\d{3})+|\d{1,4}(?:[, ]\d{4})+)((?:\.\d+)?\s*[十百千万萬亿億]*)$/;

const failed = (reason: Reason): ReadNumber => ({ value: NaN, bound: null, reason });

type InUnit = Pick<ReadUnit, 'unit' | 'exponent' | 'name'>;
const PLAIN: InUnit = { unit: 'other', exponent: 0, name: '' };

/** A cell as a number in the measure's unit, worked out in decimal digits so that nothing is rounded. */
export function readNumber(cell: Cell, unit: InUnit = PLAIN): ReadNumber {
  if (typeof cell === 'number') return fitting(cell, '', unit.exponent, null);
  if (typeof cell === 'boolean') return failed('no-number');
  const text = plainText(cell);
  if (SIMPLE.test(text)) return fitting(Number(text), text, unit.exponent, null);
  for (const [pattern, reason] of MISSING) if (pattern.test(text)) return failed(reason);
  return readWritten(text, unit);
}

function readWritten(text: string, unit: InUnit): ReadNumber {
  const { rest, bound } = withoutBound(text.replace(/^[¥$€£]\s*/u, ''));
  if (/[%‰]$|^百分之|个百分点$/u.test(rest)) return failed('percentage');
  if (/^[+-]?(?:inf(?:inity)?|∞)$/i.test(rest)) return failed('too-large');
  // Accountants write −5 as (5).
  if (/^\([\d., ]+\)$/.test(rest)) return failed('negative');
  const { digits: written, exponent } = withoutUnit(rest.replace(/[−–]/gu, '-'), unit);
  const grouped = GROUPED.exec(written);
  const plain = grouped
    ? `${grouped[1] ?? ''}${(grouped[2] ?? '').replace(/\D/g, '')}${grouped[3] ?? ''}`
    : written;
  const match = NUMBER.exec(plain);
  if (!match) return failed(/\d/.test(rest) ? 'unclear-number' : 'no-number');
  const [, sign = '', digits = '', powers = ''] = match;
  const power = Array.from(powers).reduce((sum, one) => sum + (POWERS[one] ?? 0), 0);
  return fitting(Number(sign + digits), sign + digits, exponent + power, bound);
}

/** 3.4亿元 says its unit itself, whatever the column says; 5家 repeats it. */
function withoutUnit(text: string, unit: InUnit): { digits: string; exponent: number } {
  if (unit.unit === '100m-cny' && /元$/u.test(text))
    return { digits: text.slice(0, -1).trim(), exponent: -8 };
  const isRepeated = unit.name !== '' && unit.exponent === 0 && text.endsWith(unit.name);
  const digits = isRepeated ? text.slice(0, -unit.name.length).trim() : text;
  return { digits, exponent: unit.exponent };
}

function withoutBound(text: string): { rest: string; bound: Bound | null } {
  for (const [pattern, bound] of BOUNDS)
    if (pattern.test(text)) return { rest: text.replace(pattern, ''), bound };
  for (const [pattern, bound] of BOUNDS_AFTER)
    if (pattern.test(text)) return { rest: text.replace(pattern, ''), bound };
  return { rest: text, bound: null };
}

function fitting(value: number, digits: string, exponent: number, bound: Bound | null): ReadNumber {
  if (!Number.isFinite(value)) return failed(Number.isNaN(value) ? 'no-number' : 'too-large');
  if (value < 0) return failed('negative');
  const scaled = exponent === 0 ? value : shifted(digits || String(value), exponent);
  return scaled <= LARGEST ? { value: scaled, bound, reason: 'taken' } : failed('too-large');
}

/** Times a power of ten by moving the decimal point: 70123 to the power −4 is 7.0123, not 7.012300000000001. */
function shifted(digits: string, exponent: number): number {
  const [mantissa = '0', own = '0'] = digits.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(own) + exponent}`);
}
