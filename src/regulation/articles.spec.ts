import { articleLabel, articleOf, articles, chapters } from './articles.ts';

it('has the 24 articles in order', () =>
  expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1)));

it.each([
  [1, 1, 6],
  [2, 7, 12],
  [3, 13, 20],
  [4, 21, 23],
  [5, 24, 24],
])('chapter %i runs from Art %i to Art %i', (chapter, first, last) => {
  const numbers = articles.filter((article) => article.chapter === chapter).map(({ number }) => number);
  expect([numbers[0], numbers.at(-1), numbers.length]).toEqual([first, last, last - first + 1]);
  expect(chapters[chapter - 1]?.number).toBe(chapter);
});

it('says for Art 1 and Art 4, and for no other, why no rule follows', () => {
  expect(articles.filter(({ noRule }) => noRule).map(({ number }) => number)).toEqual([1, 4]);
  expect(articles[0]?.noRule?.en).toBe('purpose clause, no rule');
});

it('has a Chinese and an English text everywhere', () => {
  for (const { title, note, noRule } of articles)
    for (const text of [title, note, noRule ?? title]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[\x20-\x7e]+$/);
    }
});

it('labels Art 12 and finds it again', () => {
  expect(articleLabel(12)).toBe('Art 12');
  expect(articleOf('Art 12')?.number).toBe(12);
  expect(articleOf('N-Art 12')).toBeUndefined();
  expect(articleOf('Art 25')).toBeUndefined();
});

it.each([0, 25, 1.5])('refuses a label for article %p', (number) =>
  expect(() => articleLabel(number)).toThrow(RangeError),
);
