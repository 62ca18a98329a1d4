/** Numbers as clauses write them: figures, English words and Chinese numerals up to a hundred. */

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}
const digits = '零一二三四五六七八九'

/** Source of a pattern for one number. */
export const numeral = `(?:\\d{1,3}|${Object.keys(words).join('|')}|[一二两三四五六七八九十百]{1,5})`

function chinese(text: string): number {
  const [tens, units] = text.replace('两', '二').split('十')
  if (units === undefined) return digits.indexOf(tens ?? '')
  const ten = tens === '' ? 1 : digits.indexOf(tens ?? '')
  return ten * 10 + (units === '' ? 0 : digits.indexOf(units))
}

/** The value of what `numeral` matched; NaN for what is no number. */
export function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const word = words[text.toLowerCase()]
  if (word !== undefined) return word
  const value = chinese(text)
  return value < 1 ? Number.NaN : value
}
