/** Text in runs of one font each; whatever no font can show is written as its code point, so that nothing is lost. */
import { type Family, hasGlyph } from './fonts.ts'

export interface Run {
  readonly text: string
  readonly font: Family
}

/** Says nothing to a reader: joiners, marks of direction (nothing is reordered here), variation selectors. */
const silent = /\p{Default_Ignorable_Code_Point}/gu
const chinese =
  /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** Fonts have glyphs for some of these, which show nothing. */
const control = /\p{C}/u
/** Goes with the text that it stands in: what Chinese and Latin texts share. */
const shared = /[\p{P}\p{S}\p{Nd}\p{Zs}\p{M}\n]/u

const notation = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** The line breaks that people write are one; a tabulator is a space; marks do not pile up over other lines. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(silent, '')
    .replace(/(?<=\p{M}{4})\p{M}/gu, notation)

function familyOf(sign: string, current: Family): Family | undefined {
  if (sign === '\n') return current
  if (control.test(sign)) return undefined
  const codePoint = sign.codePointAt(0) ?? 0
  const other: Family = current === 'NotoSans' ? 'NotoSansSC' : 'NotoSans'
  const first: Family = chinese.test(sign) ? 'NotoSansSC' : shared.test(sign) ? current : 'NotoSans'
  return [first, other, current].find((each) => hasGlyph(each, codePoint))
}

const familyAtStart = (signs: readonly string[]): Family => {
  const first = signs.find((sign) => !shared.test(sign))
  return first !== undefined && chinese.test(first) ? 'NotoSansSC' : 'NotoSans'
}

/** Layout breaks no line between runs of one word: after as many a break is allowed, before the text leaves the page. */
const mostRuns = 10
const allowsBreak = ({ font }: Run, index: number) =>
  font === 'NotoSans' && Math.floor(index / 2) % mostRuns === mostRuns - 1

/** A word without end is measured again and again while it is broken: in pieces that takes no time. */
const inPieces = (text: string): string[] =>
  text.replace(/[^ \n\p{Script=Han}]{48}/gu, (piece) => `${piece}\0`).split('\0')

const forLayout = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run, index) =>
    inPieces(allowsBreak(run, index) ? `\u200b${run.text}` : run.text).map((text) => ({
      text,
      font: run.font,
    })),
  )

/** The runs of a text, in order. Line breaks stay; a sign that no font has reads [U+1F600]. */
export function runsOf(text: string): Run[] {
  const signs = [...plain(text)]
  const runs: { text: string; font: Family }[] = []
  let family = familyAtStart(signs)
  for (const sign of signs) {
    const found = familyOf(sign, family)
    family = found ?? family
    const last = runs.at(-1)
    const shown = found ? sign : notation(sign)
    if (last?.font === family) last.text += shown
    else runs.push({ text: shown, font: family })
  }
  return forLayout(runs)
}
