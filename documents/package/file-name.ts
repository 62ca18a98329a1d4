/** Paths in a package: plain ASCII, so that every system unpacks them to the same names. */

/** The prefix field of a tar header takes the folder; its name field, 100 bytes, takes digest, hyphen and this. */
const mostCharacters = 35

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+|[._-]+$/g, '')

/** A file name without what any file system or shell reads specially; the name as given stands in the index. */
export function safeFileName(given: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(given)?.[0] ?? ''
  const stem = plain(given.slice(0, given.length - extension.length))
  return `${stem.slice(0, mostCharacters - extension.length) || 'file'}${extension}`
}

/** Where a file of evidence lies in a package. */
export const evidencePath = (sha256: string, fileName: string): string =>
  `data/evidence/${sha256}-${safeFileName(fileName)}`

/** Whether a path is one that a package may hold: relative, plain, without a way up. */
export const isPlainPath = (path: string): boolean =>
  path.split('/').every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment))
