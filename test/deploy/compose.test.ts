/** deploy/compose.yaml: read by the specification's own reader, and the service is whole in it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { resolveTool } from '../../stack/resolve.ts'
import { composeSpec } from '../../stack/servers/compose-spec.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { temporaryFolder } from '../stack/temporary-folder.ts'
import { isDeployable } from './environment.ts'

const folder = fileURLToPath(new URL('../../deploy', import.meta.url))
const tool = await resolveTool(composeSpec, { ...servers, given: servers.composeSpec }).catch(
  () => undefined,
)
const wanted = tool !== undefined || process.env.CI === 'true'
const describeRead = wanted ? describe : describe.skip

type Environment = Readonly<Record<string, string>>

interface Service {
  readonly image: string
  readonly environment?: Environment
  readonly command?: readonly string[]
  readonly deploy?: { readonly replicas?: number }
  readonly ports?: readonly unknown[]
}

/** The example's variables, each with something in it. */
const filled = Object.fromEntries(
  readFileSync(path.join(folder, '.env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split('=') as [string, string])
    .map(([name, value]) => [name, value || (name.endsWith('_URL') ? 'smtp://mail.example' : 'x')]),
)
const example: Readonly<Record<string, string | undefined>> = {
  ...filled,
  TIMESTAMP_URL: 'https://tsa.example',
}

const text = readFileSync(path.join(folder, 'compose.yaml'), 'utf8')
const variable = /\$\{([A-Z_0-9]+)(?::\?[^}]*|:-((?:[^${}]|\$\{[^}]*\})*))?\}/g

/** With its variables put in: the reader's own program does not look at its environment. */
const withVariables = (from: string): string =>
  from.replace(
    variable,
    (_whole, name: string, usual = '') => example[name] ?? withVariables(usual as string),
  )

function read(): Record<string, Service> {
  const file = path.join(temporaryFolder(), 'compose.yaml')
  writeFileSync(file, withVariables(text))
  const printed = execFileSync(tool ?? '', ['-format', 'json', file], { encoding: 'utf8' })
  return (JSON.parse(printed) as { services: Record<string, Service> }).services
}

describeRead('The composition (skipped where its reader cannot be had)', () => {
  let services: Record<string, Service>
  beforeAll(() => void (services = read()), buildMs)

  it('has two APIs, two workers of the procedure and one of the checks, behind one door', () => {
    const count = (name: string) => services[name]?.deploy?.replicas
    expect([count('api'), count('worker-procedure'), count('worker-checks')]).toEqual([2, 2, 1])
    const open = Object.entries(services).filter(([, { ports }]) => ports)
    expect(open.map(([name]) => name)).toEqual(['haproxy'])
  })

  it('gives every process of the service a whole environment, with payloads encrypted', () => {
    const own = Object.entries(services).filter(([, { image }]) => image === example.IMAGE)
    expect(own.map(([name]) => name).toSorted()).toEqual(
      ['api', 'worker-checks', 'worker-current', 'worker-procedure'].toSorted(),
    )
    for (const [name, { environment = {} }] of own) {
      // Docker puts variables in after it has read the file: there they stay text.
      const text = Object.entries(environment).map(([key, value]) => [key, String(value)])
      const { temporal, worker } = isDeployable(Object.fromEntries(text) as Environment)
      expect(temporal.payloadKeys?.current).toBe(example.PAYLOAD_KEY)
      expect(worker.version?.buildId).toBe(example.WORKER_BUILD)
      const queues = /^worker-(procedure|checks)$/.exec(name)?.[1]
      if (queues) expect(worker.queues).toBe(queues)
    }
  })

  it('asks for nothing that its example does not name', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_0-9]+):\?/g)].map(([, name]) => name ?? '')
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((name) => !(name in example))).toEqual([])
  })
})
