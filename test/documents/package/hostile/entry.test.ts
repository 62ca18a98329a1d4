/** Entries made to deceive: those that are no files, paths that lead away, headers that say more. */
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import { type Header, pack } from 'tar-stream'
import { isPayload, modifiedOf, names } from '../../../../documents/package/bag.ts'
import { paddingOf, tarEnd, tarHeader } from '../../../../documents/package/tar.ts'
import { tarFile, tarOf } from '../kit.ts'
import { closedAt } from '../specimen.ts'
import { files, found, specimen } from '../sealed.ts'

const { id, tar } = specimen
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
