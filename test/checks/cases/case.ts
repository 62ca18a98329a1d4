/** A case: what is filed, each file as its type; the first is what a check of one thing looks at. */
import { build, ca, type Draft } from '../draft.ts'

export type FiledAs =
  'ca-certificate' | 'sample-certificate' | 'certificate-revocation-list' | 'ocsp-response'

export interface Part {
  readonly filedAs: FiledAs
  readonly bytes: Buffer
}
export type Case = readonly Part[]
/** Cases by check, then by name. */
export type Cases = Readonly<Record<string, Readonly<Record<string, Case>>>>

const part = (filedAs: FiledAs, draft: Draft | Buffer): Part => ({
  filedAs,
  bytes: Buffer.isBuffer(draft) ? draft : build(draft),
})
const authorities = (drafts: readonly (Draft | Buffer)[]) =>
  drafts.map((draft) => part('ca-certificate', draft))

/** A sample certificate, with the CA certificate that issued it unless told otherwise. */
export const sample = (draft: Draft | Buffer, others: readonly Draft[] = [ca()]): Case => [
  part('sample-certificate', draft),
  ...authorities(others),
]

/** A CA certificate, alone unless told otherwise. */
export const authority = (draft: Draft | Buffer, others: readonly Draft[] = []): Case =>
  authorities([draft, ...others])

/** A revocation list, with the CA certificate that issued it unless told otherwise. */
export const revocations = (list: Buffer, others: readonly Draft[] = [ca()]): Case => [
  part('certificate-revocation-list', list),
  ...authorities(others),
]

/** An OCSP response alone. */
export const answers = (bytes: Buffer): Case => [part('ocsp-response', bytes)]

/** A dossier: all parts of some cases. */
export const together = (...cases: readonly Case[]): Case => cases.flat()
