/** A register for tests: entries of generated CAs, whose changes are made one after the other. */
import { createHash, randomUUID } from 'node:crypto'
import { createRegisterMemory } from '../../../api/register/memory.ts'
import { verify } from '../../../api/register/verify.ts'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { nameText } from '../../../checks/x509/name.ts'
import type { RegisterChange } from '../../../domain/register/change.ts'
import type {
  ChainCertificate,
  RecognisedType,
  RegisterEntry,
} from '../../../domain/register/entry.ts'
import type { StatusPeriod } from '../../../domain/register/status.ts'
import type {
  RevocationList,
  VerificationAnswer,
  VerificationQuestion,
  VerificationStep,
} from '../../../domain/register/verification.ts'
import { bitString } from '../../checks/encode.ts'
import {
  authority,
  certificate,
  entity,
  extension,
  policies,
  type Entity,
} from '../../checks/path/authority.ts'

export const policy = '1.2.3'
export const now = '2026-11-21T00:00:00.000Z'

const signing = extension('2.5.29.15', bitString(Buffer.from([0xc0]), 6), true)

/** A certificate to sign with. */
export const holder = (
  issuer: Entity,
  subject: Entity,
  { more = [], notAfter }: { more?: Buffer[]; notAfter?: string } = {},
) =>
  certificate(
    issuer,
    subject,
    [signing, policies(policy), ...more],
    notAfter === undefined ? {} : { notAfter },
  )

export function member(
  der: Buffer,
  place: Partial<Pick<ChainCertificate, 'from' | 'until' | 'role'>> = {},
): ChainCertificate {
  const read = readCertificate(der)
  return {
    sha256: read.sha256,
    certificate: der.toString('base64'),
    role: 'issuing',
    subject: nameText(read.subject),
    issuer: nameText(read.issuer),
    serial: Buffer.from(read.serialOctets).toString('hex'),
    notBefore: read.validity.notBefore.at,
    notAfter: read.validity.notAfter.at,
    from: '2026-02-01T00:00:00.000Z',
    ...place,
  }
}

export const period = (
  status: StatusPeriod['status'],
  from: string,
  to?: string,
): StatusPeriod => ({
  status,
  from,
  ...(to !== undefined && { to }),
  ground: { en: `ground of ${status}`, 'zh-CN': `${status} 的理由` },
})

export const inForce = period('in-force', '2026-02-01T00:00:00.000Z')

export const recognised = (change: Partial<RecognisedType> = {}): RecognisedType => ({
  id: 'type-1',
  name: { en: 'Personal signature', 'zh-CN': '个人签名' },
  purpose: 'ELECTRONIC_SIGNATURE',
  policyOids: [policy],
  scope: 'Trade contracts',
  excludedUses: [],
  conditions: [],
  validFrom: '2026-02-01',
  validUntil: '2031-01-31',
  history: [inForce],
  ...change,
})

export const entryOf = (
  chain: ChainCertificate[],
  types: RecognisedType[] = [recognised()],
  id: string = randomUUID(),
): RegisterEntry => ({
  id,
  number: '工信证认准〔2026〕1号',
  provider: {
    name: { en: 'Test Provider', 'zh-CN': '测试机构' },
    country: 'BG',
    registrationNumber: '1',
    address: 'Sofia',
    website: 'https://provider.example',
  },
  legalBasis: 'An agreement',
  chain,
  types,
})

/** A memory, what feeds it in sequence, and what it answers. */
export function register() {
  const memory = createRegisterMemory()
  const ask = (question: VerificationQuestion, at = now) => verify(question, memory, at)
  return {
    memory,
    ask,
    change(after: RegisterEntry, at = '2026-02-01T00:00:00.000Z'): RegisterChange {
      const sequence = memory.head().changes + 1
      const change = { sequence, entry: after.id, kind: 'granted', at, event: 1, after } as const
      memory.apply(change)
      return change
    },
    list(list: Partial<RevocationList> & Pick<RevocationList, 'issuer'>): void {
      memory.applyRevocationList({
        sequence: memory.head().lists + 1,
        receivedAt: '2026-11-20T00:00:00.000Z',
        thisUpdate: '2026-11-20T00:00:00.000Z',
        nextUpdate: '2026-12-20T00:00:00.000Z',
        revoked: [],
        evidence: 'e'.repeat(64),
        ...list,
      })
    },
    of: (der: Buffer, more: Partial<VerificationQuestion> = {}, at = now) =>
      ask({ certificate: der.toString('base64'), ...more }, at),
  }
}

export const stepOf = ({ steps }: VerificationAnswer, name: VerificationStep['step']) =>
  steps.find(({ step }) => step === name)!

/** The steps that do not simply hold, by name. */
export const against = ({ steps }: VerificationAnswer) =>
  Object.fromEntries(
    steps.filter(({ verdict }) => verdict !== 'pass').map(({ step, verdict }) => [step, verdict]),
  )

const ca = entity('Recognised CA')
export const caFile = authority(ca, ca)
export const caHash = createHash('sha256').update(caFile).digest('hex')
export const leaf = holder(ca, entity('Holder'))
export const recognisedCa = ca
/** Nothing said of government affairs leaves a warning, which most cases are not about. */
export const use = { government: false } as const

/** A register with one entry of one CA, of which nothing is revoked. */
export function recognising(
  type: Partial<RecognisedType> = {},
  place: Parameters<typeof member>[1] = {},
) {
  const made = register()
  made.change(entryOf([member(caFile, place)], [recognised(type)]))
  made.list({ issuer: caHash })
  return made
}
