/** Every word that a person reads stands in the two catalogues, and they say the same things. */
import { expect, it } from '@jest/globals'
import ts from 'typescript'
import { catalogue, sources, walk } from './sources.ts'

const chinese = catalogue('zh-CN')
const english = catalogue('en')
const hanzi = /\p{Script=Han}/u

/** English has two plural forms, Chinese one. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const keysOf = (of: ReadonlyMap<string, string>) =>
  [...new Set([...of.keys()].map(withoutPlural))].toSorted()
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].toSorted()

/** Attributes that people read or hear. */
const read =
  /^(aria-label|aria-description|alt|placeholder|title|label|hint|caption|empty|summary)$/
const hasWords = (text: string) => /\p{L}{2,}/u.test(text)

it('has the same keys in Chinese and English', () => {
  expect(keysOf(chinese)).toEqual(keysOf(english))
})

it('fills the same places in both', () => {
  const differing = [...chinese].filter(([key, text]) => {
    const other = english.get(key) ?? english.get(`${withoutPlural(key)}_other`)
    return other !== undefined && placeholders(text).join() !== placeholders(other).join()
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

it('leaves no text empty, and speaks English in the English one, but for what stands in brackets', () => {
  const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '')
  expect(empty).toEqual([])
  const mixed = [...english].filter(
    ([key, text]) => hanzi.test(text) && key !== 'common:otherLanguage',
  )
  // The law's own word may stand in brackets behind its translation.
  expect(
    mixed.filter(([, text]) => hanzi.test(text.replace(/[（(「“][^）)」”]*[）)」”]/gu, ''))),
  ).toEqual([])
})

it('finds no word in the code', () => {
  const found: string[] = []
  for (const { name, tree } of sources())
    walk(tree, (node) => {
      if (ts.isJsxText(node) && hasWords(node.text)) found.push(`${name}: ${node.text.trim()}`)
      if (ts.isJsxAttribute(node) && read.test(node.name.getText()))
        if (
          node.initializer &&
          ts.isStringLiteral(node.initializer) &&
          hasWords(node.initializer.text)
        )
          found.push(`${name}: ${node.getText()}`)
      if (ts.isStringLiteralLike(node) && hanzi.test(node.text)) found.push(`${name}: ${node.text}`)
    })
  expect(found).toEqual([])
})

it('knows every key that the code asks for', () => {
  const known = new Set(keysOf(chinese))
  const missing: string[] = []
  for (const { name, tree } of sources()) {
    const spaces = new Set(['common'])
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'useTranslation') return
      for (const [, space] of (node.arguments[0]?.getText() ?? '').matchAll(/'(\w+)'/g))
        if (space) spaces.add(space)
    })
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 't') return
      const [key] = node.arguments
      if (!key || !ts.isStringLiteral(key)) return
      const asked = key.text.includes(':')
        ? [key.text]
        : [...spaces].map((space) => `${space}:${key.text}`)
      if (!asked.some((one) => known.has(one))) missing.push(`${name}: ${key.text}`)
    })
  }
  expect(missing).toEqual([])
})
