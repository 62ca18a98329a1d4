/** What a supervisor and an auditor do with partners' lists over HTTP, and the lists that a partner issues. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Signer } from '../../../documents/seal/signer.ts'
import type { ListedService, PartnerAlert, PartnerImport } from '../../../domain/partner-list.ts'
import type { ChainCertificate } from '../../../domain/register/entry.ts'
import { partnerList, pinOf, recognised } from '../../documents/partner-list/lists.ts'
import { entryOf, inForce } from '../../documents/trusted-list/register.ts'
import type { TestService } from '../../support/service.ts'

interface Source {
  readonly id: string
  readonly state: string
  readonly counts?: PartnerImport
}
interface Page<T> {
  readonly items: T[]
  readonly next?: string
}

export type PartnerDesk = ReturnType<typeof partnerDesk>

export function partnerDesk({ cast }: TestService, signer: Signer) {
  const { supervisor, auditor } = cast
  return {
    register: (territory: string, more: object = {}) =>
      supervisor.call<Source>('/partner-lists', {
        body: {
          ...{ territory, name: `List of ${territory}`, pinned: [pinOf(signer)], recognised },
          ...more,
        },
      }),
    upload: (source: string, bytes: Buffer, key: string = randomUUID()) =>
      supervisor.call<PartnerImport>(`/partner-lists/${source}/imports`, {
        ...{ method: 'POST', bytes, key },
      }),
    source: (id: string) => auditor.call<Source>(`/partner-lists/${id}`),
    imports: (id: string) => auditor.call<Page<PartnerImport>>(`/partner-lists/${id}/imports`),
    alerts: (id: string) => auditor.call<Page<PartnerAlert>>(`/partner-lists/${id}/alerts`),
    services: (id: string, query: string) =>
      auditor.call<Page<ListedService>>(`/partner-lists/${id}/services?${query}`),
    listOf: (territory: string, sequence: number, ...chain: ChainCertificate[]) =>
      partnerList([entryOf(1, chain)], signer, { territory, sequence }),
    withdrawnOf(territory: string, sequence: number, ...chain: ChainCertificate[]) {
      const entry = entryOf(1, chain)
      const from = '2026-06-01T00:00:00.000Z'
      const history = [
        { ...inForce, to: from },
        { ...inForce, status: 'withdrawn' as const, from },
      ]
      const types = entry.types.map((type) => ({ ...type, history }))
      return partnerList([{ ...entry, types }], signer, { territory, sequence })
    },
  }
}

/** Where a partner publishes its list. */
export async function startPartner() {
  const published = { bytes: Buffer.from(''), asked: 0 } as { bytes: Uint8Array; asked: number }
  const server = createServer((_request, response) => {
    published.asked += 1
    response.end(published.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { published, url: `http://127.0.0.1:${port}/list.xml`, stop: () => void server.close() }
}
