import { describe, expect } from '@jest/globals'
import type { ComplaintCase } from '../../../domain/complaint/state.ts'
import { eicar, signature, startClamd } from '../../support/clamd.ts'
import { startTestService } from '../../support/service.ts'
import { itWith } from '../../support/tools.ts'
import { createVisitor } from './visitor.ts'

describe('Files of a complaint, where clamd is configured', () => {
  itWith(
    'clamd',
    'are opened by officials once it finds nothing, and never where it does',
    async () => {
      const clamd = await startClamd()
      const CLAMD_ADDRESS = `tcp://127.0.0.1:${clamd.port}`
      const service = await startTestService(undefined, { CLAMD_ADDRESS })
      try {
        const who = createVisitor(service.address)
        const { id, secret } = await who.complain()
        const clean = Buffer.from('%PDF-1.7\nharmless')
        for (const bytes of [clean, Buffer.from(`%PDF-1.7\n${eicar}`)])
          expect((await who.attach(id, secret, { bytes })).status).toBe(201)
        const supervisor = await service.as(service.people.supervisor)
        const read = () => supervisor.call<ComplaintCase>(`/complaints/${id}`)
        const deadline = Date.now() + 60_000
        let { attachments, documents } = await read()
        while (attachments.some(({ state }) => state === 'quarantined') && Date.now() < deadline)
          ({ attachments, documents } = await read())
        expect(attachments).toMatchObject([
          { state: 'clean' },
          { state: 'infected', why: signature },
        ])
        expect(documents.map(({ id: document }) => document)).toEqual([attachments[0]?.document])
        const [good, bad] = await Promise.all(
          attachments.map(({ document }) =>
            supervisor.send(`/complaints/${id}/documents/${document}`),
          ),
        )
        expect([good?.status, bad?.status]).toEqual([200, 404])
        const bytes = await good?.arrayBuffer()
        expect(bytes && Buffer.from(bytes)).toEqual(clean)
      } finally {
        await service.stop()
        await clamd.stop()
      }
    },
  )
})
