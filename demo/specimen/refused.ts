/**
 * The specimen dossier that should be refused: a real CA certificate signed with SHA-1, and a sample
 * that does not parse.
 */
import { specimenForm } from './form.ts'
import type { Provider } from './provider.ts'
import { certificateFile, specimenDocuments, type SpecimenDossier } from './specimen.ts'

const izenpe: Provider = {
  legalName: {
    local: 'Ziurtapen eta Zerbitzu Enpresa - Empresa de Certificación y Servicios, Izenpe, S.A.',
    en: 'Izenpe, S.A.',
    'zh-CN': 'Izenpe认证与服务股份公司（样本译名）',
  },
  country: 'ES',
  place: 'Vitoria-Gasteiz',
  registrationNumber: 'CIF A01337260',
  website: 'https://www.izenpe.com/',
  supervisor: 'SPECIMEN: the ministry that keeps the Spanish national trusted list',
  supervisorUrl: 'https://www.izenpe.com/cps',
  service: 'Herritar eta Erakundeen CA - CA de Ciudadanos y Entidades (4) (PKI 2007)',
  policies: [{ oid: '2.5.29.32.0', name: 'anyPolicy, as in the CA certificate' }],
  types: [
    {
      id: 'entity-signature',
      name: { en: 'Certificate for citizens and entities', 'zh-CN': '公民与实体证书' },
      purpose: 'ELECTRONIC_SIGNATURE',
      policyOids: ['2.5.29.32.0'],
      holder: 'OTHER',
      keyUsage: ['nonRepudiation'],
      assuranceLevel: 'SPECIMEN level',
      identityProofing: 'SPECIMEN: identity document shown in person.',
      maximumValidityDays: 1460,
      keyStorage: 'SOFTWARE',
      issuedPerYear: 1000,
    },
  ],
  chain: {
    certificates: [
      {
        role: 'ISSUING',
        subject:
          'CN=Herritar eta Erakundeen CA - CA de Ciudadanos y Entidades (4),OU=NZZ Ziurtagiri publikoa - Certificado publico SCI,O=IZENPE S.A.,C=ES',
        issuer: 'CN=Izenpe.com,O=IZENPE S.A.,C=ES',
        serialNumber: '554402b4c68dd2bd49a3aa5ab05d028d',
        subjectKeyIdentifier: 'a4171d4e65d7ef87952e7f8eb875cb058bd38c7d',
        validFrom: '2009-02-24',
        validUntil: '2037-12-12',
        signatureAlgorithm: 'sha1WithRSAEncryption',
        keyAlgorithm: 'RSA',
        keyBits: 4096,
        sha256: '2626b19563bc78d9b1442b93ce98d14a1e4b74264acc90222f1f3c2385c27337',
      },
    ],
    samples: [
      {
        certificateType: 'entity-signature',
        subject: 'SPECIMEN: cannot be read, the file is truncated',
        serialNumber: '00',
        sha256: 'dc65d60fe6051d13ec58e5af48f6a26cbacea73e81c2d34544cbb5336b318fdc',
      },
    ],
    statusServices: [
      { kind: 'CRL', url: 'http://crl.izenpe.com/cgi-bin/arl2' },
      { kind: 'OCSP', url: 'http://ocsp.izenpe.com:8094' },
    ],
    repositoryUrl: 'http://www.izenpe.com/cps',
  },
}

/** The dossier as filed on `today` (ISO date): complete in form, so that it reaches the checks. */
export const refusedDossier = (today: string): SpecimenDossier => ({
  form: specimenForm(izenpe, today),
  files: [
    ...specimenDocuments(izenpe.legalName.en),
    certificateFile('ca-certificate', 'izenpe-citizens-and-entities-ca-4.der'),
    certificateFile('sample-certificate', 'izenpe-truncated.der'),
  ],
})
