/** deploy/helm: passes Helm's lint, and what it renders is the topology with a whole environment. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { resolveTool } from '../../stack/resolve.ts'
import { helm } from '../../stack/servers/helm.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { isDeployable } from './environment.ts'

const chart = fileURLToPath(new URL('../../deploy/helm', import.meta.url))
const tool = await resolveTool(helm, { ...servers, given: servers.helm }).catch(() => undefined)
const wanted = tool !== undefined || process.env.CI === 'true'
const describeRendered = wanted ? describe : describe.skip

/** Of a manifest, what is looked at. */
interface Rendered {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly annotations?: Record<string, string> }
  readonly spec: {
    readonly replicas?: number
    readonly selector: { readonly matchLabels: Record<string, string> }
    readonly template: {
      readonly metadata: { readonly labels: Record<string, string> }
      readonly spec: {
        readonly securityContext: { readonly runAsNonRoot: boolean }
        readonly volumes: readonly unknown[]
        readonly containers: readonly {
          readonly env?: readonly { readonly name: string; readonly value: string }[]
          readonly securityContext: Record<string, unknown>
        }[]
      }
    }
  }
  readonly data: Record<string, string>
}

const run = (...args: readonly string[]) =>
  execFileSync(tool ?? '', args, { encoding: 'utf8', stdio: 'pipe' })
const render = (...more: readonly string[]) =>
  parseAllDocuments(run('template', 'r', chart, '--kube-version', '1.30.0', ...more)).map(
    (document) => document.toJS() as Rendered,
  )

/** What comes with the secret whose name the values give. */
const secret = {
  S3_ACCESS_KEY: 'x',
  S3_SECRET_KEY: 'x',
  DATABASE_URL: 'postgres://recognition@postgres/recognition',
  SMTP_URL: 'smtp://mail.example',
}

describeRendered('The chart (skipped where Helm cannot be had)', () => {
  let rendered: Rendered[]
  const ofKind = (kind: string) => rendered.filter((each) => each.kind === kind)
  const podsOf = () => [...ofKind('Deployment'), ...ofKind('Job')].map(({ spec }) => spec.template)
  beforeAll(() => void (rendered = render()), buildMs)

  it('passes the lint', () => {
    expect(run('lint', '--strict', '--kube-version', '1.30.0', chart)).toContain(
      '0 chart(s) failed',
    )
  })

  it('has APIs, workers of the procedure and of the checks, and a job that makes their build the current one', () => {
    const replicas = ofKind('Deployment').map(({ metadata, spec }) => [
      metadata.name,
      spec.replicas,
    ])
    expect(replicas).toEqual([
      ['r-api', 2],
      ['r-worker-procedure', 2],
      ['r-worker-checks', 1],
    ])
    const [job] = ofKind('Job')
    expect(job!.metadata.annotations!['helm.sh/hook']).toContain('post-upgrade')
  })

  it('gives every process a whole environment, with payloads encrypted', () => {
    const { data } = ofKind('ConfigMap')[0]!
    for (const { spec } of podsOf()) {
      const { env = [] } = spec.containers[0]!
      const own = Object.fromEntries(env.map(({ name, value }) => [name, value]))
      const { temporal, worker } = isDeployable({ ...data, ...secret, ...own })
      expect(temporal.payloadKeys).toEqual({ folder: '/run/keys/payload', current: '2026-11' })
      expect(worker.version).toEqual({ deploymentName: 'recognition', buildId: '1' })
    }
  })

  it('finds pods by the labels that they have, and lets none of them run as root or write', () => {
    for (const { spec } of ofKind('Deployment'))
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels)
    for (const { spec } of podsOf()) {
      expect(spec.securityContext.runAsNonRoot).toBe(true)
      for (const { securityContext } of spec.containers)
        expect(securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
        })
    }
  })

  it('speaks mutual TLS with Temporal once it has a secret for it', () => {
    expect(isDeployable({ ...ofKind('ConfigMap')[0]!.data, ...secret }).temporal.tls).toBe(
      undefined,
    )
    const values = ['secrets.temporal=line', 'temporal.serverName=temporal.example']
    const secured = render(...values.flatMap((each) => ['--set', each]))
    const { data } = secured.find(({ kind }) => kind === 'ConfigMap')!
    const keys = '/run/keys/temporal'
    expect(isDeployable({ ...data, ...secret }).temporal.tls).toEqual({
      caFile: `${keys}/ca.crt`,
      own: { certificateFile: `${keys}/tls.crt`, keyFile: `${keys}/tls.key` },
      serverName: 'temporal.example',
    })
    for (const { spec } of secured.filter(({ kind }) => kind === 'Deployment')) {
      const { containers, volumes } = spec.template.spec
      expect(JSON.stringify(volumes)).toContain('"secretName":"line"')
      expect(JSON.stringify(containers)).toContain(`"mountPath":"${keys}"`)
    }
  })

  it('has no secret of its own', () => {
    expect(ofKind('Secret')).toEqual([])
    const { data } = ofKind('ConfigMap')[0]!
    expect(Object.keys(secret).filter((name) => name in data)).toEqual([])
  })

  it('refuses values that would not work', () => {
    expect(() => render('--set', 'publicAddress=http://recognition.example')).toThrow(
      'publicAddress',
    )
    expect(() => render('--set', 'payloads.key=')).toThrow('payloads')
  })
})
