/** The rules of BagIt (RFC 8493): declared, complete, and nothing in it that no manifest lists. */
import { declaration, isPayload, names, readManifest, type Payload } from '../bag.ts'
import type { Contents } from './contents.ts'
import type { Report } from './findings.ts'

const required = [
  names.declaration,
  names.information,
  names.readme,
  names.manifest,
  names.signature,
  names.tagManifest,
  names.ledger,
  names.dossier,
  names.index,
]
const tagFiles: readonly string[] = [...required, names.timestamp]

function listed(
  { files, texts }: Contents,
  manifest: string,
  covers: (path: string) => boolean,
  report: Report,
): void {
  const text = texts.get(manifest)
  if (!text) return
  const entries = readManifest(text.toString())
  if (!entries || entries.some(({ path }) => !covers(path)))
    return report('manifest-unreadable', manifest)
  const listed = new Map(entries.map(({ path, sha256 }) => [path, sha256]))
  if (listed.size < entries.length) report('manifest-unreadable', manifest)
  for (const [path, { sha256 }] of files) {
    if (!covers(path)) continue
    const expected = listed.get(path)
    if (!expected) report('unlisted-file', path)
    else if (expected !== sha256) report('changed-file', path)
  }
  for (const path of listed.keys()) if (!files.has(path)) report('missing-file', path)
}

export function payloadOf({ files }: Contents): Payload {
  const payload = [...files].filter(([path]) => isPayload(path))
  return { files: payload.length, bytes: payload.reduce((sum, [, { size }]) => sum + size, 0) }
}

/** Every file listed with its digest, every listed file there, and no file beside data/ but those of a package. */
export function judgeBag(contents: Contents, report: Report): void {
  const { files, texts } = contents
  for (const path of required) if (!files.has(path)) report('missing-file', path)
  const isTag = (path: string) => !isPayload(path) && path !== names.tagManifest
  for (const path of files.keys())
    if (!isPayload(path) && !tagFiles.includes(path)) report('unlisted-file', path)
  if (texts.get(names.declaration)?.toString() !== declaration) report('declaration')
  listed(contents, names.manifest, isPayload, report)
  listed(contents, names.tagManifest, isTag, report)
}
