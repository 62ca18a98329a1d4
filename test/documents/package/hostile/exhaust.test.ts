/** Packages made to exhaust whoever reads them: bombs, files without end, thousands of findings. */
import { describe, expect, it } from '@jest/globals'
import { modifiedOf, names } from '../../../../documents/package/bag.ts'
import { tarEnd, tarHeader } from '../../../../documents/package/tar.ts'
import { verifyPackage } from '../../../../documents/package/verify.ts'
import { streamed, tarFile, tarOf } from '../kit.ts'
import { closedAt } from '../specimen.ts'
import { files, found, specimen } from '../sealed.ts'

const { id, tar } = specimen
const modified = modifiedOf(closedAt)

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
