/** Packages for the tests: built, taken apart, changed, and put together again as an attacker or an insider would. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { signContent } from '../../../documents/cms/sign.ts'
import {
  information,
  isPayload,
  manifest,
  modifiedOf,
  names,
} from '../../../documents/package/bag.ts'
import { buildPackage } from '../../../documents/package/build.ts'
import { PackageIndex } from '../../../documents/package/index-file.ts'
import { paddingOf, tarEnd, tarFields, tarHeader } from '../../../documents/package/tar.ts'
import { verifyPackage } from '../../../documents/package/verify.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { imprintOf, timestampRequest } from '../../../documents/timestamp/request.ts'
import { answerTimestampRequest } from '../../../stack/timestamp-token.ts'
import { again, closedAt, inMemory, specimen } from './specimen.ts'

export type Files = Map<string, Buffer>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** An authority in this process. */
export const stampBy = (authority: Signer) => async (bytes: Uint8Array) => {
  const request = timestampRequest(imprintOf(bytes), 5n)
  const at = new Date()
  return { response: await answerTimestampRequest(request, authority, at), at: at.toISOString() }
}

/** A package of some small files. */
export async function built(signer: Signer, authority?: Signer) {
  const evidence = inMemory()
  const { id, dossier, entries } = await specimen(evidence.put, [
    Buffer.alloc(3000, 1),
    Buffer.alloc(512, 2),
    Buffer.from('short'),
  ])
  const { stream, built: result } = buildPackage({
    dossier,
    ledger: again(entries),
    evidence,
    signer,
    timestamp: authority && stampBy(authority),
    at: closedAt,
  })
  return { id, entries, tar: await buffer(stream), result: await result }
}

/** The files below the package's folder, in their order. */
export function filesIn(tar: Buffer): Files {
  const files: Files = new Map()
  for (let at = 0; tar[at] !== 0;) {
    const { path, size } = tarFields(tar.subarray(at, at + 512))
    files.set(path.slice(path.indexOf('/') + 1), tar.subarray(at + 512, at + 512 + size))
    at += 512 + size + paddingOf(size)
  }
  return files
}

export const indexIn = (files: Files) =>
  PackageIndex.parse(JSON.parse(files.get(names.index)!.toString()))

/** One file of a tar, its path as it is. */
export const tarFile = (path: string, bytes: Uint8Array, modified = modifiedOf(closedAt)) =>
  Buffer.concat([
    tarHeader({ path, size: bytes.length, modified }),
    bytes,
    Buffer.alloc(paddingOf(bytes.length)),
  ])

export const tarOf = (base: string, files: Files): Buffer =>
  Buffer.concat([...[...files].map(([path, bytes]) => tarFile(`${base}/${path}`, bytes)), tarEnd])

const listing = (files: Files, takes: (path: string) => boolean) =>
  Buffer.from(
    manifest(
      [...files].flatMap(([path, bytes]) => (takes(path) ? [{ path, sha256: sha256(bytes) }] : [])),
    ),
  )

/** Renews what anybody can renew without a key: the manifests. */
export function relisted(files: Files): Files {
  const renewed = new Map(files)
  renewed.set(names.manifest, listing(renewed, isPayload))
  const isTag = (path: string) => !isPayload(path) && path !== names.tagManifest
  renewed.set(names.tagManifest, listing(renewed, isTag))
  return renewed
}

/** Renews only the manifest of the files beside data/. */
export const retagged = (files: Files): Files =>
  relisted(files).set(names.manifest, files.get(names.manifest)!)

/** Renews all that an insider with the key can: manifests, bag-info.txt and seal; the time stamp goes. */
export async function resealed(files: Files, signer: Signer): Promise<Files> {
  const renewed = new Map(files)
  renewed.delete(names.timestamp)
  const index = indexIn(renewed)
  const payload = [...renewed].filter(([path]) => isPayload(path))
  const bytes = payload.reduce((sum, [, each]) => sum + each.length, 0)
  const text = information(index, { files: payload.length, bytes })
  renewed.set(names.information, Buffer.from(text))
  const content = listing(renewed, isPayload)
  const seal = await signContent({ content, detached: true, signer, at: new Date() })
  return relisted(renewed.set(names.signature, seal))
}

export const streamed = (tar: Buffer, chunkBytes = 65_536): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < tar.length; at += chunkBytes) yield tar.subarray(at, at + chunkBytes)
    })(),
  )

/** What is found in a package, by people who trust these certificates. */
export async function codesOf(
  source: Buffer | AsyncIterable<Uint8Array>,
  ...trusted: string[]
): Promise<string[]> {
  const anchors = readAnchors(Buffer.from(trusted.join('\n')))
  const stream = Buffer.isBuffer(source) ? streamed(source) : source
  const { findings } = await verifyPackage(stream, { anchors })
  return [...new Set(findings.map(({ code }) => code))].sort()
}
