/** The sections of a specimen form that say how the provider works; every value is invented. */
import { createHash } from 'node:crypto'
import type { DossierForm } from '../../domain/dossier-form.ts'
import { daysFrom } from './dates.ts'
import type { Provider } from './provider.ts'
import { specimenPracticeStatement } from './specimen.ts'

const contact = { name: 'SPECIMEN contact', email: 'specimen@example.org' }

export const certificatePolicy = (provider: Provider): DossierForm['certificate-policy'] => ({
  policies: provider.policies,
  practiceStatement: {
    title: 'SPECIMEN certification practice statement',
    version: 'SPECIMEN 1.0',
    effectiveOn: '2024-01-01',
    url: provider.chain.repositoryUrl,
    sha256: createHash('sha256')
      .update(specimenPracticeStatement(provider.legalName.en))
      .digest('hex'),
  },
  mandatoryCoverage: {
    liabilityScope: 'SPECIMEN 9.6 to 9.9',
    operatingRules: 'SPECIMEN 4',
    informationSecurity: 'SPECIMEN 5, 6',
  },
  clauseMap: {
    overview: 'SPECIMEN 1',
    publication: 'SPECIMEN 2',
    identification: 'SPECIMEN 3',
    lifecycle: 'SPECIMEN 4',
    facility: 'SPECIMEN 5',
    technicalSecurity: 'SPECIMEN 6',
    profiles: 'SPECIMEN 7',
    audit: 'SPECIMEN 8',
    liability: 'SPECIMEN 9',
  },
})

export const standards: DossierForm['standards'] = {
  equivalence: [
    {
      standard: 'RFC 5280',
      clause: '4',
      prcStandard: 'GB/T 20518-2018',
      justification: 'SPECIMEN: both profile X.509 version 3.',
    },
    {
      standard: 'RFC 3647',
      clause: '4',
      prcStandard: 'GB/T 26855-2011',
      deviation: 'SPECIMEN: numbering of the parts differs.',
      justification: 'SPECIMEN: both follow one skeleton for policies and practice statements.',
    },
  ],
  algorithms: [
    { name: 'RSA', use: 'SIGNATURE' },
    { name: 'SHA-256', use: 'DIGEST' },
  ],
  sm2: false,
  sm3: false,
  cryptographicModules: 'SPECIMEN: hardware modules with a public certification.',
}

export const scenarios = (provider: Provider): DossierForm['scenarios'] => ({
  scenarios: [
    {
      sector: 'SPECIMEN: cross-border trade',
      transactionType: 'SPECIMEN: sealing of contracts and invoices',
      parties: 'SPECIMEN: exporters abroad and importers in the PRC',
      certificateTypes: provider.types.map(({ id }) => id),
      yearlyVolume: 10_000,
      relyingParties: ['SPECIMEN relying party (样本依赖方)'],
    },
  ],
  governmentUse: false,
  excludedUses: ['PERSONAL_STATUS', 'PUBLIC_UTILITIES', 'OTHER_BY_LAW'],
})

export const audit = (provider: Provider, today: string): DossierForm['audit'] => ({
  auditor: {
    name: 'SPECIMEN conformity assessment body',
    country: provider.country,
    accreditation: 'SPECIMEN accreditation',
  },
  scheme: 'ETSI EN 319 411-2',
  periodFrom: daysFrom(today, -420),
  periodUntil: daysFrom(today, -55),
  reportNumber: 'SPECIMEN-1',
  reportDate: daysFrom(today, -40),
  conclusion: 'CONFORMS',
  findings: [],
})

export const liability = (today: string): DossierForm['liability'] => ({
  cover: [
    {
      kind: 'INSURANCE',
      provider: 'SPECIMEN insurer',
      reference: 'SPECIMEN-2',
      amount: { amount: '1000000.00', currency: 'EUR' },
      validUntil: daysFrom(today, 365),
    },
  ],
  statement: 'SPECIMEN: liable for loss unless it proves that it is not at fault.',
  accountsYear: Number(today.slice(0, 4)) - 1,
  contact,
})

export const continuity: DossierForm['continuity'] = {
  retentionYears: 10,
  recordsCustodian: 'SPECIMEN custodian',
  securityManagement: 'SPECIMEN: a management system certified to ISO/IEC 27001.',
  incidentContact: contact,
  recoveryTimeHours: 24,
  recoveryPointHours: 1,
  termination: {
    noticeToPartiesDays: 90,
    noticeToAuthorityDays: 60,
    successor: 'SPECIMEN: records and status services pass to a provider of the same grade.',
  },
}
