/** Real lists of partners are read, counted and judged. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { judgeList } from '../../../documents/partner-list/judge.ts'
import { describeWithData } from '../../support/shared-data.ts'

const etsi = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus'
const lists = [
  {
    ...{ name: 'AT', territory: 'AT', at: '2019-09-01T00:00:00Z' },
    ...{ sequence: 42, providers: 7, services: 33, granted: [`${etsi}/granted`, 20] },
    signer: '6d8b9c9ac57a9db05b9f8f0276dc4f7b8aee08ecec9540da3c7f11d619e6f6dc',
    remarks: [] as string[],
  },
  {
    ...{ name: 'LU', territory: 'LU', at: '2019-09-01T00:00:00Z' },
    ...{ sequence: 37, providers: 3, services: 11, granted: [`${etsi}/granted`, 5] },
    signer: 'd9b4e5fd67f0667e9634a29fe36e54162b97dfc7564f5d8b8d576dbe021367ec',
    remarks: ['WeakCertificateDigest'],
  },
  {
    ...{ name: 'PL', territory: 'PL', at: '2019-09-01T00:00:00Z' },
    ...{ sequence: 110, providers: 10, services: 102, granted: [`${etsi}/granted`, 28] },
    signer: '08bda89737455aece29268808a654dab73706db64d70ad0f2fa6e0ec19fe3821',
    remarks: ['WeakCertificateDigest'],
  },
  {
    ...{ name: 'mra-zz-tl', territory: 'ZZ', at: '2026-01-01T00:00:00Z' },
    ...{ sequence: 4, providers: 1, services: 1 },
    granted: ['http://zz-trusted-list.go.zz/TrstSvc/TrustedList/Svcstatus/granted', 1],
    signer: '4b22f6aa37f6bebe00cf6ce4a49cb8577b15be95c1f347d8cfdb0a11d468b679',
    remarks: ['NotInUtc'],
  },
]

describeWithData('trusted-lists', 'A real list of a partner', (folder) => {
  const bytesOf = (name: string) => readFileSync(path.join(folder, `${name}.xml`))

  it.each(lists)(
    'of $name is accepted under its pinned certificate, and counted',
    async (expected) => {
      const { territory, at, signer } = expected
      const judged = await judgeList(bytesOf(expected.name), { territory, signers: [signer], at })
      expect(judged.reasons).toEqual([])
      const list = judged.list!
      const [status, granted] = expected.granted
      expect({
        outcome: judged.outcome,
        signer: judged.signer,
        remarks: [...new Set(judged.remarks.map(({ code }) => code))],
        ...{ sequence: list.sequence, providers: list.providers, services: list.services.length },
        granted: list.services.filter((each) => each.status === status).length,
      }).toEqual({
        outcome: 'accepted',
        signer,
        remarks: expected.remarks,
        ...{ sequence: expected.sequence, providers: expected.providers },
        ...{ services: expected.services, granted },
      })
      // Every service has a certificate that is read: without one nothing could be looked up.
      for (const { certificates } of list.services)
        expect(certificates.some(({ identity }) => identity !== undefined)).toBe(true)
    },
  )

  it.each(lists)(
    'of $name is refused today when it has expired',
    async ({ name, territory, signer }) => {
      const at = '2035-01-01T00:00:00Z'
      const judged = await judgeList(bytesOf(name), { territory, signers: [signer], at })
      expect([judged.outcome, judged.reasons.map(({ code }) => code)]).toEqual([
        'refused',
        ['Expired'],
      ])
    },
  )

  it.each(lists)('of $name is refused with a status changed in it', async (expected) => {
    const { territory, at, signer } = expected
    const text = bytesOf(expected.name).toString()
    const changed = text.replace('Svcstatus/withdrawn', 'Svcstatus/granted')
    expect(changed).not.toBe(text)
    const judged = await judgeList(Buffer.from(changed), { territory, signers: [signer], at })
    expect(judged.reasons.map(({ code }) => code)).toEqual(['ContentChanged'])
  })
})
