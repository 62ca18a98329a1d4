/** How much of an expected title is in a heading as written; order and small words do not count. */
import { plain } from '../text/search.ts'

const small = new Set(['and', 'or', 'of', 'the', 'for', 'to', 'on', 'a', 'as', 'with'])
const han = /\p{Script=Han}/u

const sameWord: readonly (readonly [RegExp, string])[] = [
  [/撤销|撤消/g, '吊销'],
  [/识别/g, '标识'],
  [/[与及]/g, '和'],
  [/life[- ]cycle/g, 'lifecycle'],
  [/re[- ]key/g, 'rekey'],
]

const unified = (text: string): string =>
  sameWord.reduce((result, [from, to]) => result.replaceAll(from, to), plain(text).toLowerCase())

const stem = (word: string) => (word.length > 4 ? word.replace(/(ies|es|s)$/, '') : word)

/** Words of English, pairs of characters of Chinese. */
export function tokensOf(text: string): Set<string> {
  const title = unified(text)
  if (!han.test(title)) {
    const words = title.match(/[\p{L}\p{N}]+/gu) ?? []
    return new Set(words.filter((word) => !small.has(word)).map(stem))
  }
  const characters = [...title].filter((character) => /[\p{L}\p{N}]/u.test(character))
  if (characters.length === 1) return new Set(characters)
  return new Set(characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`))
}

/** 1: all of the expected title; 0: nothing of it. What the heading has beyond it lowers the value. */
export function similarity(expected: Set<string>, written: Set<string>): number {
  if (expected.size === 0 || written.size === 0) return 0
  const common = [...expected].filter((token) => written.has(token)).length
  return (2 * common) / (expected.size + written.size)
}
