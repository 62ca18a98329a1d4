/**
 * The sections of a specimen form that say who files and on what qualification; invented values say
 * SPECIMEN.
 */
import type { DossierForm } from '../../domain/dossier-form.ts'
import { daysFrom } from './dates.ts'

/** Public facts of a provider, as its certificates and the trusted list give them. */
export interface Provider {
  readonly legalName: DossierForm['identity']['legalName']
  readonly country: string
  readonly place: string
  readonly registrationNumber: string
  readonly website: string
  readonly supervisor: string
  readonly supervisorUrl: string
  readonly service: string
  readonly chain: DossierForm['certificate-chain']
  readonly types: DossierForm['certificate-types']['types']
  readonly policies: DossierForm['certificate-policy']['policies']
}

const contact = { name: 'SPECIMEN contact', email: 'specimen@example.org' }

export const application = (provider: Provider, today: string): DossierForm['application'] => ({
  applicant: {
    role: 'FOREIGN_CA',
    name: provider.legalName.en,
    country: provider.country,
    address: `SPECIMEN address, ${provider.place}`,
    contact,
  },
  channel: 'DIRECT',
  requestedEffect:
    'SPECIMEN: the same legal effect as certificates of providers established under the law, for the certificate types declared.',
  language: 'en',
  truth: { declared: true, by: 'SPECIMEN representative', on: today },
  date: today,
})

export const identity = (provider: Provider): DossierForm['identity'] => ({
  jurisdiction: 'FOREIGN',
  country: provider.country,
  legalName: provider.legalName,
  legalForm: 'Joint-stock company',
  registry: 'SPECIMEN commercial register',
  registrationNumber: provider.registrationNumber,
  address: `SPECIMEN address, ${provider.place}`,
  legalRepresentative: 'SPECIMEN representative',
  capital: { amount: '1000000.00', currency: 'EUR' },
  foundedOn: '2000-01-01',
  website: provider.website,
})

export const homeQualification = (provider: Provider): DossierForm['home-qualification'] => ({
  authority: provider.supervisor,
  licenceNumber: `Trusted list entry: ${provider.service}`,
  grade: 'Qualified trust service provider (Regulation (EU) No 910/2014)',
  validFrom: '2017-07-01',
  statusUrl: provider.supervisorUrl,
  trustListUrl: 'https://ec.europa.eu/tools/lotl/eu-lotl.xml',
})

export const legalBasis = (today: string): DossierForm['legal-basis'] => ({
  kind: 'RECIPROCITY',
  foreignLaw: 'Regulation (EU) No 910/2014',
  article: 'Article 25(1)',
  treatment:
    'SPECIMEN argument: an electronic signature is not denied legal effect or admissibility as evidence because it is electronic or not qualified, wherever its certificate was issued.',
  evidenceDate: daysFrom(today, -30),
  source: 'https://eur-lex.europa.eu/eli/reg/2014/910/oj',
})

/** The agent is invented; its code has a right check digit. */
export const agent = (today: string): DossierForm['agent'] => ({
  kind: 'AGENT',
  name: 'SPECIMEN agent (样本代理人)',
  unifiedSocialCreditCode: '91110000MA0000000H',
  contact,
  addressForService: 'SPECIMEN address, Beijing (样本地址)',
  electronicService: true,
  powerOfAttorney: {
    scope: 'SPECIMEN: filing, correcting and withdrawing the application, receiving notices.',
    grantedOn: daysFrom(today, -60),
    expiresOn: daysFrom(today, 730),
  },
})
