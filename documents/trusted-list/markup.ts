/** The parts of a trusted list that stand in several places: names, addresses, times and identities. */
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { element, leaf, type Markup } from '../xml/write.ts'

/** English first: the standard demands it of every list (TS 119 612 §5.1.4). */
export const inBoth = (name: string, { en, 'zh-CN': zh }: Bilingual): readonly Markup[] => [
  leaf(name, en, { 'xml:lang': 'en' }),
  leaf(name, zh, { 'xml:lang': 'zh' }),
]

export const names = (name: string, text: Bilingual): Markup =>
  element(name, {}, inBoth('Name', text))

export const links = (name: string, text: Bilingual): Markup =>
  element(name, {}, inBoth('URI', text))

/** Seconds, in UTC. */
export const time = (name: string, at: string): Markup =>
  leaf(name, `${new Date(at).toISOString().slice(0, 19)}Z`)

export interface PostalAddress {
  readonly street: string
  readonly locality: string
  readonly postalCode?: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export const postalAddress = (language: string, address: PostalAddress): Markup =>
  element('PostalAddress', { 'xml:lang': language }, [
    leaf('StreetAddress', address.street),
    leaf('Locality', address.locality),
    address.postalCode ? leaf('PostalCode', address.postalCode) : undefined,
    leaf('CountryName', address.country),
  ])

export const certificateId = (base64: string): Markup =>
  element('DigitalId', {}, [leaf('X509Certificate', base64)])

export const extension = (critical: boolean, content: Markup): Markup =>
  element('Extension', { Critical: String(critical) }, [content])
