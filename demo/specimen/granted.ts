/**
 * The specimen dossier that should be granted: StampIT Global Qualified CA of Information Services
 * Plc., Bulgaria.
 */
import { specimenForm } from './form.ts'
import type { Provider } from './provider.ts'
import { certificateFile, specimenDocuments, type SpecimenDossier } from './specimen.ts'

const stampIt: Provider = {
  legalName: {
    local: 'Информационно обслужване АД',
    en: 'Information Services Plc.',
    'zh-CN': '信息服务股份公司（样本译名）',
  },
  country: 'BG',
  place: 'Sofia',
  registrationNumber: 'NTRBG-831641791',
  website: 'https://www.stampit.org/',
  supervisor: 'Communications Regulation Commission, Bulgaria',
  supervisorUrl: 'https://crc.bg/',
  service: 'StampIT Global Qualified CA',
  policies: [
    { oid: '1.3.6.1.4.1.11290.1.2.1', name: 'Policy of StampIT Global Qualified CA' },
    { oid: '1.3.6.1.4.1.11290.1.2.1.4', name: 'Policy of its qualified seal certificates' },
    { oid: '0.4.0.194112.1.3', name: 'QCP-l-qscd, ETSI EN 319 411-2' },
  ],
  types: [
    {
      id: 'qualified-seal',
      name: { en: 'Qualified certificate for electronic seal', 'zh-CN': '合格电子印章证书' },
      purpose: 'ELECTRONIC_SEAL',
      policyOids: ['0.4.0.194112.1.3', '1.3.6.1.4.1.11290.1.2.1.4'],
      holder: 'LEGAL_PERSON',
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      assuranceLevel: 'Qualified, key in a qualified device (QCP-l-qscd)',
      identityProofing: 'SPECIMEN: presence of the representative and extract of the register.',
      maximumValidityDays: 1095,
      keyStorage: 'QSCD',
      issuedPerYear: 1000,
    },
  ],
  chain: {
    certificates: [
      {
        role: 'ISSUING',
        subject:
          'C=BG,L=Sofia,O=Information Services JSC,organizationIdentifier=NTRBG-831641791,CN=StampIT Global Qualified CA',
        issuer:
          'C=BG,L=Sofia,O=Information Services JSC,organizationIdentifier=NTRBG-831641791,CN=StampIT Global Root CA',
        serialNumber: '0699e4ab96f3ad9b',
        subjectKeyIdentifier: 'c6dc6e964111d61f32ff11bdb6512ae4e9114350',
        validFrom: '2017-05-14',
        validUntil: '2037-05-13',
        signatureAlgorithm: 'sha256WithRSAEncryption',
        keyAlgorithm: 'RSA',
        keyBits: 4096,
        sha256: 'd02996baae096becdf8a9b94c9d280582fd08ed3a5d8b13bfd236695885f4005',
      },
    ],
    samples: [
      {
        certificateType: 'qualified-seal',
        subject:
          'C=BG,L=Sofia,O=Communications Regulation Commission,organizationIdentifier=NTRBG-121747864,CN=Bulgarian Trusted List Operator 2,emailAddress=info@crc.bg',
        serialNumber: '757545b2e1591049',
        sha256: '09a4074179f39ae77d54f4630d73a78b7c8bd07d414c43c29420c3cab52e9e32',
      },
    ],
    statusServices: [
      { kind: 'CRL', url: 'http://www.stampit.org/crl/stampit_global_qualified.crl' },
      { kind: 'OCSP', url: 'http://ocsp.stampit.org/' },
    ],
    repositoryUrl: 'https://www.stampit.org/repository/',
  },
}

/** The dossier as filed on `today` (ISO date). */
export const grantedDossier = (today: string): SpecimenDossier => ({
  form: specimenForm(stampIt, today),
  files: [
    ...specimenDocuments(stampIt.legalName.en),
    certificateFile('ca-certificate', 'stampit-global-qualified-ca.der'),
    certificateFile('sample-certificate', 'stampit-trusted-list-operator-seal.der'),
  ],
})
