/** What the service is made of: a CycloneDX bill of its production dependencies, each under a licence that may be kept. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'

const allowed = [
  ...['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0'],
  ...['MPL-2.0', 'MIT-0', 'Unlicense', 'CC-BY-4.0', 'MIT AND OFL-1.1', '(MIT AND Zlib)'],
  ...['(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT'],
]

/** Their packages name a licence in a way that npm no longer reads; read in the package itself. */
const readByHand: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  duck: 'BSD-2-Clause',
  'png-js': 'MIT',
  streamsearch: 'MIT',
  unionfs: 'Unlicense',
}

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
      licenses: z
        .array(
          z.union([
            z.object({ license: z.object({ id: z.string() }) }).transform((of) => of.license.id),
            z.object({ expression: z.string() }).transform((of) => of.expression),
          ]),
        )
        .optional(),
    }),
  ),
})

describe('The bill of materials', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 16 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const all = Bill.parse(JSON.parse(text)).components
  // Left out by npm itself, what production and development share would be missing too.
  const components = all.filter(
    ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  )

  it('has what the service imports, with versions', () => {
    const names = components.map(({ name }) => name)
    for (const name of ['express', '@temporalio/worker', 'minio', 'kysely', 'react'])
      expect(names).toContain(name)
    expect(names).not.toContain('jest')
  })

  it('names nothing whose licence is not on the list', () => {
    const others = components.flatMap(({ name, version, licenses = [readByHand[name]] }) => {
      const isFine = licenses.every((each) => each !== undefined && allowed.includes(each))
      return isFine ? [] : [`${name}@${version}: ${licenses.join(', ')}`]
    })
    expect(others).toEqual([])
  })
})
