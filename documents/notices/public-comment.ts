/** The public consultation before a grant: the notice to the applicant of what will be published, and the public notice itself. */
import type { PublicApplication } from '../../domain/matter/public-comment.ts'
import type { NoticeContent } from '../../domain/notice.ts'
import { type Block, dayOf, facts, list, paragraph, section } from './block.ts'

type Of<K extends NoticeContent['kind']> = Extract<NoticeContent, { kind: K }>

const withheld = '依申请人异议不公开 withheld after an objection of the applicant'
const bases = { AGREEMENT: '有关协议 agreement', RECIPROCITY: '对等原则 reciprocity' } as const

function about({ provider, country, certificateTypes, scope, legalBasis }: PublicApplication) {
  const names = [...new Set([provider['zh-CN'], provider.en, provider.local])]
  const basis = legalBasis ? `${bases[legalBasis.kind]}: ${legalBasis.text}` : withheld
  return [
    facts(
      ['境外电子认证服务提供者', 'Foreign certification authority', names.join('\n')],
      ['设立地', 'Established in', country],
      ['法律依据', 'Legal basis', basis],
    ),
    section(
      '证书类型',
      'Certificate types',
      list(certificateTypes.map(({ id, name }) => `${id}: ${name['zh-CN']} · ${name.en}`)),
    ),
    section('应用范围', 'Scope', list(scope ?? [withheld])),
  ]
}

export function announcement(content: Of<'comment-announcement'>): Block[] {
  const { application, objectionWorkingDays, workingDays } = content
  return [
    paragraph(
      `本机关拟就你的申请向社会公开征求意见，为期${workingDays}个工作日，拟公开的内容如下。认为涉及商业秘密等的，可以自本告知书发出之日起${objectionWorkingDays}个工作日内提出异议；逾期未提出的，视为同意公开。`,
      `This authority will ask the public for comments on your application for ${workingDays} working days, and will publish the following. If you hold that it contains business secrets, you may object within ${objectionWorkingDays} working days of the issue of this notice; after that publication is taken to be consented to.`,
    ),
    ...about(application),
  ]
}

export function consultation({ application, answerBy }: Of<'public-comment'>): Block[] {
  const day = dayOf(answerBy)
  return [
    paragraph(
      `本机关正在审查下列境外电子签名认证证书的认可申请，尚未作出决定，现向社会公开征求意见。任何人可以在${day['zh-CN']}前（含当日）通过本机关网上的征求意见页面提出意见，可以不署名。`,
      `This authority is examining the following application for recognition of foreign electronic-signature certificates; nothing has been decided. Anybody may comment on the consultation’s page of this authority’s service until the end of ${day.en}, without giving a name.`,
    ),
    ...about(application),
    paragraph(
      '提出意见者的姓名和联系方式不予公开。意见采纳情况在作出决定后公布。',
      'Names and contacts of those who comment are not published. How the comments were considered is published after the decision.',
    ),
  ]
}
