/** Which files the browser may ask for before it has read the document that needs them, as the build of the console says. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Addresses of pages, each with paths below the console's folder. */
const Preloads = z.record(z.string(), z.array(z.string()))

const linkTo = (file: string): string =>
  file.endsWith('.css') ? `</${file}>; rel=preload; as=style` : `</${file}>; rel=modulepreload`

/** The value of `Link` (RFC 8288) for the document at an address, or undefined. */
export function readPreloads(folder: string): (address: string) => string | undefined {
  const file = path.join(folder, 'preloads.json')
  if (!existsSync(file)) return () => undefined
  const known = Preloads.parse(JSON.parse(readFileSync(file, 'utf8')))
  const links = new Map(
    Object.entries(known).map(([address, files]) => [address, files.map(linkTo).join(', ')]),
  )
  return (address) => links.get(address.replace(/\/$/, ''))
}
