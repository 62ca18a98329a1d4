/** Notices and letters of review (Administrative License Law 34, 36, 42, 45–48). */
import type { NoticeContent } from '../../domain/notice.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { type Block, dayOf, facts, section, list, paragraph } from './block.ts'

type Of<K extends NoticeContent['kind']> = Extract<NoticeContent, { kind: K }>

const reasonsOf45: Record<Of<'time-needed'>['reason'], readonly [zh: string, en: string]> = {
  hearing: ['听证', 'a hearing'],
  testing: ['检测', 'testing'],
  inspection: ['检验', 'inspection'],
  appraisal: ['鉴定', 'appraisal'],
  'expert-review': ['专家评审', 'expert review'],
}

export function timeNeeded({ reason, explanation, expectedEnd }: Of<'time-needed'>): Block[] {
  const [zh, en] = reasonsOf45[reason]
  const day = dayOf(expectedEnd)
  return [
    paragraph(
      `因依法需要${zh}，自本告知书发出之日起，所需时间不计算在审查期限内，预计至${day['zh-CN']}止。`,
      `The application requires ${en}. From the issue of this notice the time needed is not counted; it is expected to end on ${day.en}.`,
    ),
    list([explanation]),
  ]
}

export function extension({ reasons, workingDays, decisionDue }: Of<'extension'>): Block[] {
  const day = dayOf(decisionDue)
  return [
    paragraph(
      `经本机关负责人批准，审查期限延长${workingDays}个工作日，至${day['zh-CN']}止。`,
      `With the approval of the head of this authority the period is extended by ${workingDays} working days, to ${day.en}.`,
    ),
    section('延长的理由', 'Reasons for the extension', list(reasons)),
  ]
}

export function consultation({ body, questions, answerBy }: Of<'consultation'>): Block[] {
  const day = dayOf(answerBy)
  return [
    paragraph(
      `本机关正在审查一项境外电子签名认证证书认可申请，现就下列事项征求${body}意见，请于${day['zh-CN']}前回复。`,
      `This authority is examining an application for recognition of foreign electronic-signature certificates and asks ${body} for its opinion by ${day.en}.`,
    ),
    list(questions),
  ]
}

export function inspection({ on, place, inspectors }: Of<'inspection'>): Block[] {
  const day = dayOf(on)
  return [
    paragraph(
      `本机关将指派两名以上工作人员进行现场核查。`,
      'This authority will inspect on site, by two or more of its officers.',
    ),
    facts(
      ['日期', 'Day', `${day['zh-CN']} · ${day.en}`],
      ['地点', 'Place', place],
      ['核查人员', 'Officers', inspectors.join('、')],
    ),
  ]
}

export function interestedParty({ interest, answerBy }: Of<'interested-party'>): Block[] {
  const day = dayOf(answerBy)
  return [
    paragraph(
      `经审查，本申请事项直接关系你的重大利益。你可以在${day['zh-CN']}前陈述和申辩。`,
      `This application directly concerns your major interests. You may state your position by ${day.en}.`,
    ),
    list([interest]),
  ]
}

export function hearingRights({ why, workingDays }: Of<'hearing-rights'>): Block[] {
  return [
    paragraph(
      `本申请事项直接涉及申请人与他人之间的重大利益关系。你有权要求听证；应当自收到本告知书之日起${workingDays}个工作日内提出，逾期视为放弃。听证不收取费用。`,
      `This application directly concerns major interests between the applicant and others. You may ask for a hearing within ${workingDays} working days of receiving this notice; after that the right is given up. A hearing is free of charge.`,
    ),
    list([why]),
  ]
}

export function hearing({ at, place, subject, chair, public: isPublic }: Of<'hearing'>): Block[] {
  const day = dayOf(dateInShanghai(at))
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
  return [
    paragraph('本机关决定举行听证，现通知如下：', 'A hearing will be held as follows:'),
    facts(
      ['时间', 'Time', `${day['zh-CN']} ${time} · ${day.en}, ${time} (UTC+8)`],
      ['地点', 'Place', place],
      ['事项', 'Subject', subject],
      ['主持人', 'Chair', chair],
      ['是否公开', 'Public', isPublic ? '公开 yes' : '不公开 no'],
    ),
    paragraph(
      '认为主持人与本事项有直接利害关系的，有权申请回避。',
      'You may ask that the chair be recused who has a direct interest in the matter.',
    ),
  ]
}
