/** A recognised CA whose status services stand on this machine, and the activities that probe them. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { MockActivityEnvironment } from '@temporalio/testing'
import type { ProbeNews } from '../../activities/probe-news.ts'
import { createProbeActivities, type ProbeOrder } from '../../activities/probes.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { StatusProbe } from '../../domain/status-probe.ts'
import { fetchSafely } from '../../egress/fetch-safely.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import type { Records } from '../../storage/records/records.ts'
import { member } from '../api/register/register.ts'
import { authority, certificate, type Entity } from '../checks/path/authority.ts'
import { points, responders } from '../checks/path/status-places.ts'
import { memoryEvidence } from '../support/memory-evidence.ts'
import { recognitionFrom } from '../support/recognition.ts'

/** Serves files as they are and answers that are made of the nonce sent; else 503. */
export async function startServices(
  files: Readonly<Record<string, Buffer>>,
  answers: Readonly<Record<string, (nonce: Buffer) => Buffer>>,
) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? ''
      asked.push(url)
      const body = await buffer(request)
      const bytes = answers[url]?.(body.subarray(-32)) ?? files[url]
      if (url === '/large.crl')
        response.writeHead(200, { 'content-length': 65 * 2 ** 20 }).write('x')
      else if (bytes) response.end(bytes)
      else response.writeHead(503).end()
    })()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    asked,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

export interface ProbeScene {
  readonly records: Records
  readonly origin: string
  readonly root: Entity
  readonly ca: Entity
  /** The instant that it is. */
  readonly at: () => string
}

export function probeScene({ records, origin, root, ca, at }: ProbeScene) {
  const anchor = authority(root, root)
  const evidence = memoryEvidence()
  const activities = (egress?: typeof fetchSafely) =>
    createProbeActivities({
      ...{ evidence, records, allowPrivate: ['127.0.0.1'], rules: currentRuleSet, egress },
      now: () => new Date(at()),
    })
  const under = (path: string) => (path.startsWith('/') ? `${origin}${path}` : path)

  return {
    stored: evidence.stored,
    due: async () => activities(fetchSafely).recognitionsToProbe({}),
    /** Where nobody may be asked. */
    dueWhenOff: () => activities().recognitionsToProbe({}),

    probed(recognition: string) {
      const { probeRecognition } = activities(fetchSafely)
      const environment = new MockActivityEnvironment()
      return environment.run<[ProbeOrder], ProbeNews[], typeof probeRecognition>(probeRecognition, {
        ...{ recognition, since: at() },
      })
    },

    /** Puts a recognition on record whose one sample names these places; its root publishes a list of its own. */
    async recognised(crls: string[], ocsp: string[] = []) {
      const issuing = authority(root, ca, points(under('/root.crl')))
      const places = [points(...crls.map(under)), responders(...ocsp.map(under))]
      const sample = certificate(ca, { ...root, name: ca.name }, places)
      const from = '2026-11-01T00:00:00.000Z'
      const { tasks, documents: _documents, ...state } = recognitionFrom(from)
      const chain = [member(anchor, { role: 'root' }), member(issuing)]
      const published = { kind: 'granted' as const, entry: { ...state.published.entry, chain } }
      const document = {
        ...{ id: randomUUID(), type: 'sample-certificate', version: 1, fileName: 'sample.der' },
        evidence: await evidence.putBytes(state.id, sample, 'application/pkix-cert'),
        ...{ attachedAt: from, attachedBy: { sub: 'elena', name: 'Elena' } },
      }
      const event: LedgerEvent = {
        ...{ dossier: state.id, event: 1, at: from, by: { ...state.openedBy, ...nobody } },
        ...{ act: 'open', stage: 'in-force', detail: {}, tasks, documents: [document] },
        changes: { ...state, published },
      }
      await records.append([event])
      return { id: state.id, sample, chain }
    },

    /** What came of each place, the newest probe of each. */
    async outcomes(recognition: string) {
      const { items } = await records.statusProbes.list({ recognition, limit: 50 })
      return Object.fromEntries(
        items
          .map((each) => StatusProbe.parse(each))
          .map(({ url, outcome, code }) => [
            url.replace(origin, ''),
            code ? `${outcome} ${code}` : outcome,
          ]),
      )
    },
  }
}

const nobody = { organisation: '', roles: [] }
