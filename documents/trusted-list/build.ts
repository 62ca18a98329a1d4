/** Builds the trusted list of the register (ETSI TS 119 612 v2.4.1) and signs it; equal input gives equal bytes. */
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { schemeNames } from '../../domain/register/list-terms.ts'
import type { Signer } from '../seal/signer.ts'
import { signEnveloped } from '../xml/sign-enveloped.ts'
import { documentOf, element, type Markup } from '../xml/write.ts'
import { xades } from '../xml/names.ts'
import { additionalTypes, mimeType, serviceExtensions, tag, tsl } from './names.ts'
import { providerMarkup, type ListedEntry } from './provider-markup.ts'
import { schemeMarkup } from './scheme-markup.ts'
import type { ListIssue } from './scheme.ts'
import { servicesOf } from './services.ts'

export interface BuiltList {
  /** XML, not signed. */
  readonly bytes: Buffer
  /** Entries that have nothing to list yet: no key issues, or no period has begun. */
  readonly omitted: readonly string[]
}

const longestMonths = 6

function requireInOrder({ sequence, issuedAt, nextUpdate, signers }: ListIssue): void {
  const latest = new Date(issuedAt)
  latest.setUTCMonth(latest.getUTCMonth() + longestMonths)
  const next = new Date(nextUpdate)
  if (!(next > new Date(issuedAt) && next <= latest))
    throw new RangeError(
      `expected the next update within ${longestMonths} months of ${issuedAt}, got ${nextUpdate}`,
    )
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`expected a sequence number from 1, got ${sequence}`)
  if (signers.length === 0)
    throw new RangeError('expected the certificates that may sign the next list, got none')
}

const keyOf = ({ provider }: RegisterEntry) => `${provider.country} ${provider.registrationNumber}`

/** Whatever the order of the register: by country, number of the provider, then recognition. */
export const inListOrder = (entries: readonly RegisterEntry[]): RegisterEntry[] =>
  entries
    .map((entry) => ({ entry, key: `${keyOf(entry)} ${entry.id}` }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ entry }) => entry)

function providersOf(listed: readonly ListedEntry[]): [ListedEntry, ...ListedEntry[]][] {
  const providers = new Map<string, [ListedEntry, ...ListedEntry[]]>()
  for (const one of listed) {
    const known = providers.get(keyOf(one.entry))
    if (known) known.push(one)
    else providers.set(keyOf(one.entry), [one])
  }
  return [...providers.values()]
}

const list = (providers: readonly Markup[]): Markup | undefined =>
  providers.length > 0 ? element('TrustServiceProviderList', {}, providers) : undefined

/** All namespaces of the list are declared here, once. */
const rootAttributes = ({ scheme }: ListIssue) => ({
  xmlns: tsl,
  'xmlns:a': additionalTypes,
  'xmlns:r': schemeNames(scheme.base).recognition,
  'xmlns:sie': serviceExtensions,
  'xmlns:xades': xades,
  Id: 'list',
  TSLTag: tag,
})

/** Throws RangeError for numbers and times that no list may have (§5.3.2, §5.3.15), Unreadable for a broken certificate. */
export function buildTrustedList(issue: ListIssue): BuiltList {
  requireInOrder(issue)
  const all = inListOrder(issue.entries).map((entry) => ({
    entry,
    services: servicesOf(entry, issue.issuedAt),
  }))
  const listed = all.filter(({ services }) => services.length > 0)
  const root = element('TrustServiceStatusList', rootAttributes(issue), [
    schemeMarkup(issue),
    list(providersOf(listed).map((one) => providerMarkup(one, issue.scheme))),
  ])
  return {
    bytes: documentOf(root),
    omitted: all.flatMap(({ entry, services }) => (services.length > 0 ? [] : [entry.id])),
  }
}

/** Builds and signs; throws RangeError, too, where the list does not name its own signer among those of the next. */
export async function issueTrustedList(issue: ListIssue, signer: Signer): Promise<BuiltList> {
  const [own] = signer.certificates
  if (!own || !issue.signers.some((certificate) => own.equals(certificate)))
    throw new RangeError('expected the certificate of the signer among those of the list')
  const { bytes, omitted } = buildTrustedList(issue)
  return { bytes: await signEnveloped(bytes, { at: issue.issuedAt, mimeType }, signer), omitted }
}
