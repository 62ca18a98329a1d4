/** Probes of status services: real lists and answers from a real server, judged, kept, repeated, and what they lead to. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { idOf, nonceExtension, refuse, respond, status } from '../checks/ocsp/responder.ts'
import { entity } from '../checks/path/authority.ts'
import { crlNumber, deltaOf, revocationList } from '../checks/path/revocation-list.ts'
import { type Engine, engines } from '../storage/records/engines.ts'
import { digestOf } from '../support/memory-evidence.ts'
import { probeScene, startServices } from './probe-scene.ts'

const root = entity('Root')
const ca = entity('Issuing CA')
const fresh = revocationList(ca, [{ serial: '2001' }], [crlNumber(7)])
const old = { thisUpdate: '260801000000Z', nextUpdate: '260901000000Z' }
const files: Record<string, Buffer> = {
  '/root.crl': revocationList(root, []),
  '/fresh.crl': fresh,
  '/stale.crl': revocationList(ca, [], [], old),
  '/early.crl': revocationList(ca, [], [], { thisUpdate: '261201000000Z' }),
  '/wrong.crl': revocationList({ ...ca, privateKey: entity('Other').privateKey }, []),
  '/other.crl': revocationList(entity('Other'), []),
  '/delta.crl': revocationList(ca, [], [crlNumber(8), deltaOf(7)]),
  '/garbage.crl': Buffer.from('<html>Not found</html>'),
  '/refuses': refuse(3),
}
let sample: Buffer = Buffer.alloc(0)
const about = (more: object = {}) => ({ id: idOf(sample, ca), status: status.good, ...more })
const answers: Record<string, (nonce: Buffer) => Buffer> = {
  '/ocsp': (nonce) =>
    respond({ signer: ca, singles: [about()], extensions: [nonceExtension(nonce)] }),
  '/made-before': () => respond({ signer: ca, singles: [about()] }),
  '/replayed': () =>
    respond({ signer: ca, singles: [about()], extensions: [nonceExtension(Buffer.alloc(32))] }),
  '/old': () => respond({ signer: ca, singles: [about({ nextUpdate: '20261120000100Z' })] }),
  '/stranger': () => respond({ signer: entity('Issuing CA'), singles: [about()] }),
}

let engine: Engine
let services: Awaited<ReturnType<typeof startServices>>
let scene: ReturnType<typeof probeScene>
let clock = ''
beforeAll(async () => {
  engine = await engines.PGlite()
  services = await startServices(files, answers)
  const { origin } = services
  scene = probeScene({ records: engine.records, origin, root, ca, at: () => clock })
}, 300_000)
afterAll(async () => {
  services.stop()
  await engine.stop()
})
beforeEach(() => {
  clock = '2026-11-21T00:00:00.000Z'
  services.asked.length = 0
})

describe('A probe', () => {
  it('judges lists by signature, time and size, and keeps what is good for the register', async () => {
    const before = (await engine.records.revocationLists.after(0, 100)).at(-1)?.position ?? 0
    const lists = Object.keys(files).filter((path) => path.endsWith('.crl'))
    const { id, chain } = await scene.recognised([
      ...lists.filter((path) => path !== '/root.crl'),
      ...['/absent.crl', '/large.crl', 'http://127.0.0.1:1/x.crl', 'http://10.0.0.1/x.crl'],
      ...['ldap://127.0.0.1/cn=CA', 'http://127.0.0.1/\0.crl'],
    ])
    expect(await scene.probed(id)).toEqual([])
    expect(await scene.outcomes(id)).toEqual({
      '/root.crl': 'answered',
      '/fresh.crl': 'answered',
      '/stale.crl': 'stale stale',
      '/early.crl': 'invalid not-yet-valid',
      '/wrong.crl': 'invalid signature-invalid',
      '/other.crl': 'invalid signature-invalid',
      '/delta.crl': 'invalid delta',
      '/garbage.crl': 'invalid unreadable',
      '/absent.crl': 'unreachable http-status',
      '/large.crl': 'oversized too-large',
      'http://127.0.0.1:1/x.crl': 'unreachable connection',
      'http://10.0.0.1/x.crl': 'unreachable address-not-public',
    })
    const kept = await engine.records.revocationLists.after(before, 100)
    expect(kept.map(({ url }) => url.replace(services.origin, '')).sort()).toEqual([
      ...['/fresh.crl', '/root.crl'],
    ])
    const list = kept.find(({ url }) => url.endsWith('/fresh.crl'))!
    expect(list).toMatchObject({
      ...{ caSha256: chain[1]!.sha256, sha256: digestOf(fresh), crlNumber: '7', at: clock },
      ...{ thisUpdate: '2026-11-01T00:00:00.000Z', nextUpdate: '2026-12-31T00:00:00.000Z' },
    })
    expect(scene.stored.get(list.evidence.sha256)?.equals(fresh)).toBe(true)
  })

  it('judges what responders say of a filed sample', async () => {
    const made = await scene.recognised([], [...Object.keys(answers), '/refuses'])
    sample = made.sample
    const { id } = made
    await scene.probed(id)
    expect(await scene.outcomes(id)).toEqual({
      '/root.crl': 'answered',
      '/ocsp': 'answered',
      '/made-before': 'answered',
      '/replayed': 'invalid nonce-differs',
      '/old': 'stale stale',
      '/stranger': 'invalid responder-unknown',
      '/refuses': 'invalid not-successful',
    })
    const { items } = await engine.records.statusProbes.list({
      ...{ recognition: id, kind: 'ocsp', outcome: 'answered', limit: 1 },
    })
    expect(items).toMatchObject([{ certificate: digestOf(sample), thisUpdate: expect.anything() }])
  })

  it('is made once in a round, whatever attempts it takes', async () => {
    const { id } = await scene.recognised(['/fresh.crl'])
    await scene.probed(id)
    await scene.probed(id)
    expect(services.asked.sort()).toEqual(['/fresh.crl', '/root.crl'])
    clock = '2026-11-22T00:00:00.000Z'
    await scene.probed(id)
    expect(services.asked).toHaveLength(4)
    const { items } = await engine.records.statusProbes.list({ recognition: id, limit: 9 })
    expect(items).toHaveLength(4)
  })

  it('is due after so many hours; where nobody may be asked nothing is', async () => {
    const due = async () => (await scene.due()).due
    const { id } = await scene.recognised(['/fresh.crl'])
    expect(await due()).toContain(id)
    await scene.probed(id)
    expect(await due()).not.toContain(id)
    clock = '2026-11-21T23:59:00.000Z'
    expect(await due()).not.toContain(id)
    clock = '2026-11-22T00:00:00.000Z'
    expect(await due()).toContain(id)
    expect(await scene.dueWhenOff()).toEqual({ probing: false, due: [] })
  })
})

describe('Failures in a row', () => {
  const on = async (id: string, day: number, bytes: Buffer | undefined) => {
    clock = `2026-11-${day}T00:00:00.000Z`
    if (bytes) files['/changing.crl'] = bytes
    else delete files['/changing.crl']
    return scene.probed(id)
  }

  it('are told from the second on as one, and so is the recovery', async () => {
    const { id } = await scene.recognised(['/changing.crl'])
    expect(await on(id, 21, fresh)).toEqual([])
    expect(await on(id, 22, undefined)).toEqual([])
    const [second] = await on(id, 23, files['/wrong.crl'])
    expect(second).toMatchObject({ act: 'note-finding', key: expect.stringMatching(/^probe:/) })
    expect(second!.text['zh-CN']).toContain('2026-11-22T00:00:00.000Z')
    const [third] = await on(id, 24, undefined)
    expect([third!.act, third!.reference, third!.key]).toEqual([
      ...['note-finding', second!.reference, second!.key],
    ])
    const [recovered] = await on(id, 25, fresh)
    expect(recovered).toMatchObject({ act: 'note-recovery', reference: second!.reference })
    expect(await on(id, 26, fresh)).toEqual([])
    expect(await on(id, 27, undefined)).toEqual([])
    expect(await on(id, 28, fresh)).toEqual([])
    const days = await engine.records.statusProbes.availability(id, clock)
    expect(days.find(({ url }) => url.endsWith('/changing.crl'))?.days30).toEqual({
      ...{ probes: 8, answered: 4, share: 0.5 },
    })
  })
})
