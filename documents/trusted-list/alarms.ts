/** What is to be seen to before the list, or a key that signs for the authority, ends; to be asked daily. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import { alarm, type Alarm } from '../../domain/alarm.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { deviationAlarms } from './deviation-alarms.ts'

export interface AlarmInput {
  /** The list as it is published. */
  readonly list: { readonly sequence: number; readonly nextUpdate: string } | undefined
  /** There is nothing to list yet, so that no list is missed. */
  readonly isEmpty?: boolean
  /** ISO 8601. */
  readonly now: string
  readonly certificates: {
    /** Signs now. */
    readonly current: Certificate
    /** May sign the next lists, as the published list says. */
    readonly announced: readonly Certificate[]
    /** Signs answers to relying parties. */
    readonly answers?: Certificate | undefined
  }
  /** The name in the list. */
  readonly operator: Bilingual
  readonly days?: Partial<AlarmDays>
}

export interface AlarmDays {
  readonly list: number
  readonly certificate: number
}

/** A key is to be announced well before: who reads the list monthly must see it. */
export const alarmDays: AlarmDays = { list: 7, certificate: 90 }

const dayMs = 86_400_000
const daysUntil = (now: string, at: string) => (Date.parse(at) - Date.parse(now)) / dayMs

function ofList({ list, now, isEmpty }: AlarmInput, days: number): Alarm[] {
  if (!list)
    return isEmpty ? [] : [alarm('no-list', 'error')('No list is published', '尚未发布列表')]
  const { sequence, nextUpdate } = list
  const left = daysUntil(now, nextUpdate)
  if (left <= 0)
    return [
      alarm(
        'list-ended',
        'error',
        nextUpdate,
      )(
        `List ${sequence} ended ${nextUpdate}: relying parties refuse it`,
        `第 ${sequence} 号列表已于 ${nextUpdate} 到期，依赖方不再接受`,
      ),
    ]
  if (left > days) return []
  return [
    alarm(
      'list-ends-soon',
      'warning',
      nextUpdate,
    )(
      `List ${sequence} ends in ${Math.ceil(left)} days, ${nextUpdate}: publish the next`,
      `第 ${sequence} 号列表将于 ${Math.ceil(left)} 天后（${nextUpdate}）到期，请发布下一期`,
    ),
  ]
}

interface Held {
  readonly certificate: Certificate
  /** What it signs. */
  readonly signs: Bilingual
}

const heldBy = ({ certificates: { current, answers } }: AlarmInput): Held[] => [
  {
    certificate: current,
    signs: { en: 'the list and the notices', 'zh-CN': '列表和文书' },
  },
  ...(answers
    ? [{ certificate: answers, signs: { en: 'answers to relying parties', 'zh-CN': '验证答复' } }]
    : []),
]

function ofCertificate({ certificate, signs }: Held, now: string, days: number): Alarm[] {
  const { at } = certificate.validity.notAfter
  const left = daysUntil(now, at)
  const [en, zh] = [`The certificate that signs ${signs.en}`, `${signs['zh-CN']}的签名证书`]
  if (left <= 0)
    return [alarm('certificate-ended', 'error', at)(`${en} ended ${at}`, `${zh}已于 ${at} 到期`)]
  if (left > days) return []
  const soon = alarm('certificate-ends-soon', 'warning', at)
  return [
    soon(
      `${en} ends in ${Math.ceil(left)} days, ${at}`,
      `${zh}将于 ${Math.ceil(left)} 天后（${at}）到期`,
    ),
  ]
}

function ofSuccession({ list, now, certificates }: AlarmInput, days: number): Alarm[] {
  const { current, announced } = certificates
  const { at } = current.validity.notAfter
  const outlives = announced.some(
    ({ sha256, validity }) => sha256 !== current.sha256 && validity.notAfter.at > at,
  )
  const ends = list && at < list.nextUpdate && daysUntil(now, at) > 0
  const early = alarm('certificate-ends-before-list', 'warning', at)
  const alone = alarm('no-successor', 'warning', at)
  return [
    ...(ends
      ? [
          early(
            `The certificate ends ${at}, before list ${list.sequence} does`,
            `签名证书将于 ${at} 到期，早于第 ${list.sequence} 号列表的有效期`,
          ),
        ]
      : []),
    ...(daysUntil(now, at) <= days && !outlives
      ? [
          alone(
            'No certificate is announced that may sign the list after this one ends: announce one in the next list',
            '尚未公布接替的签名证书，请在下一期列表中公布',
          ),
        ]
      : []),
  ]
}

function ofAnnouncement({ list, certificates: { current, announced } }: AlarmInput): Alarm[] {
  if (!list || announced.some(({ sha256 }) => sha256 === current.sha256)) return []
  return [
    alarm('signer-not-announced', 'error')(
      `List ${list.sequence} does not announce the certificate that signs from now on: who follows the list refuses the next`,
      `第 ${list.sequence} 号列表未公布现用签名证书，沿列表追踪的依赖方将拒绝下一期列表`,
    ),
  ]
}

/** Pure; nothing to see to is an empty list. */
export function alarmsOf(input: AlarmInput): Alarm[] {
  const days = { ...alarmDays, ...input.days }
  return [
    ...ofList(input, days.list),
    ...heldBy(input).flatMap((held) => ofCertificate(held, input.now, days.certificate)),
    ...ofSuccession(input, days.certificate),
    ...ofAnnouncement(input),
    ...deviationAlarms(input.certificates, input.operator),
  ]
}
