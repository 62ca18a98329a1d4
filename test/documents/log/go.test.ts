/** Go's checksum database code judges what our log hands out, and refuses what is changed in it. */
import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { signCheckpoint } from '../../../documents/log/checkpoint.ts'
import { mergeCosignature, verifyCosignature } from '../../../documents/log/cosignature.ts'
import { readNote, readVerifierKey, verifierKey, writeNote } from '../../../documents/log/note.ts'
import { writeProof } from '../../../documents/log/proof-file.ts'
import { consistencyProof, inclusionProof } from '../../../documents/log/proofs.ts'
import { keyFileNoteSigner } from '../../../documents/log/signer.ts'
import { leaves, treeOf } from './trees.ts'
import { itWithGo } from './with-go.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'log-go-'))
const file = (name: string) => path.join(folder, name)
const run = promisify(execFile)
const program = path.join(import.meta.dirname, 'go')

beforeAll(() => {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file('key.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const base64 = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('base64'))

/** Whatever the environment says of builds, the versions are those of go.mod and go.sum. */
const build = () =>
  run('go', ['build', '-mod=readonly', '-o', file('check'), '.'], { cwd: program })

/** What our log would hand out of a tree of a size. */
async function handedOut(size: number, earlier: number, index: number) {
  const signer = keyFileNoteSigner(file('key.pem'), 'development.invalid/log')
  const all = leaves(size)
  const tree = treeOf(all)
  const place = file(`tiles-${size}`)
  for (const [name, bytes] of tree.tiles) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true })
    writeFileSync(path.join(place, name), bytes)
  }
  const checkpoint = await signCheckpoint(tree, signer)
  const hashes = await inclusionProof(index, size, tree.read)
  return {
    key: verifierKey(signer.key),
    folder: place,
    checkpoint,
    earlier: await signCheckpoint(treeOf(all.slice(0, earlier)), signer),
    leaf: all[index]!.toString(),
    index,
    proof: writeProof({ index, hashes, checkpoint }),
    inclusion: base64(hashes),
    consistency: base64(await consistencyProof(earlier, size, tree.read)),
  }
}
type HandedOut = Awaited<ReturnType<typeof handedOut>>

async function judgedByGo(out: HandedOut & { witness?: string }): Promise<string> {
  writeFileSync(file('input.json'), JSON.stringify(out))
  const answer = await run(file('check'), ['check', file('input.json')]).catch(
    ({ stdout }: { stdout: string }) => ({ stdout }),
  )
  return answer.stdout.trim()
}

const flipped = (text: string): string => {
  const bytes = Buffer.from(text, 'base64')
  bytes[7]! ^= 1
  return bytes.toString('base64')
}

describe('Go’s transparency log (golang.org/x/mod/sumdb)', () => {
  itWithGo(
    'takes our checkpoints, proofs and tiles, and refuses each when it is changed',
    async () => {
      await build()
      for (const [size, earlier, index] of [
        [1, 1, 0],
        [2, 1, 1],
        [256, 255, 0],
        [257, 256, 256],
        [600, 300, 299],
        [70_000, 65_537, 65_536],
      ] as const)
        expect([size, await judgedByGo(await handedOut(size, earlier, index))]).toEqual([
          size,
          'stands',
        ])

      const good = await handedOut(600, 300, 299)
      const [first = '', ...rest] = good.inclusion
      const [start = '', ...others] = good.consistency
      const changed: [string, Partial<HandedOut>][] = [
        ['checkpoint: ', { checkpoint: good.checkpoint.replace('\n600\n', '\n601\n') }],
        ['earlier checkpoint: ', { earlier: good.earlier.replace('development', 'elsewhere') }],
        ['proof file: ', { proof: good.proof.replace('index 299', 'index 298') }],
        ['proof file: ', { proof: good.proof.replace('@v1', '@v2') }],
        ['inclusion: ', { leaf: 'another leaf' }],
        ['inclusion: ', { index: 298 }],
        ['inclusion: ', { inclusion: [flipped(first), ...rest] }],
        ['consistency: ', { consistency: [flipped(start), ...others] }],
        ['consistency: ', { consistency: others }],
      ]
      for (const [where, change] of changed)
        expect(await judgedByGo({ ...good, ...change })).toMatch(new RegExp(`^${where}`))

      const tile = path.join(good.folder, 'tile/0/001')
      const bytes = readFileSync(tile)
      bytes[100]! ^= 1
      writeFileSync(tile, bytes)
      expect(await judgedByGo(good)).toMatch(/^tiles: /)
    },
  )

  itWithGo('cosigns our checkpoint as a witness that we take, and takes it merged', async () => {
    await build()
    const out = await handedOut(300, 3, 7)
    writeFileSync(file('checkpoint'), out.checkpoint)
    const { stdout } = await run(file('check'), ['cosign', file('checkpoint')])
    const [witness = '', ...lines] = stdout.split('\n')
    const key = readVerifierKey(witness)
    const signature = readNote(lines.join('\n')).signatures[0]!
    const note = readNote(out.checkpoint)
    const cosigned = verifyCosignature(note.text, signature, [key])
    expect(cosigned.witness).toBe('witness.example/go')
    expect(() => verifyCosignature(`${note.text}more\n`, signature, [key])).toThrow(
      'does not stand',
    )

    const checkpoint = writeNote(mergeCosignature(note, signature))
    const proof = out.proof.replace(out.checkpoint, checkpoint)
    expect(await judgedByGo({ ...out, checkpoint, proof, witness })).toBe('stands')
    expect(await judgedByGo({ ...out, witness })).toMatch(/^witness: /)
  })
})
