/** Status as the certificates name it: fetched from real servers, kept as evidence; what cannot be had is a result too. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { MockActivityEnvironment } from '@temporalio/testing'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createStatus, type StatusInput } from '../../activities/status.ts'
import { sequence } from '../../checks/der/expect.ts'
import { readDer } from '../../checks/der/read.ts'
import { buildAndValidate } from '../../checks/path/validate.ts'
import type { Document } from '../../domain/document.ts'
import { StatusFetch } from '../../domain/status-fetch.ts'
import { fetchSafely } from '../../egress/fetch-safely.ts'
import { idOf, nonceExtension, respond, status } from '../checks/ocsp/responder.ts'
import { authority, certificate, entity } from '../checks/path/authority.ts'
import { revocationList } from '../checks/path/revocation-list.ts'
import { points, responders } from '../checks/path/status-places.ts'
import { startGateway, type Gateway } from '../storage/evidence/gateway.ts'

const root = entity('Root')
const anchor = authority(root, root)
const list = revocationList(root, [])
const at = '2026-11-21T00:00:00.000Z'
let leaf: Buffer = Buffer.alloc(0)

/** The nonce of a request, taken apart by hand: the last octets of it. */
const nonceOf = (request: Buffer) => request.subarray(-32)

const server = createServer((asked, answer) => {
  void (async () => {
    const body = await buffer(asked)
    if (asked.url === '/list.crl') answer.end(list)
    else if (asked.url === '/ocsp' && asked.headers['content-type'] === 'application/ocsp-request')
      answer.end(
        respond({
          signer: root,
          singles: [{ id: idOf(leaf, root), status: status.good }],
          extensions: [nonceExtension(nonceOf(body))],
        }),
      )
    else if (asked.url === '/inside')
      answer.writeHead(302, { location: 'http://10.0.0.1/list.crl' }).end()
    else answer.writeHead(404).end()
  })()
})

let gateway: Gateway
let origin = ''
beforeAll(async () => {
  gateway = await startGateway('status')
  await gateway.store.prepare()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await gateway.stop()
})

const dossier = randomUUID()
const filed = async (type: string, bytes: Buffer): Promise<Document> => ({
  ...{ id: randomUUID(), type, version: 1, fileName: `${type}.der`, language: 'en' },
  evidence: await gateway.store.putBytes(dossier, bytes, 'application/pkix-cert'),
  attachedAt: at,
  attachedBy: { sub: 'applicant', name: 'Applicant' },
})

async function fetched(sample: Buffer): Promise<StatusFetch[]> {
  const { fetchStatus } = createStatus({
    evidence: gateway.store,
    egress: fetchSafely,
    allowPrivate: ['127.0.0.1'],
    now: () => new Date(at),
  })
  const documents = [
    await filed('ca-certificate', anchor),
    await filed('sample-certificate', sample),
  ]
  const results = await new MockActivityEnvironment().run<
    [StatusInput],
    StatusFetch[],
    typeof fetchStatus
  >(fetchStatus, { dossier, documents })
  return results.map((each) => StatusFetch.parse(each))
}

describe('The status of a filed certificate', () => {
  it('is fetched, kept with its time and source, and determines a path', async () => {
    const extensions = [points(`${origin}/list.crl`), responders(`${origin}/ocsp`)]
    leaf = certificate(root, entity('Holder'), extensions)
    const results = await fetched(leaf)
    expect(results.map(({ source, outcome }) => [source, outcome])).toEqual([
      ['ocsp', 'fetched'],
      ['crl', 'fetched'],
    ])
    const bytes = await Promise.all(
      results.map((each) =>
        each.outcome === 'fetched'
          ? gateway.store.read(each.evidence, 100_000)
          : Promise.reject(new Error(each.message)),
      ),
    )
    const [response, crl] = bytes
    expect(crl!.equals(list)).toBe(true)
    const { nonce } = results[0] as { nonce: string }
    const question = { certificate: leaf, intermediates: [], anchors: [anchor], at }
    const ocspRules = { nonce: Buffer.from(nonce, 'hex') }
    const rest = { ocsp: [response!], ocspRules, revocation: 'required' } as const
    expect(buildAndValidate({ ...question, ...rest, crls: [] }).valid).toBe(true)
    expect(results[1]).toMatchObject({
      ...{ url: `${origin}/list.crl`, finalUrl: `${origin}/list.crl`, address: '127.0.0.1' },
      ...{ fetchedAt: at, evidence: { mediaType: 'application/pkix-crl' } },
    })
  })

  it('that cannot be had is a result, and does not end the others', async () => {
    const urls = [`${origin}/absent`, 'http://127.0.0.1:1/', `${origin}/inside`, 'ldap://x/y']
    const sample = certificate(root, entity('Holder'), [points(...urls, `${origin}/list.crl`)])
    const results = await fetched(sample)
    expect(results.map((each) => ('code' in each ? each.code : each.outcome))).toEqual([
      ...['http-status', 'connection', 'address-not-public', 'scheme', 'fetched'],
    ])
  })

  it('is not asked for where a certificate names no place for it', async () =>
    expect(await fetched(certificate(root, entity('Holder')))).toEqual([]))

  it('is asked for with a request that is DER', async () => {
    const { statusUrls } = await import('../../activities/status-urls.ts')
    const { readFiled } = await import('../../checks/filed.ts')
    const file = (type: string, bytes: Buffer) =>
      readFiled({ document: type, type, fileName: type, bytes }).certificates
    const sample = certificate(root, entity('Holder'), [responders('http://ocsp.example/')])
    const [target] = statusUrls([
      ...file('ca-certificate', anchor),
      ...file('sample-certificate', sample),
    ])
    const { element, deviations } = readDer(target!.request!)
    expect(deviations).toEqual([])
    expect(sequence(element)).toHaveLength(1)
    expect(nonceOf(target!.request!)).toEqual(target!.nonce)
  })
})
