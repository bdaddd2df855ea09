import { describe, expect, it } from 'vitest';
import { mapApprovalOf } from '../../src/model/mapApproval';
import { approvalDetails, approvalLine } from '../../src/text/approval';
import { zh } from '../../src/text/zh';

const STATED = { number: ' GS（2026）0001号 ', authority: '自然资源部' };

describe('the approval that a host states (F-50)', () => {
  it('has a number and an authority, in one language or two', () => {
    const approval = mapApprovalOf({ mapApproval: STATED, more: 1 });
    expect(approval).toEqual({
      number: 'GS（2026）0001号',
      authority: { zh: '自然资源部', en: '自然资源部' },
      baseMap: null,
      date: null,
      modified: false,
    });
    expect(approvalLine(approval, 'zh')).toBe('审图号：GS（2026）0001号 · 自然资源部');
    const english = mapApprovalOf({
      mapApproval: {
        ...STATED,
        authority: { zh: '自然资源部', en: 'Ministry' },
        date: '2026-12-01',
      },
    });
    expect(approvalLine(english, 'en')).toBe('Map approval no. GS（2026）0001号 · Ministry');
    expect(approvalDetails(english!, 'en')).toContain('Approved on 2026-12-01');
  });

  it('is not this map’s when the map was changed since', () => {
    const approval = mapApprovalOf({
      mapApproval: { ...STATED, baseMap: '标准地图', modified: true },
    });
    expect(approvalLine(approval, 'zh')).toBe(zh.band.unapproved);
    expect(approvalDetails(approval!, 'zh')).toBe(
      `审图号：GS（2026）0001号 · 自然资源部 · 底图：标准地图 · ${zh.notices.changedSince}`,
    );
  });

  it.each([
    null,
    [],
    '<script>alert(1)</script>',
    {},
    { mapApproval: null },
    { mapApproval: '' },
    { mapApproval: '<script>alert(1)</script>' },
    { mapApproval: true },
    { mapApproval: { number: '', authority: '' } },
    { mapApproval: { number: '  ', authority: '自然资源部' } },
    { mapApproval: { number: 'GS（2026）0001号' } },
    { mapApproval: { ...STATED, number: 'GS'.repeat(100) } },
    { mapApproval: { ...STATED, modified: 'no' } },
    JSON.parse('{"mapApproval":{"__proto__":{"number":"1","authority":"2"}}}') as unknown,
  ])('is none where nothing proper is stated: %j', (config) => {
    expect(mapApprovalOf(config)).toBeNull();
    expect(approvalLine(mapApprovalOf(config), 'zh')).toBe(zh.band.unapproved);
  });
});
