import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../../src/data/import/byteSource';
import { encodingOf } from '../../../src/data/import/encodingOf';
import { ENCODINGS, type Encoding } from '../../../src/model/import/openedFile';
import { encodeAs } from '../../fixtures/encodeAs';
import { readImport, rowsOf } from '../../fixtures/readImport';

const SIMPLIFIED =
  '序号,企业名称,迁出地,迁入地,所属行业,投资金额（万元）,签约时间\n1,某某科技有限公司,北京市海淀区,保定市莲池区,新能源汽车,１２００,二〇二三年五月\n2,某某医药股份公司,北京市大兴区,沧州市渤海新区,生物医药,800,2022年\n';
const TRADITIONAL =
  '序號,企業名稱,遷出地,遷入地,所屬行業,投資金額（萬元）,簽約時間\n1,某某科技有限公司,臺北市,張家口市橋東區,新能源汽車,1200,二零二三年五月\n';

const WESTERN =
  'origin,destination,value\nZürich,Genève,3\nMálaga,Köln,4\nBogotá,Århus,5\nTromsø,São Paulo,1\n';

const guess = (bytes: Uint8Array): ReturnType<typeof encodingOf> =>
  encodingOf(sourceOfBytes(bytes));

const namesOf = (text: string): string[] => [...new Set(text.replace(/[\s\d,]/g, ''))];

describe('the encoding of a text', () => {
  it.each(ENCODINGS)('is found where it is %s', async (encoding) => {
    const chinese = encoding === 'big5' ? TRADITIONAL : SIMPLIFIED.replace(/〇/g, '零');
    const text = encoding === 'windows-1252' ? WESTERN : chinese;
    expect(await guess(encodeAs(text, encoding))).toEqual({ encoding, isSure: true });
  });

  it('is never taken for a sure one that is wrong', async () => {
    const tables = fc
      .constantFrom<Encoding>('gb18030', 'big5', 'utf-8', 'utf-16le')
      .chain((encoding) => {
        const letters = namesOf(encoding === 'big5' ? TRADITIONAL : SIMPLIFIED.replace(/〇/g, ''));
        const name = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 6 });
        const row = fc.tuple(name, name, fc.nat(9999).map(String)).map((cells) => cells.join(','));
        return fc.tuple(fc.constant(encoding), fc.array(row, { minLength: 1, maxLength: 20 }));
      });
    await fc.assert(
      fc.asyncProperty(tables, async ([encoding, rows]) => {
        const { encoding: found, isSure } = await guess(encodeAs(rows.join('\r\n'), encoding));
        expect(found === encoding || !isSure).toBe(true);
        if (rows.length > 5) expect(found).toBe(encoding);
      }),
      { numRuns: 400 },
    );
  });

  it('is the reader’s where the reader chooses, and what cannot be decoded is counted', async () => {
    const bytes = encodeAs('出发地,家数\n北京,1\n', 'gb18030');
    const { encoding, isEncodingSure, remarks } = await readImport('t.csv', bytes, {
      encoding: 'utf-8',
    });
    expect({ encoding, isEncodingSure }).toEqual({ encoding: 'utf-8', isEncodingSure: true });
    expect(remarks).toMatchObject([{ kind: 'replaced-characters' }]);
    const right = await readImport('t.csv', bytes, { encoding: 'gb18030' });
    expect(rowsOf(right.sheets[0]!)[1]).toEqual(['北京', '1']);
    expect(right.remarks).toEqual([]);
  });

  it('survives a character that lies across two pieces', async () => {
    const text = `名称,值\n${'北京市,1\n'.repeat(200_000)}`;
    const { sheets } = await readImport('t.csv', encodeAs(text, 'gb18030'));
    expect(sheets[0]?.rowCount).toBe(200_001);
    expect(sheets[0]?.columns.map(({ values }) => values)).toEqual([
      ['名称', '北京市'],
      ['值', '1'],
    ]);
  });
});
