import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/model/bilingual';
import { isNamedIn } from '../../src/model/namedIn';

const both = (text: string): Bilingual => ({ zh: text, en: text });
const isIn = (name: string, text: string): boolean => isNamedIn(both(name), both(text));

describe('a name in a text', () => {
  it('counts in full, without its bracket, or by what the bracket holds', () => {
    expect(isIn('中关村丰台园', '中关村丰台园管委会')).toBe(true);
    expect(isIn('京津中关村科技城（宝坻）', '京津中关村科技城在京推介')).toBe(true);
    expect(isIn('示范区（原北京（曹妃甸）试验区）', '发布北京（曹妃甸）试验区规划')).toBe(true);
  });

  it('does not count in part, nor by a town or a bracket in the middle', () => {
    expect(isIn('京津中关村科技城（宝坻）', '宝坻签约')).toBe(false);
    expect(
      isIn('Tianjin-Hebei (Shexian-Tiantie) Circular Economy Zone', 'Beijing-Tianjin-Hebei'),
    ).toBe(false);
    expect(isIn('保定', '保定市政府')).toBe(false);
  });

  it('may count in one language only', () => {
    expect(
      isNamedIn(
        { zh: '中关村信息谷公司', en: 'Zhongguancun Information Valley' },
        { zh: '由中关村信息谷运营', en: 'run by Zhongguancun Information Valley' },
      ),
    ).toBe(true);
  });
});
