/** What e-mails say: which case, which number, where to read on, and nothing of the content of a case. */
import type { Facts } from '../storage/records/outbox.ts'

interface Wording {
  readonly subject: string
  readonly sentence: string
}
interface Texts {
  readonly 'zh-CN': (facts: Facts) => Wording
  readonly en: (facts: Facts) => Wording
}

const named = (text: string | undefined, before: string) => (text ? `${before}${text}` : '')

const texts = {
  'notice-issued': {
    'zh-CN': ({ number }) => ({
      subject: `新文书${named(number, ' ')}`,
      sentence: `您的案件有一份新文书${named(number, '：')}，请登录查阅。`,
    }),
    en: ({ number }) => ({
      subject: `New notice${named(number, ' ')}`,
      sentence: `A notice has been issued in your case${named(number, ': ')}. Please sign in to read it.`,
    }),
  },
  'clock-reminder': {
    'zh-CN': ({ due }) => ({
      subject: `期限将于 ${due} 届满`,
      sentence: `您的案件有一项期限将于 ${due} 届满（北京时间）。`,
    }),
    en: ({ due }) => ({
      subject: `A period ends on ${due}`,
      sentence: `A period in your case ends on ${due}, at the end of that day in Beijing.`,
    }),
  },
  'clock-expired': {
    'zh-CN': ({ due }) => ({
      subject: `期限已于 ${due} 届满`,
      sentence: `您的案件有一项期限已于 ${due} 届满。`,
    }),
    en: ({ due }) => ({
      subject: `A period ended on ${due}`,
      sentence: `A period in your case ended on ${due}.`,
    }),
  },
  message: {
    'zh-CN': () => ({
      subject: '您有一条新消息',
      sentence: '承办机关就您的案件发来一条消息，请登录查阅。',
    }),
    en: () => ({
      subject: 'A new message',
      sentence: 'The authority has sent you a message in your case. Please sign in to read it.',
    }),
  },
  closed: {
    'zh-CN': () => ({ subject: '案件已办结', sentence: '您的案件已办结，请登录查阅结果。' }),
    en: () => ({
      subject: 'Case closed',
      sentence: 'Your case has ended. Please sign in to read the outcome.',
    }),
  },
  'task-assigned': {
    'zh-CN': () => ({ subject: '有任务指派给您', sentence: '有一项任务已指派给您，请登录办理。' }),
    en: () => ({
      subject: 'A task is assigned to you',
      sentence: 'A task has been assigned to you. Please sign in to work on it.',
    }),
  },
} as const satisfies Record<string, Texts>

export type MessageKind = keyof typeof texts
export const messageKinds = Object.keys(texts) as MessageKind[]

export interface Letter {
  readonly kind: MessageKind
  readonly facts: Facts
  readonly dossier: string
  /** https://…, without a slash at its end. */
  readonly publicAddress: string
}

/** Subject and body, Chinese first. */
export function letterOf({ kind, facts, dossier, publicAddress }: Letter) {
  const { 'zh-CN': chinese, en: english }: Texts = texts[kind]
  const [zh, en] = [chinese(facts), english(facts)]
  const link = `${publicAddress}/dossiers/${dossier}${named(facts.notice, '/notices/')}`
  return {
    subject: `${zh.subject} / ${en.subject}`,
    text: [
      ...[zh.sentence, `案件编号：${dossier}`, `网址：${link}`, '本邮件自动发送，请勿回复。', ''],
      ...[en.sentence, `Case: ${dossier}`, `Address: ${link}`],
      ...['This message was sent automatically; please do not reply.', ''],
    ].join('\n'),
  }
}
