/** A recognition as it begins: two certificate types under one issuing certificate, granted for five years. */
import { randomUUID } from 'node:crypto'
import { newCase } from '../../domain/following/opening.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import { lastDayOf } from '../../procedure/validity.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { applicant } from './people.ts'

const ground = { en: 'Recognised', 'zh-CN': '准予认可' }

export function entryFrom(id: string, at: string): RegisterEntry {
  const validFrom = dateInShanghai(at)
  const type = (name: string) => ({
    id: name,
    name: { en: name, 'zh-CN': name },
    purpose: 'ELECTRONIC_SIGNATURE' as const,
    policyOids: [`1.2.3.${name.length}`],
    scope: 'Trade',
    excludedUses: ['Government'],
    conditions: [],
    validFrom,
    validUntil: lastDayOf(validFrom, 5),
    history: [{ status: 'in-force' as const, from: at, ground, decision: '工信证认准〔2026〕1号' }],
  })
  return {
    id,
    number: '工信证认准〔2026〕1号',
    provider: {
      name: { en: 'Foreign CA', 'zh-CN': '境外认证机构' },
      country: 'BG',
      registrationNumber: '1',
      address: 'Sofia',
      website: 'https://ca.example',
    },
    contact: { name: 'Agent Ltd', province: '广东省' },
    legalBasis: 'Agreement',
    chain: [
      {
        sha256: 'ab'.repeat(32),
        certificate: 'MAA=',
        role: 'issuing',
        subject: 'CN=CA',
        issuer: 'CN=Root',
        serial: '1',
        notBefore: '2020-01-01T00:00:00.000Z',
        notAfter: '2050-01-01T00:00:00.000Z',
        from: at,
      },
    ],
    types: [type('seal'), type('signature')],
  }
}

/** As the decision at an instant makes it. */
export function recognitionFrom(at: string): Recognition {
  const id = randomUUID()
  const by = { sub: 'system', name: 'system', organisation: '', roles: [] }
  const entry = entryFrom(id, at)
  return {
    ...newCase('recognition', { id, at, by, rules: currentRuleSet, stage: 'in-force' }),
    organisation: applicant.organisation,
    province: '广东省',
    name: { en: 'Foreign CA' },
    number: entry.number,
    dossier: randomUUID(),
    published: { kind: 'granted', entry },
    ...{ duties: [], changes: [], incidents: [], findings: [], supervision: [], penalties: [] },
  }
}
