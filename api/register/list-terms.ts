/** What each identifier of the list's own scheme means, in both languages: of who wants it as a page, or as JSON. */
import type { Request, Response } from 'express'
import {
  type PurposePath,
  type ServiceStatus,
  statusMeanings,
} from '../../domain/register/list-terms.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { both, pageOf, sendPage } from './page.ts'

export interface Term {
  readonly title: Bilingual
  readonly text: readonly Bilingual[]
}

const said = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

/** By their path below the base. */
export const fixedTerms = {
  '': {
    title: said(
      'The trusted list of recognised foreign certificates',
      '认可的境外电子签名认证证书可信列表',
    ),
    text: [
      said(
        'The list says which foreign certification authorities and types of certificates the ministry has recognised under art. 26 of the Electronic Signature Law, since when and until when. It is in the form of ETSI TS 119 612, signed, and at /register/trusted-list.xml; each issue names the next update.',
        '本列表载明主管部门依照《电子签名法》第二十六条认可的境外电子认证服务机构及其证书类型、起止时间。列表采用 ETSI TS 119 612 格式并经签名，地址为 /register/trusted-list.xml；每期载明下次更新时间。',
      ),
      said(
        'A service of the list is one recognised type of certificates under one issuing key. Nothing is ever taken out: what has ended stays with its history.',
        '列表中的一项服务对应一个签发密钥下的一种认可证书类型。条目不予删除：已终止的认可连同其历史予以保留。',
      ),
      said(
        'Who may sign the next list is announced in the list before: it points to itself with those certificates.',
        '下一期列表的签名证书由前一期列表公布：列表在指向自身的指针中载明该等证书。',
      ),
    ],
  },
  rules: {
    title: said('The rules by which certificates are recognised', '认可规则'),
    text: [
      said(
        'Recognition follows an agreement with the home state or the principle of reciprocity (Electronic Signature Law, art. 26), after examination of the CA’s dossier, its certificates and its practice. Each entry of the register at /register names its legal basis, scope, excluded uses and conditions.',
        '认可依照有关协议或者对等原则作出（《电子签名法》第二十六条），以对申请材料、证书及认证业务规则的审查为前提。登记册（/register）各条目载明其法律依据、适用范围、排除用途及条件。',
      ),
      said(
        'The status of a service is that of the recognition of its type. A recognition is restricted or ended by a decision of the ministry or by law; the status begins at the instant that the list names, and never earlier than it was decided.',
        '服务状态即其证书类型的认可状态。认可由主管部门决定或者依法限制、终止；状态自列表所载时间起生效。',
      ),
    ],
  },
  'qualifier/recognised': {
    title: said('Recognised', '属认可范围'),
    text: [
      said(
        'Of the certificates of this key, those with one of the named policies are of the recognised type; others are not recognised.',
        '该密钥签发的证书中，含所列证书策略之一的属于认可的证书类型；其余证书不在认可之列。',
      ),
    ],
  },
  'recognition/v1': {
    title: said('The recognition behind a service', '服务所依据的认可'),
    text: [
      said(
        'The namespace of an extension of the list. DocumentNumber: number of the decision. LegalBasis, Scope, ExcludedUse, Condition: as decided. ValidFrom, ValidUntil: days in Asia/Shanghai. Ground and Decision: why a status began, and the number of the decision. It is not critical: who cannot read it may pass over it.',
        '列表扩展的命名空间。DocumentNumber：决定文号；LegalBasis、Scope、ExcludedUse、Condition：法律依据、适用范围、排除用途、条件；ValidFrom、ValidUntil：有效期起止日（北京时间）；Ground、Decision：状态变更的理由及决定文号。该扩展非关键，不能识别者可忽略。',
      ),
    ],
  },
} satisfies Record<string, Term>

const yesNo = (does: boolean) => (does ? said('yes', '是') : said('no', '否'))

export function statusTerm(status: ServiceStatus): Term {
  const { title, reliable, issues, article } = statusMeanings[status]
  const [relied, issued] = [yesNo(reliable), yesNo(issues)]
  return {
    title,
    text: [
      said(
        `May signatures made while it lasts be relied on: ${relied.en}.`,
        `存续期间作出的电子签名可否信赖：${relied['zh-CN']}。`,
      ),
      said(
        `May new certificates be issued under the recognition while it lasts: ${issued.en}.`,
        `存续期间可否依该认可签发新证书：${issued['zh-CN']}。`,
      ),
      ...(article === undefined ? [] : [said(`By ${article}.`, `依据：${article}。`)]),
    ],
  }
}

const purposeNames: Readonly<Record<PurposePath, Bilingual>> = {
  signature: said('electronic signatures', '电子签名'),
  seal: said('electronic seals', '电子印章'),
}

export function serviceTypeTerm(purpose: PurposePath, type: string): Term {
  const { en, 'zh-CN': zh } = purposeNames[purpose]
  return {
    title: said(`Certificates for ${en}, type ${type}`, `${zh}证书，类型 ${type}`),
    text: [
      said(
        `A certification authority issues certificates for ${en} of a type that its recognition names “${type}”. Whether that type is recognised, for which uses and since when, is said by the list and by the entry of the authority at /register, never by this address.`,
        `认证机构签发认可决定中标识为“${type}”的${zh}证书。该类型是否获得认可、适用范围及起始时间以列表和登记册（/register）相应条目为准，本地址不作证明。`,
      ),
    ],
  }
}

/** JSON for who asks for it, else a page. */
export function sendTerm({ title, text }: Term, request: Request, response: Response): void {
  response.set('Cache-Control', 'public, max-age=3600').vary('Accept')
  if (request.accepts(['html', 'json']) === 'json') return void response.json({ title, text })
  const paragraphs = text.map(({ en, 'zh-CN': zh }) => `<p>${both(zh, en)}</p>`)
  sendPage(response, pageOf([title['zh-CN'], title.en], paragraphs.join('\n')))
}
