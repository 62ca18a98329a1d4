/** A case: a certificate, how it is filed, and the CA certificates filed with it. */
import { build, ca, type Draft } from '../draft.ts'

export interface Case {
  readonly filedAs: 'ca-certificate' | 'sample-certificate'
  readonly certificates: readonly Buffer[]
}
/** Cases by check, then by name. */
export type Cases = Readonly<Record<string, Readonly<Record<string, Case>>>>

const der = (draft: Draft | Buffer) => (Buffer.isBuffer(draft) ? draft : build(draft))

/** A sample certificate, with the CA certificate that issued it unless told otherwise. */
export const sample = (draft: Draft | Buffer, others: readonly Draft[] = [ca()]): Case => ({
  filedAs: 'sample-certificate',
  certificates: [draft, ...others].map(der),
})

/** A CA certificate, alone unless told otherwise. */
export const authority = (draft: Draft | Buffer, others: readonly Draft[] = []): Case => ({
  filedAs: 'ca-certificate',
  certificates: [draft, ...others].map(der),
})
