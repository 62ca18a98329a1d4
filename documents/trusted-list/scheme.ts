/** What a deployment says of the list and of the authority behind it; and what one issue of the list is made of. */
import type { RegisterEntry } from '../../domain/register/entry.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

export interface Scheme {
  /** Our identifiers lie under it; a URL without a slash at its end. */
  readonly base: string
  /** URL of the list itself. */
  readonly location: string
  /** URL of an entry is `entries`, a slash and its identifier. */
  readonly entries: string
  readonly operator: {
    readonly name: Bilingual
    readonly street: Bilingual
    readonly locality: Bilingual
    readonly postalCode: string
    readonly email: string
    readonly website: string
  }
  /** Without the territory before it. */
  readonly name: Bilingual
  /** URLs: of the scheme, and of the rules by which the authority recognises. */
  readonly information: Bilingual
  readonly rules: Bilingual
  readonly legalNotice: Bilingual
}

/** Another list that ours points to. */
export interface Pointer {
  readonly location: string
  readonly type: string
  readonly territory: string
  readonly operator: string
  /** DER: who may sign it. */
  readonly certificates: readonly Uint8Array[]
}

export interface ListIssue {
  readonly entries: readonly RegisterEntry[]
  /** From 1, one more for each issue. */
  readonly sequence: number
  /** ISO 8601 in UTC. */
  readonly issuedAt: string
  readonly nextUpdate: string
  readonly scheme: Scheme
  /** DER: who may sign the issues after this one, the certificate of this one first. */
  readonly signers: readonly Uint8Array[]
  readonly pointers: readonly Pointer[]
}
