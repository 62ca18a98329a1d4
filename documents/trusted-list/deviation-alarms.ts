/** A certificate that signs the list, or is announced to, and is not as TS 119 612 §5.7.1 has it. */
import { Unreadable } from '../../checks/der/unreadable.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { nameText } from '../../checks/x509/name.ts'
import { alarm, type Alarm } from '../../domain/alarm.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { signerDeviations } from './signer-profile.ts'

function deviationsOf(certificate: Certificate, operator: Bilingual): readonly Bilingual[] {
  try {
    return signerDeviations(certificate, operator)
  } catch (error) {
    if (error instanceof Unreadable) return [error.text]
    throw error
  }
}

/** One for each certificate: it is told, never refused, because a late list harms more than an odd certificate. */
export function deviationAlarms(
  certificates: { readonly current: Certificate; readonly announced: readonly Certificate[] },
  operator: Bilingual,
): Alarm[] {
  const all = [certificates.current, ...certificates.announced]
  const once = [...new Map(all.map((each) => [each.sha256, each])).values()]
  return once.flatMap((certificate) => {
    const found = deviationsOf(certificate, operator)
    if (found.length === 0) return []
    const name = nameText(certificate.subject)
    return [
      alarm('signer-deviates', 'warning')(
        `The certificate ${name} is not as TS 119 612 §5.7.1 has it for who signs the list. What does not hold: ${found.map(({ en }) => en).join('; ')}`,
        `列表签名证书 ${name} 不符合 TS 119 612 第5.7.1条：${found.map((text) => text['zh-CN']).join('；')}`,
      ),
    ]
  })
}
