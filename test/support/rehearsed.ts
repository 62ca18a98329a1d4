/** Activities without the outside world: what is recorded stays in memory; calendar, rules and documents are the real ones. */
import type { Activities } from '../../activities/index.ts'
import { createCaseActivities } from '../../activities/cases.ts'
import { createDeadlines } from '../../activities/deadlines.ts'
import type { Granted } from '../../activities/recognition.ts'
import { buildDecision } from '../../documents/decision.ts'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import { compare } from '../../procedure/equivalence.ts'
import { noticeNumber } from '../../procedure/notices.ts'
import { currentRuleSet, type RuleSet } from '../../procedure/rule-set.ts'
import type { Calendar } from '../../procedure/working-days.ts'

export const evidence: EvidenceRef = {
  key: 'evidence/test/form',
  versionId: '1',
  sha256: '0'.repeat(64),
  size: 1,
  mediaType: 'application/json',
}

const summary = {
  files: 0,
  certificates: 0,
  pass: 0,
  fail: 0,
  warn: 0,
  notApplicable: 0,
  notEffective: 0,
  undetermined: 0,
  unreadable: 0,
  blocking: 0,
}

export interface Stage {
  readonly recorded: LedgerEvent[]
  /** Where events are kept beside that: the ledger of real records. */
  readonly append?: ((events: readonly LedgerEvent[]) => Promise<void>) | undefined
  /** What happens while certificates are examined. */
  readonly checks: () => Promise<void>
  /** What is loaded now; tests change it. */
  calendar: Calendar
  rules: RuleSet
  form: unknown
  /** What a scan of a file answers, by its SHA-256. */
  scan: (sha256: string) => Awaited<ReturnType<Activities['scanAttachment']>>
  /** Who is due to be probed, and what a probe says. */
  probing: Pick<Activities, 'recognitionsToProbe' | 'probeRecognition'>
}

/** The form that every rehearsed dossier is filed with: each condition of the rule set in force is met or declared. */
export const rehearsedForm = {
  identity: {
    address: 'Sofia',
    capital: { amount: '80000000', currency: 'CNY' },
    professionals: 61,
  },
  continuity: { securityManagement: 'ISO 27001' },
  standards: { cryptographicModules: 'FIPS 140-3' },
  liability: { cover: ['insured'] },
}

/** What is published of it where a rule set asks for public comments. */
export const rehearsedApplication = {
  provider: { en: 'Foreign CA' },
  country: 'BG',
  certificateTypes: [{ id: 'seal', name: { en: 'Seal', 'zh-CN': '印章' } }],
  scope: ['Trade: contracts'],
  legalBasis: { kind: 'RECIPROCITY' as const, text: 'Foreign law, art. 14' },
}

export function rehearsed(stage: Stage): Activities {
  const numbers = new Map<string, number>()
  return {
    deadline: (period) => createDeadlines(async () => stage.calendar, stage.rules).deadline(period),
    loadedCalendar: async () => stage.calendar,
    decideCalendar: () => Promise.reject(new Error('expected a case, got a calendar')),
    recomputeReached: () => Promise.reject(new Error('expected a case, got a calendar')),
    describeChain: async ({ from }) => [filedCertificate(from)],
    publishTrustedList: () => Promise.reject(new Error('expected a case, got the register')),
    publishLog: () => Promise.reject(new Error('expected a case, got the log')),
    raiseAlarms: () => Promise.reject(new Error('expected a case, got the register')),
    auditLog: () => Promise.reject(new Error('expected a case, got the log')),
    readEverything: () => Promise.reject(new Error('expected a case, got everything')),
    renewEvidence: () => Promise.reject(new Error('expected a case, got the log')),
    openRecognition: async () => undefined,
    describeGrant: async (granted) => describedGrant(granted),
    ...createCaseActivities(),
    rulesInForce: async () => stage.rules,
    record: async (events) => {
      await stage.append?.(events)
      stage.recorded.push(...events)
    },
    compareConditions: async ({ conditions }) =>
      conditions.map((each) => compare(each, stage.form)),
    describeApplication: async () => rehearsedApplication,
    fetchStatus: () => Promise.resolve([]),
    scanAttachment: async ({ sha256 }) => stage.scan(sha256),
    examineCertificates: async () => {
      await stage.checks()
      return { evidence, summary }
    },
    issueNotice: async ({ notice }) => {
      if (!numbers.has(notice.id)) numbers.set(notice.id, numbers.size + 1)
      const number = noticeNumber(notice.kind, 2026, numbers.get(notice.id) ?? 0)
      // The test server runs ahead of the clock on the wall: a notice is issued when it is ordered.
      return { number, issuedAt: notice.orderedAt, document: evidence }
    },
    issueDecision: async (order) => {
      const { document: _document, ...decision } = buildDecision(order)
      return { ...decision, document: evidence }
    },
    fetchPartnerList: () => Promise.reject(new Error('expected a case, got a list')),
    importList: () => Promise.reject(new Error('expected a case, got a list')),
    alertsOfList: () => Promise.reject(new Error('expected a case, got a list')),
    noteAlertTold: () => Promise.reject(new Error('expected a case, got a list')),
    recognitionsToProbe: (page) => stage.probing.recognitionsToProbe(page),
    probeRecognition: (order) => stage.probing.probeRecognition(order),
    sealPackage: async () => ({ evidence, manifestSha256: evidence.sha256 }),
  }
}

export const stageOf = (
  recorded: LedgerEvent[],
  checks: () => Promise<void>,
  calendar: Calendar,
): Stage => ({
  recorded,
  checks,
  calendar,
  rules: currentRuleSet,
  form: rehearsedForm,
  scan: () => ({ verdict: 'clean' }),
  probing: {
    recognitionsToProbe: async () => ({ probing: false, due: [] }),
    probeRecognition: async () => [],
  },
})

/** What a grant says of the register in a rehearsal: its types under their ids, and a certificate more. */
function describedGrant({ decision: { content, number, validUntil = '' }, from }: Granted) {
  if (content.outcome !== 'granted') throw new TypeError('expected a grant')
  const { certificateTypes, scope, excludedUses, conditions, legalBasis } = content
  const ground = { en: 'Recognised', 'zh-CN': '准予认可' }
  const types = certificateTypes.map((id) => ({
    ...{ id, name: { en: id, 'zh-CN': id }, purpose: 'ELECTRONIC_SIGNATURE' as const },
    ...{ policyOids: [`1.2.3.${id.length}`], scope, excludedUses, conditions },
    ...{ validFrom: from.slice(0, 10), validUntil },
    history: [{ status: 'in-force' as const, from, ground, decision: number }],
  }))
  return { types, chain: [filedCertificate(from)], legalBasis }
}

/** What a filed chain brings in a rehearsal. */
const filedCertificate = (from: string) => ({
  sha256: 'cd'.repeat(32),
  certificate: 'MAA=',
  role: 'issuing' as const,
  subject: 'CN=CA 2',
  issuer: 'CN=Root',
  serial: '2',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2046-01-01T00:00:00.000Z',
  from,
})
