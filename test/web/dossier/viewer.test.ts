/** What the viewer works out by itself: trees from lists, marks in bytes, texts in pages. */
import { describe, expect, it } from '@jest/globals'
import { findText } from '../../../web/viewer/pdf/find-text.ts'
import { hexLine, linesAround } from '../../../web/viewer/structure/hex.ts'
import { above, nodeAt, treeOf } from '../../../web/viewer/structure/tree.ts'

const node = (depth: number, offset: number, length: number) => ({
  ...{ depth, offset, length, headerLength: 2, type: 'Sequence', children: 0 },
  path: `${depth}/${offset}`,
})
/** A value of two parts, the second of which has two. */
const nodes = [node(0, 0, 20), node(1, 2, 4), node(1, 6, 14), node(2, 8, 5), node(2, 13, 7)]

describe('The tree of an encoding', () => {
  it('puts every element into the one before it that is less deep', () => {
    const [root] = treeOf(nodes)
    expect(root?.children.map(({ id }) => id)).toEqual(['1', '2'])
    expect(root?.children[1]?.children.map(({ id }) => id)).toEqual(['3', '4'])
  })

  it('finds the smallest element that holds the bytes, and the way to it', () => {
    expect(nodeAt(nodes, { offset: 9, length: 2 })).toBe('3')
    expect(nodeAt(nodes, { offset: 12, length: 2 })).toBe('2')
    expect(nodeAt(nodes, { offset: 19, length: 2 })).toBeUndefined()
    expect(above(nodes, '4')).toEqual(['0', '2'])
    expect(above(nodes, '0')).toEqual([])
  })
})

describe('The bytes', () => {
  const bytes = Uint8Array.from({ length: 40 }, (_, index) => index + 0x3a)

  it('are cut where a mark begins and ends; what a finding names stands out of what is selected', () => {
    const marks = { selected: { offset: 2, length: 4 }, offending: [{ offset: 4, length: 1 }] }
    expect(hexLine(bytes, 0, marks).runs.slice(0, 4)).toEqual([
      { mark: 'none', hex: '3a 3b' },
      { mark: 'selected', hex: '3c 3d' },
      { mark: 'offending', hex: '3e' },
      { mark: 'selected', hex: '3f' },
    ])
    expect(hexLine(bytes, 32, marks).text).toBe('Z[\\]^_`a')
  })

  it('are shown around one of them, and never beyond the end', () => {
    expect(linesAround(40, 39, 48)).toEqual([0, 16, 32])
    const far = linesAround(16_000, 8_000, 10)
    expect(far).toHaveLength(10)
    expect(far[0]).toBeLessThanOrEqual(8_000)
    expect(far.at(-1)).toBeGreaterThanOrEqual(8_000)
    expect(linesAround(16_000, 15_999, 10).at(-1)).toBe(15_984)
  })
})

describe('A text in a page', () => {
  it('is found whatever the width and case of its letters, across pieces', () => {
    expect(findText(['Ａｕｄｉｔ re', 'port'], 'audit REPORT')).toEqual([
      { from: [0, 0], to: [1, 4] },
    ])
  })

  it('is found as often as it stands there, in Chinese as well', () => {
    expect(findText(['电子认证', '电子签名'], '电子')).toEqual([
      { from: [0, 0], to: [0, 2] },
      { from: [1, 0], to: [1, 2] },
    ])
    expect(findText(['aaaa'], 'aa')).toHaveLength(2)
  })

  it('is not found where nothing is looked for, and spaces count as one', () => {
    expect(findText(['a'], '  ')).toEqual([])
    expect(findText(['a  ', ' b'], 'a b')).toHaveLength(1)
  })
})
