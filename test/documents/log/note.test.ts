/** Signed notes and checkpoints: the example of Go's note package, and what must be refused. */
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  checkpointText,
  openCheckpoint,
  signCheckpoint,
} from '../../../documents/log/checkpoint.ts'
import { emptyRoot } from '../../../documents/log/hashes.ts'
import {
  assertSigned,
  readNote,
  readVerifierKey,
  verifierKey,
  writeNote,
} from '../../../documents/log/note.ts'
import { readProof, writeProof } from '../../../documents/log/proof-file.ts'
import { keyFileNoteSigner, signText } from '../../../documents/log/signer.ts'

const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const privateKey = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64')
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const line =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

const folder = mkdtempSync(path.join(tmpdir(), 'note-'))
const keyFile = path.join(folder, 'key.pem')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
// PKCS #8 of Ed25519 (RFC 8410 §7) around the key without its type.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const der = Buffer.concat([pkcs8, privateKey.subarray(1)])
const signerNamed = (name: string) => {
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  writeFileSync(keyFile, key.export({ format: 'pem', type: 'pkcs8' }))
  return keyFileNoteSigner(keyFile, name)
}

describe('A signed note', () => {
  const key = readVerifierKey(vkey)

  it('of Go’s documentation stands, and is written as it was read', () => {
    const note = readNote(`${text}\n${line}`)
    expect(note.text).toBe(text)
    expect(() => assertSigned(note, key)).not.toThrow()
    expect(writeNote(note)).toBe(`${text}\n${line}`)
    expect(verifierKey(key)).toBe(vkey)
  })

  it('is signed with the same key as Go signs it', async () => {
    const signer = signerNamed('PeterNeumann')
    expect(verifierKey(signer.key)).toBe(vkey)
    expect(writeNote({ text, signatures: [await signText(text, signer)] })).toBe(`${text}\n${line}`)
  })

  it('falls with any changed character', () => {
    const note = `${text}\n${line}`
    fc.assert(
      fc.property(
        fc.nat(note.length - 1),
        fc.constantFrom('A', ' ', '\n', '—', '\0'),
        (at, sign) => {
          const changed = note.slice(0, at) + sign + note.slice(at + 1)
          fc.pre(changed !== note)
          expect(() => assertSigned(readNote(changed), key)).toThrow(
            expect.objectContaining({ name: 'LogError' }),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is refused whole where one of two signatures of the key does not stand', () => {
    const { signatures } = readNote(`${text}\n${line}`)
    const [good] = signatures
    const bad = { ...good!, signature: Buffer.alloc(64) }
    expect(() => assertSigned({ text, signatures: [good!, bad] }, key)).toThrow('does not')
    const strangers = { ...bad, name: 'somebody' }
    expect(() => assertSigned({ text, signatures: [strangers, good!] }, key)).not.toThrow()
  })

  it.each([
    `PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW`,
    `Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW`,
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann',
    '',
  ])('has no key like %j', (wrong) => {
    expect(() => readVerifierKey(wrong)).toThrow('key: expected')
  })

  it('is not read from more than it may hold', () => {
    expect(() => readNote(`${text}\n${line.repeat(101)}`)).toThrow('100 signatures at most')
    expect(() => readNote(`${'x\n'.repeat(60_000)}\n${line}`)).toThrow('at most 100000')
    expect(readNote(`${text}\n${line.repeat(16)}`).signatures).toHaveLength(16)
  })
})

describe('A checkpoint', () => {
  it('is signed by its log, and says origin, size and root', async () => {
    const signer = signerNamed('development.invalid/log')
    const signed = await signCheckpoint({ size: 0, root: emptyRoot }, signer)
    expect(signed.split('\n').slice(0, 4)).toEqual([
      'development.invalid/log',
      '0',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
    ])
    expect(openCheckpoint(signed, signer.key)).toMatchObject({ size: 0, root: emptyRoot })
  })

  it.each([
    ['another origin', 'elsewhere\n1\nROOT\n'],
    ['a size with a zero before it', 'log\n01\nROOT\n'],
    ['a negative size', 'log\n-1\nROOT\n'],
    ['a size past all counting', 'log\n99999999999999999999\nROOT\n'],
    ['no root', 'log\n1\n'],
    ['a root of 31 bytes', `log\n1\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a root that is not canonical', `log\n1\n${'A'.repeat(42)}B=\n`],
  ])('with %s is refused, although signed', async (_what, form) => {
    const signer = signerNamed('log')
    const written = form.replace('ROOT', emptyRoot.toString('base64'))
    const note = writeNote({ text: written, signatures: [await signText(written, signer)] })
    expect(() => openCheckpoint(note, signer.key)).toThrow('checkpoint: expected')
  })

  it('may carry lines of extension, which are signed with it', async () => {
    const signer = signerNamed('log')
    const written = `${checkpointText('log', { size: 1, root: emptyRoot })}extension\n`
    const note = writeNote({ text: written, signatures: [await signText(written, signer)] })
    expect(openCheckpoint(note, signer.key).size).toBe(1)
  })
})

describe('A proof file', () => {
  const proof = { index: 7, hashes: [emptyRoot, Buffer.alloc(32, 7)], checkpoint: 'log\n9\n…\n' }

  it('gives back what was written, with or without extra data', () => {
    expect(readProof(writeProof(proof))).toEqual(proof)
    expect(readProof(writeProof(proof).replace('index', 'extra QUJD\nindex'))).toEqual(proof)
    expect(readProof(writeProof({ ...proof, hashes: [] })).hashes).toEqual([])
  })

  it.each([
    ['@v1', '@v2'],
    ['index 7', 'index 07'],
    ['index 7', 'index -7'],
    ['index 7\n', ''],
    ['=\n', '\n'],
    ['\n\n', '\n'],
  ])('with %j as %j is refused', (from, to) => {
    expect(() => readProof(writeProof(proof).replace(from, to))).toThrow('proof: expected')
  })
})
