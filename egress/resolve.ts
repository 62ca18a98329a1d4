/** From a URL to the one address that may be connected to: checked once, and no name is asked again. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { EgressError } from './refused.ts'

export type AllowPrivate = boolean | readonly string[]

export interface Resolved {
  readonly address: string
  readonly family: number
}

/** Throws EgressError (`url`, `scheme`, `credentials`). */
export function readUrl(text: string): URL {
  if (!URL.canParse(text)) throw new EgressError('url', `Expected a URL, got ${text.slice(0, 200)}`)
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new EgressError('scheme', `Expected http or https, got ${url.protocol}`)
  if (url.username !== '' || url.password !== '')
    throw new EgressError('credentials', 'Expected a URL without user and password')
  return url
}

async function addressesOf(host: string): Promise<Resolved[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  try {
    return await lookup(host, { all: true })
  } catch (cause) {
    throw new EgressError('name-not-found', `No address found for ${host}`, { cause })
  }
}

/** A name of which any address is not public is refused. Throws EgressError (`name-not-found`, `address-not-public`). */
export async function resolve({ hostname }: URL, allowPrivate: AllowPrivate): Promise<Resolved> {
  const addresses = await addressesOf(hostname.replace(/^\[|\]$/g, ''))
  const [first] = addresses
  if (!first) throw new EgressError('name-not-found', `No address found for ${hostname}`)
  const isAllowed = (address: string) =>
    typeof allowPrivate === 'boolean' ? allowPrivate : allowPrivate.includes(address)
  const inside = addresses.find(({ address }) => !isPublicAddress(address) && !isAllowed(address))
  if (inside)
    throw new EgressError(
      'address-not-public',
      `Expected ${hostname} at a public address, got ${inside.address}`,
    )
  return first
}
