/** The texts of a bag (BagIt 1.0, RFC 8493): declaration, metadata, manifests. */
import { dateInShanghai } from '../../procedure/working-days.ts'
import type { PackageIndex } from './index-file.ts'

export const organisation =
  'Ministry of Industry and Information Technology of the People’s Republic of China 中华人民共和国工业和信息化部'
export const software = 'certificate-recognition, package format 1'

export const names = {
  declaration: 'bagit.txt',
  information: 'bag-info.txt',
  readme: 'README.txt',
  manifest: 'manifest-sha256.txt',
  signature: 'signature.p7s',
  timestamp: 'timestamp.tsr',
  tagManifest: 'tagmanifest-sha256.txt',
  ledger: 'data/ledger.ndjson',
  dossier: 'data/dossier.json',
  index: 'data/index.json',
} as const

export const isPayload = (path: string): boolean => path.startsWith('data/')

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export interface Payload {
  readonly bytes: number
  readonly files: number
}

/** bag-info.txt: all of it follows from the index, which is signed, and the payload. */
export const information = (index: PackageIndex, { bytes, files }: Payload): string =>
  [
    `Source-Organization: ${index.organisation}`,
    `External-Identifier: ${index.dossier}`,
    `Bagging-Date: ${dateInShanghai(index.closedAt)}`,
    `Payload-Oxum: ${bytes}.${files}`,
    `Bag-Software-Agent: ${index.software}`,
    '',
  ].join('\n')

export interface ManifestEntry {
  readonly path: string
  readonly sha256: string
}

/** A manifest, sorted by path. */
export const manifest = (entries: readonly ManifestEntry[]): string =>
  entries
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')

/** Reads a manifest as `manifest` writes it; undefined where it is anything else. */
export function readManifest(text: string): ManifestEntry[] | undefined {
  const entries: ManifestEntry[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? []
    if (!sha256 || !path) return undefined
    entries.push({ sha256, path })
  }
  return manifest(entries) === text ? entries : undefined
}

/** Seconds since 1970 of the closing instant: the modification time of every file. */
export const modifiedOf = (closedAt: string): number => Math.floor(Date.parse(closedAt) / 1000)
