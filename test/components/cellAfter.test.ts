import { expect, it } from 'vitest';
import { cellAfter } from '../../src/components/cellAfter';

const SIZE = { rows: 5, columns: 4, page: 3 };
const from = (key: string, isControl = false, row = 2, column = 1): unknown => {
  const cell = cellAfter(key, isControl, { row, column }, SIZE);
  return cell && [cell.row, cell.column];
};

it('a key leads to the cell that the grid pattern names, and never out of the grid', () => {
  expect(from('ArrowUp')).toEqual([1, 1]);
  expect(from('ArrowDown')).toEqual([3, 1]);
  expect(from('ArrowLeft')).toEqual([2, 0]);
  expect(from('ArrowRight')).toEqual([2, 2]);
  expect(from('Home')).toEqual([2, 0]);
  expect(from('End')).toEqual([2, 3]);
  expect(from('Home', true)).toEqual([0, 0]);
  expect(from('End', true)).toEqual([4, 3]);
  expect(from('PageDown')).toEqual([4, 1]);
  expect(from('PageUp')).toEqual([0, 1]);
  expect(from('ArrowUp', false, 0, 0)).toEqual([0, 0]);
  expect(from('ArrowRight', false, 4, 3)).toEqual([4, 3]);
});

it('other keys, and arrows with Ctrl, are left to the browser', () => {
  expect([from('a'), from('Tab'), from('ArrowDown', true)]).toEqual([null, null, null]);
});
