/** What is to be seen to before the list or the key that signs it ends; to be asked daily. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

export type AlarmCode =
  | 'no-list'
  | 'list-ended'
  | 'list-ends-soon'
  | 'certificate-ended'
  | 'certificate-ends-soon'
  | 'certificate-ends-before-list'
  | 'no-successor'

export interface Alarm {
  readonly code: AlarmCode
  /** Whether relying parties are already without a valid list. */
  readonly severity: 'warning' | 'error'
  /** When it ends, ISO 8601. */
  readonly at?: string
  readonly text: Bilingual
}

export interface AlarmInput {
  /** The list as it is published. */
  readonly list: { readonly sequence: number; readonly nextUpdate: string } | undefined
  /** ISO 8601. */
  readonly now: string
  readonly certificates: {
    /** Signs now. */
    readonly current: Certificate
    /** May sign the next lists, as the published list says. */
    readonly announced: readonly Certificate[]
  }
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

type Told = (en: string, zh: string) => Alarm
const alarm =
  (code: AlarmCode, severity: Alarm['severity'], at?: string): Told =>
  (en, zh) => ({ code, severity, ...(at !== undefined && { at }), text: { en, 'zh-CN': zh } })

function ofList({ list, now }: AlarmInput, days: number): Alarm[] {
  if (!list) return [alarm('no-list', 'error')('No list is published', '尚未发布列表')]
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

function ofCertificate({ now, certificates: { current } }: AlarmInput, days: number): Alarm[] {
  const { at } = current.validity.notAfter
  const left = daysUntil(now, at)
  if (left <= 0)
    return [
      alarm(
        'certificate-ended',
        'error',
        at,
      )(`The certificate that signs the list ended ${at}`, `列表签名证书已于 ${at} 到期`),
    ]
  if (left > days) return []
  return [
    alarm(
      'certificate-ends-soon',
      'warning',
      at,
    )(
      `The certificate that signs the list ends in ${Math.ceil(left)} days, ${at}`,
      `列表签名证书将于 ${Math.ceil(left)} 天后（${at}）到期`,
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
  return [
    ...(ends
      ? [
          alarm(
            'certificate-ends-before-list',
            'warning',
            at,
          )(
            `The certificate ends ${at}, before list ${list.sequence} does`,
            `签名证书将于 ${at} 到期，早于第 ${list.sequence} 号列表的有效期`,
          ),
        ]
      : []),
    ...(daysUntil(now, at) <= days && !outlives
      ? [
          alarm(
            'no-successor',
            'warning',
            at,
          )(
            'No certificate is announced that may sign the list after this one ends: announce one in the next list',
            '尚未公布接替的签名证书，请在下一期列表中公布',
          ),
        ]
      : []),
  ]
}

/** Pure; nothing to see to is an empty list. */
export function alarmsOf(input: AlarmInput): Alarm[] {
  const days = { ...alarmDays, ...input.days }
  return [
    ...ofList(input, days.list),
    ...ofCertificate(input, days.certificate),
    ...ofSuccession(input, days.certificate),
  ]
}
