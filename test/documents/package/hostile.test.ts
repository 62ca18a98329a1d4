/** Packages made to deceive or to exhaust: entries that are no files, paths that lead away, bombs, and any byte changed. */
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Header, pack } from 'tar-stream'
import { isPayload, modifiedOf, names } from '../../../documents/package/bag.ts'
import { paddingOf, tarEnd, tarHeader } from '../../../documents/package/tar.ts'
import { verifyPackage } from '../../../documents/package/verify.ts'
import { built, codesOf, type Files, filesIn, streamed, tarFile, tarOf } from './kit.ts'
import { testAuthority, testSigner } from './signer.ts'
import { closedAt } from './specimen.ts'

let tar: Buffer
let id: string
let files: Files
let trusted: string[]
beforeAll(async () => {
  const [seal, authority] = [await testSigner('Seal'), await testAuthority()]
  ;({ tar, id } = await built(seal.signer, authority.signer))
  files = filesIn(tar)
  trusted = [seal.anchor, authority.anchor]
})

const found = (source: Buffer | AsyncIterable<Uint8Array>) => codesOf(source, ...trusted)
const modified = modifiedOf(closedAt)

/** The package with entries before its end. */
const withEntries = (...entries: Buffer[]) =>
  found(Buffer.concat([tar.subarray(0, -tarEnd.length), ...entries, tarEnd]))

/** An entry as another program writes it. */
async function foreign(header: Partial<Header>): Promise<Buffer> {
  const other = pack()
  const name = `${id}/data/evidence/x`
  other.entry({ name, mtime: new Date(closedAt), ...header }).end(Buffer.alloc(0))
  other.finalize()
  return (await buffer(other)).subarray(0, -tarEnd.length)
}

/** A header with some octets changed, and its checksum made right again. */
function forged(path: string, at: number, octets: string): Buffer {
  const header = tarHeader({ path, size: 0, modified })
  header.write(octets, at, 'latin1')
  header.write('        ', 148, 'latin1')
  const sum = header.reduce((total, octet) => total + octet, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

describe('An entry', () => {
  it.each([
    'symlink',
    'link',
    'directory',
    'fifo',
    'character-device',
    'block-device',
    'contiguous-file',
  ] as const)('that is a %s is refused', async (type) => {
    const link = type.endsWith('link') ? { linkname: '/etc/passwd' } : {}
    expect(await withEntries(await foreign({ type, ...link }))).toEqual(['not-a-file'])
  })

  it('that carries another name in an extension is refused', async () => {
    const long = `${id}/data/evidence/${'x'.repeat(300)}`
    expect(await withEntries(await foreign({ name: long }))).toEqual(['not-a-file'])
    expect(await withEntries(await foreign({ pax: { path: '../../x' } }))).toEqual(['not-a-file'])
  })

  it.each([
    ['upwards', '../x'],
    ['upwards from inside', 'B/data/../../x'],
    ['absolute', '/etc/x'],
    ['a folder of this place', 'B/./x'],
    ['an empty folder', 'B//x'],
    ['a path of Windows', 'B\\data\\x'],
    ['a drive', 'C:x'],
    ['hidden', 'B/data/.x'],
    ['an escape sequence', 'B/data/\u001b[2Jx'],
    ['not ASCII', 'B/data/\u00e9'],
    ['empty', ''],
  ])('whose path is %s is refused', async (_, path) => {
    expect(await withEntries(tarFile(path.replace('B', id), Buffer.from('x')))).toEqual([
      'unsafe-path',
    ])
  })

  it('that is there twice, or again in other case, is refused', async () => {
    for (const path of [names.index, names.index.toUpperCase(), names.manifest])
      expect(await withEntries(tarFile(`${id}/${path}`, Buffer.from('x')))).toEqual([
        'duplicate-path',
      ])
  })

  it('in another folder, or in none, is refused', async () => {
    for (const path of ['other/bagit.txt', id, 'bagit.txt'])
      expect(await withEntries(tarFile(path, Buffer.from('x')))).toEqual(['other-folder'])
  })

  it.each([
    ['permissions', 100, '0004777'],
    ['owner', 108, '0001750'],
    ['owner’s name', 265, 'root'],
    ['octal digits without zeros', 124, '0 '],
    ['binary size', 124, '\x80'],
    ['a name behind a zero', 80, 'hidden'],
    ['another format', 257, 'ustar  \0'],
    ['link name', 157, '/etc/passwd'],
    ['bytes where none belong', 500, 'x'],
  ])('whose header says more than ours do (%s) is refused', async (_, at, octets) => {
    expect(await withEntries(forged(`${id}/data/evidence/x`, at, octets))).toEqual(['tar-header'])
  })

  it('with padding that is not zero is refused', async () => {
    const [path = ''] = [...files.keys()].filter((each) => isPayload(each))
    const at = tar.indexOf(files.get(path)!) + files.get(path)!.length
    expect(paddingOf(files.get(path)!.length)).toBeGreaterThan(0)
    const padded = Buffer.from(tar)
    padded[at] = 1
    expect(await found(padded)).toEqual(['padding-not-zero'])
  })

  it('that says it is longer or shorter than it is does not pass', async () => {
    const path = `${id}/${names.declaration}`
    const [bytes] = [files.get(names.declaration)!]
    const rest = tarOf(id, new Map([...files].slice(1)))
    for (const size of [0, bytes.length - 1, bytes.length + 1, 1024]) {
      const header = tarHeader({ path, size, modified })
      const content = Buffer.concat([bytes, Buffer.alloc(paddingOf(bytes.length))])
      const codes = await found(Buffer.concat([header, content, rest]))
      expect(codes.length).toBeGreaterThan(0)
    }
  })
})

describe('A package made to exhaust', () => {
  it('with 100,000 files is refused early', async () => {
    let made = 0
    async function* many() {
      for (; made < 100_000; made += 1)
        yield tarHeader({ path: `${id}/data/evidence/${made}`, size: 0, modified })
      yield tarEnd
    }
    expect(await found(many())).toEqual(['too-many-files'])
    expect(made).toBeLessThan(25_000)
  })

  it('with a manifest, index or seal without end is refused at its header', async () => {
    for (const path of [
      names.manifest,
      names.index,
      names.dossier,
      names.signature,
      names.readme,
    ]) {
      let read = 0
      async function* endless() {
        yield tarHeader({ path: `${id}/${path}`, size: 2 ** 31, modified })
        for (; read < 2 ** 31; read += 65_536) yield Buffer.alloc(65_536)
      }
      expect(await found(endless())).toEqual(['too-large'])
      expect(read).toBe(0)
    }
  })

  it('with a ledger of one line without end keeps none of it', async () => {
    const size = 2 ** 28
    async function* endless() {
      yield tarHeader({ path: `${id}/${names.ledger}`, size, modified })
      const chunk = Buffer.alloc(65_536, 'x')
      for (let read = 0; read < size; read += chunk.length) yield chunk
      yield tarEnd
    }
    const before = process.memoryUsage().arrayBuffers
    const codes = await found(endless())
    expect(codes).toContain('ledger-unreadable')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 ** 2)
  })

  it('with brackets that would become gigabytes of memory is not read', async () => {
    const count = 5 * 1024 ** 2
    const deep = '['.repeat(count) + ']'.repeat(count)
    for (const brackets of [`[${'[],'.repeat(count)}[]]`, deep]) {
      const bombs = new Map(files).set(names.index, Buffer.from(brackets))
      expect(await found(tarOf(id, bombs))).toContain('index-unreadable')
      const dossier = new Map(files).set(names.dossier, Buffer.from(brackets))
      expect(await found(tarOf(id, dossier))).toContain('dossier-unreadable')
    }
  })

  it('with thousands of things wrong tells a hundred of them', async () => {
    async function* wrong() {
      for (let at = 0; at < 5_000; at += 1)
        yield tarHeader({ path: `${id}/data/evidence/${at}`, size: 0, modified: modified + at })
      yield tarEnd
    }
    const { findings, omitted } = await verifyPackage(wrong())
    expect([findings.length, omitted > 4_000]).toEqual([100, true])
  })

  it('is let go where reading ends early', async () => {
    const source = streamed(Buffer.concat([Buffer.alloc(512, 'x'), tar]))
    expect(await found(source)).not.toEqual([])
    expect(source.destroyed).toBe(true)
  })

  it('whose names carry control characters shows them written out', async () => {
    const source = (async function* () {
      yield tarFile(`${id}/\u001b]0;owned\u0007`, Buffer.from('x'))
    })()
    const [first] = (await verifyPackage(source)).findings
    expect(first?.subject).toBe(`${id}/\\u{1b}]0;owned\\u{7}`)
  })
})

describe('Any one bit changed', () => {
  /** Numbers that are the same each time (mulberry32). */
  function seeded(seed: number) {
    let state = seed
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    }
  }

  async function acceptedAmong(places: readonly number[], random: () => number) {
    const accepted: number[] = []
    for (const at of places) {
      const changed = Buffer.from(tar)
      changed[at] = changed[at]! ^ (1 << Math.floor(random() * 8))
      if ((await found(changed)).length === 0) accepted.push(at)
    }
    return accepted
  }

  it('at 300 places anywhere: never accepted', async () => {
    const random = seeded(20_261_121)
    const places = Array.from({ length: 300 }, () => Math.floor(random() * tar.length))
    expect(await acceptedAmong(places, random)).toEqual([])
  })

  it('in the first header at each octet, in seal, time stamp and last manifest at every sixth: never accepted', async () => {
    const random = seeded(7)
    const from = tar.indexOf(files.get(names.signature)!)
    const seals = Array.from({ length: tar.length - from }, (_, index) => from + index)
    const places = [...Array(512).keys(), ...seals.filter((_, index) => index % 6 === 0)]
    expect(await acceptedAmong(places, random)).toEqual([])
  })

  it('and blocks taken out, doubled, exchanged or put in, 300 times: never accepted', async () => {
    const random = seeded(512)
    const blocks = Array.from({ length: tar.length / 512 }, (_, at) =>
      tar.subarray(at * 512, (at + 1) * 512),
    )
    const place = () => Math.floor(random() * blocks.length)
    const ways = [
      () => blocks.toSpliced(place(), 1),
      () => blocks.toSpliced(place(), 0, blocks[place()]!),
      () => blocks.with(place(), blocks[place()]!),
      () => blocks.toSpliced(place(), 0, Buffer.alloc(512)),
    ]
    const accepted: number[] = []
    for (let time = 0; time < 300; time += 1) {
      const changed = Buffer.concat(ways[time % ways.length]!())
      if (!changed.equals(tar) && (await found(changed)).length === 0) accepted.push(time)
    }
    expect(accepted).toEqual([])
  })
})
