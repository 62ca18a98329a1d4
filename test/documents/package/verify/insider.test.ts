/** A package that was changed and sealed anew by somebody who holds the key is refused. */
import { describe, expect, it } from '@jest/globals'
import { names } from '../../../../documents/package/bag.ts'
import { type Files, indexIn, relisted, resealed, tarOf } from '../kit.ts'
import { chained, closedAt } from '../specimen.ts'
import { files, found, seal, specimen } from '../sealed.ts'

const foundIn = (changed: Files) => found(tarOf(specimen.id, changed))
const changed = (path: string, bytes: Buffer | string) =>
  new Map(files).set(path, Buffer.from(bytes))
const ledgerOf = (entries: readonly object[]) =>
  entries.map((each) => `${JSON.stringify(each)}\n`).join('')

describe('What an insider seals anew is refused', () => {
  const insider = async (path: string, bytes: Buffer | string) =>
    (await foundIn(await resealed(changed(path, bytes), seal.signer))).filter(
      // The time stamp is the one thing that an insider cannot make.
      (code) => code !== 'missing-file',
    )
  const index = () => indexIn(files)

  it('with an event changed', async () => {
    const text = files.get(names.ledger)!.toString().replace('"act":"decide"', '"act":"refuse"')
    expect(await insider(names.ledger, text)).toContain('ledger-broken')
  })

  it('with an event changed and the chain made anew: the head is another', async () => {
    const events = specimen.entries.map(({ event }) => ({ ...event, at: closedAt }))
    const lines = ledgerOf(chained(events).map(sorted))
    expect(await insider(names.ledger, lines)).toEqual(['ledger-incomplete'])
  })

  it('with the last entry gone, or one in the middle', async () => {
    const lines = files.get(names.ledger)!.toString().trimEnd().split('\n')
    const cut = (from: number) => `${lines.toSpliced(from, 1).join('\n')}\n`
    expect(await insider(names.ledger, cut(lines.length - 1))).toEqual(['ledger-incomplete'])
    expect(await insider(names.ledger, cut(2))).toContain('ledger-broken')
  })

  it('with a line that is not canonical, not JSON, or without end', async () => {
    const text = files.get(names.ledger)!.toString()
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}\n`
    const nested = `${'{"a":'.repeat(65)}1${'}'.repeat(65)}\n`
    for (const line of [
      text.replace('{', '{ '),
      `noise\n${text}`,
      deep,
      nested,
      text.trimEnd(),
      `\n${text}`,
    ])
      expect(await insider(names.ledger, line)).toContain('ledger-unreadable')
    expect(await insider(names.ledger, 'x'.repeat(5_000_000))).toContain('ledger-unreadable')
  })

  it('with evidence gone from files and index, though the ledger mentions it', async () => {
    const { evidence } = index()
    const gone = evidence[0]!
    const less = JSON.stringify({ ...index(), evidence: evidence.slice(1) })
    const rest = new Map(changed(names.index, less))
    rest.delete(gone.path)
    const codes = await foundIn(await resealed(rest, seal.signer))
    expect(codes).toContain('evidence-missing')
  })

  it('with evidence more that the record never mentions', async () => {
    const path = `data/evidence/${'0'.repeat(64)}-x`
    const { evidence } = index()
    const one = { ...evidence[0], key: 'evidence/put/in', path }
    const more = JSON.stringify({ ...index(), evidence: [...evidence, one] })
    const added = changed(names.index, more).set(path, files.get(evidence[0]!.path)!)
    expect(await foundIn(await resealed(added, seal.signer))).toContain('never-mentioned')
  })

  it('with other evidence in its place', async () => {
    const { evidence } = index()
    const { sha256, path, size } = evidence[1]!
    const swapped = [{ ...evidence[0], sha256, path, size }, ...evidence.slice(1)]
    const codes = await insider(names.index, JSON.stringify({ ...index(), evidence: swapped }))
    expect(codes).toEqual(expect.arrayContaining(['evidence-missing', 'index-wrong']))
  })

  it('with another dossier, or one that is not readable', async () => {
    const dossier = JSON.parse(files.get(names.dossier)!.toString())
    const other = JSON.stringify({ ...dossier, id: 'another' })
    expect(await insider(names.dossier, other)).toEqual(['other-dossier'])
    expect(await insider(names.dossier, 'null')).toEqual(['dossier-unreadable'])
    expect(await foundIn(relisted(changed(names.index, '{}')))).toContain('index-unreadable')
  })
})

const sorted = ({ position, event, previousHash, hash }: ReturnType<typeof chained>[number]) => {
  const order = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(order)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, each]) => [key, order(each)]),
          )
        : value
  return order({ position, event, previousHash, hash }) as object
}
