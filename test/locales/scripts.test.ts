import { describe, expect, it } from 'vitest';
import { isolated, scriptRuns } from '../../backend/locales/index.ts';

function runs(name: string, within?: string): readonly string[] {
  return scriptRuns(name, within).map((run) => `${run.lang ?? '-'}:${run.text}`);
}

describe('names in other scripts', () => {
  it('are one run of their language between Latin text', () => {
    expect(runs('Typhoon Graphics (颱風グラフィックス)')).toEqual([
      '-:Typhoon Graphics (',
      'ja:颱風グラフィックス',
      '-:)',
    ]);
    expect(runs('OOO «Асатрян» (Asatryan LLC)')).toEqual(['-:OOO «', 'ru:Асатрян', '-:» (Asatryan LLC)']);
    expect(runs('SEK Studio')).toEqual(['-:SEK Studio']);
    expect(runs('')).toEqual([]);
  });

  it('keep digits, points and spaces between their characters', () => {
    expect(runs('조선4·26아동영화촬영소')).toEqual(['ko:조선4·26아동영화촬영소']);
    expect(runs('Общество с ограниченной ответственностью')).toEqual([
      'ru:Общество с ограниченной ответственностью',
    ]);
  });

  it('read Han characters as Japanese next to kana, as Korean next to Hangul, else as Chinese', () => {
    expect(runs('魔導具師ダリヤはうつむかない')).toEqual(['ja:魔導具師ダリヤはうつむかない']);
    expect(runs('조선 (朝鮮)')).toEqual(['ko:조선 (朝鮮', '-:)']);
    expect(runs('延边银星网络科技有限公司')).toEqual(['zh-Hans:延边银星网络科技有限公司']);
  });

  it('run from right to left together with the brackets and quotation marks that are theirs', () => {
    expect(runs('of شركة "النور" (ذ.م.م) Ltd')).toEqual(['-:of ', 'ar:شركة "النور" (ذ.م.م)', '-: Ltd']);
    expect(runs('(חברת אופק בע"מ)')).toEqual(['-:(', 'he:חברת אופק בע"מ', '-:)']);
    expect(isolated('A (حزب) B')).toBe('A (\u2067حزب\u2069) B');
  });

  it('know the language of a line from the whole name', () => {
    expect(runs('製作委員会', '魔導具師ダリヤはうつむかない製作委員会')).toEqual(['ja:製作委員会']);
    expect(runs('製作委員会')).toEqual(['zh-Hans:製作委員会']);
  });
});
