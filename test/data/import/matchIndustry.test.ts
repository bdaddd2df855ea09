import { describe, expect, it } from 'vitest';
import { industryIndex, matchIndustry } from '../../../src/data/import/matchIndustry';
import { shippedKnown } from '../../fixtures/importKnown';

const { known } = await shippedKnown();
const index = industryIndex(known);

describe('a name of an industry', () => {
  it.each([
    ['biomed', 'biomed', 'id'],
    ['生物医药', 'biomed', 'name'],
    ['生物醫藥', 'biomed', 'name'],
    ['新一代信息技术', 'ict', 'name'],
    ['电子信息产业', 'ict', 'synonym'],
    ['C27', 'biomed', 'code'],
    ['C27 医药制造业', 'biomed', 'synonym'],
    ['钢铁', 'steel', 'name'],
    ['Robotics', 'robotics', 'id'],
    ['全行业', null, 'all'],
    ['合计', null, 'all'],
    ['', null, 'all'],
    ['—', null, 'all'],
  ] as const)('%s is %s, by %s', (said, id, way) => {
    expect(matchIndustry(said, index)).toEqual({ id, way });
  });

  it.each([['低空经济'], ['I64'], ['种植业'], ['__proto__'], ['农业与汽车']])(
    '%s is none of the atlas',
    (said) => {
      expect(matchIndustry(said, index)).toBeUndefined();
    },
  );
});
