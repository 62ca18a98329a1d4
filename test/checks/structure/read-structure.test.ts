/** Certificates as trees: every element at its byte, with its path, its name and its text. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readStructure } from '../../../checks/structure/read-structure.ts'
import { build, holder } from '../draft.ts'
import * as der from '../encode.ts'

const specimen = (name: string) =>
  readFileSync(new URL(`../../../demo/specimen/${name}`, import.meta.url))
const stampit = specimen('stampit-global-qualified-ca.der')
const read = (bytes: Uint8Array) => readStructure(bytes, 'sample-certificate')

describe('The structure of a certificate', () => {
  it('has every element at its byte, in preorder', () => {
    const [part] = read(stampit).parts
    for (const { offset, headerLength, length } of part!.nodes) {
      expect(offset + length).toBeLessThanOrEqual(stampit.length)
      expect(headerLength).toBeLessThanOrEqual(length)
    }
    const offsets = part!.nodes.map(({ offset }) => offset)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
    expect(part!.nodes[0]).toMatchObject({ depth: 0, offset: 0, length: stampit.length })
    expect(Buffer.from(part!.der, 'base64').equals(stampit)).toBe(true)
  })

  it('names paths as the findings of the checks do, and looks into the values of extensions', () => {
    const [part] = read(stampit).parts
    const at = (path: string) => part!.nodes.find((node) => node.path === path)
    expect(at('tbsCertificate.validity.notAfter')).toMatchObject({
      type: 'UtcTime',
      value: '2037-05-13T16:44:47.000Z',
    })
    expect(at('tbsCertificate.extensions[2][0]')).toMatchObject({ name: 'basicConstraints' })
    expect(at('tbsCertificate.extensions[2][2]‹›[0]')).toMatchObject({ value: 'TRUE' })
    expect(at('signatureAlgorithm[0]')).toMatchObject({ name: 'sha256WithRSAEncryption' })
  })

  it('tells the facts of the certificate', () => {
    const [part] = read(stampit).parts
    expect(part?.certificate).toMatchObject({
      version: 3,
      notAfter: '2037-05-13T16:44:47.000Z',
      key: 'rsa 4096',
    })
    expect(part?.certificate?.subject).toContain('CN=StampIT Global Qualified CA')
  })

  it('marks where an encoding departs from DER, also inside an extension', () => {
    const badly = build({ ...holder(), serialNumber: Buffer.from('02020001', 'hex') })
    const [part] = read(badly).parts
    const [deviation] = part!.deviations
    expect(deviation?.text.en).toContain('not in its shortest form')
    expect(badly.subarray(deviation?.offset).subarray(0, 4).toString('hex')).toBe('02020001')
  })

  it('shows the bytes of what cannot be read, and where reading ended', () => {
    const { parts } = read(specimen('izenpe-truncated.der'))
    expect(parts[0]).toMatchObject({ nodes: [], deviations: [{ offset: 0 }] })
    expect(parts[0]!.size).toBeGreaterThan(0)
    expect(read(Buffer.from('no certificate')).unreadable?.en).toBe('Neither DER nor PEM')
  })

  it('leaves out what is too much, and says so', () => {
    const one = der.sequence(...Array.from({ length: 5_000 }, () => der.integer('01')))
    const [part] = read(one).parts
    expect(part?.cut).toBe(true)
    expect(part!.nodes.length).toBeLessThanOrEqual(4_000)
  })
})
