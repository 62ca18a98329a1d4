/** Where tiles lie, what is in them, and entry bundles (C2SP tlog-tiles). */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeBundle, encodeBundle } from '../../../documents/log/bundle.ts'
import { createFrontier } from '../../../documents/log/frontier.ts'
import { tileAt, tilePath } from '../../../documents/log/tiles.ts'
import { leaves, treeOf } from './trees.ts'

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 2, index: 67, width: 1 }, 'tile/2/067.p/1'],
    [{ level: 'entries', index: 1067, width: 112 }, 'tile/entries/x001/067.p/112'],
  ] as const)('of %j is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
    expect(tileAt(path)).toEqual(tile)
  })

  it('leads back to its tile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 63 }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) => {
          expect(tileAt(tilePath({ level, index, width }))).toEqual({ level, index, width })
        },
      ),
    )
  })

  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/001/067',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/../checkpoint',
    'tile/-1/000',
    'tile/0/000/',
    'checkpoint',
  ])('is never %s', (path) => {
    expect(tileAt(path)).toBeUndefined()
  })
})

describe('the tiles of a tree', () => {
  it('of 70,000 leaves are those of the specification’s example', () => {
    const frontier = createFrontier()
    const paths: string[] = []
    const leaf = Buffer.alloc(32, 1)
    for (let index = 0; index < 70_000; index += 1)
      paths.push(...frontier.append(leaf).map(({ tile }) => tilePath(tile)))
    expect(paths.filter((path) => path.startsWith('tile/0/'))).toHaveLength(273)
    expect(paths.filter((path) => path.startsWith('tile/1/'))).toEqual(['tile/1/000'])
    expect(frontier.partial().map(({ tile }) => tilePath(tile))).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
  })

  it('of 256 leaves are a full one and one above it with one hash', () => {
    expect([...treeOf(leaves(256)).tiles.keys()]).toEqual(['tile/0/000', 'tile/1/000.p/1'])
  })
})

describe('an entry bundle', () => {
  it('gives back what went in, and is refused with a byte more or less', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 }),
        (entries) => {
          const bytes = encodeBundle(entries)
          expect(decodeBundle(bytes, entries.length, 'bundle').map((each) => [...each])).toEqual(
            entries.map((each) => [...each]),
          )
          const longer = Buffer.concat([bytes, Buffer.of(0)])
          for (const wrong of [bytes.subarray(0, -1), longer])
            expect(() => decodeBundle(wrong, entries.length, 'bundle')).toThrow('bundle: expected')
          expect(() => decodeBundle(bytes, entries.length + 1, 'bundle')).toThrow('got')
          expect(() => decodeBundle(bytes, entries.length - 1, 'bundle')).toThrow('got more')
        },
      ),
    )
  })

  it('takes entries of 65,535 bytes and none that is longer', () => {
    expect(decodeBundle(encodeBundle([Buffer.alloc(65_535)]), 1, 'bundle')[0]).toHaveLength(65_535)
    expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(RangeError)
  })
})
