/** A penalty in words, in both languages, for notices and for the credit record. */
import type { Bilingual } from '../filing-policy.ts'
import type { Measures } from './measures.ts'

const words = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

/** One line in a notice, which is in both languages. */
export const inBoth = ({ en, 'zh-CN': zh }: Bilingual): string => `${zh} ${en}`

export const noPenalty = words('No penalty is imposed.', '不予行政处罚。')

/** What is imposed, one sentence each; identifiers of persons are not said. */
export function measuresInWords(measures: Measures): Bilingual[] {
  const { warning, fine, restriction, revocation, barred = [] } = measures
  return [
    ...(warning ? [words('A warning.', '警告。')] : []),
    ...(fine === undefined ? [] : [words(`A fine of ${fine} yuan.`, `罚款${fine}元。`)]),
    ...(restriction
      ? [
          words(
            `Until ${restriction.until}: ${restriction.what.en}`,
            `限制至${restriction.until}：${restriction.what['zh-CN']}`,
          ),
        ]
      : []),
    ...(revocation ? [words('The recognition is revoked.', '吊销认可。')] : []),
    ...barred.map(({ name }) => words(`${name} is barred.`, `对${name}实施从业禁止。`)),
  ]
}

export const statementRight = words(
  'You may make a statement and defend yourself within five working days; the penalty must not be heavier because of it.',
  '你方可在五个工作日内陈述、申辩，不因陈述、申辩而加重处罚。',
)
export const hearingRight = words(
  'You may ask for a hearing within the same period.',
  '你方可在同一期限内要求听证。',
)

export const paymentOrder = (days: number, percent: number): Bilingual =>
  words(
    `The fine is to be paid within ${days} days of service; for each day of delay ${percent} % is added, up to the fine itself.`,
    `罚款应自收到决定书之日起${days}日内缴纳；逾期每日按罚款数额的${percent}%加处罚款，加处数额不超出罚款数额。`,
  )

export const demandOrder = (fineFen: number, surchargeFen: number): Bilingual => {
  const [fine, added] = [fineFen, surchargeFen].map((fen) => (fen / 100).toFixed(2))
  return words(
    `To be paid: ${fine} yuan of the fine and ${added} yuan added until today. Unless it is paid, the court will be asked to enforce it.`,
    `应缴罚款${fine}元，截至今日加处罚款${added}元。逾期仍不缴纳的，将依法申请人民法院强制执行。`,
  )
}
