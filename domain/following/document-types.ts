/** Files of cases after a grant: what each is, in which formats and up to which size it is taken. */
import { z } from 'zod'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { type MediaType, mediaTypeOf } from '../media-type.ts'

export interface FileType {
  readonly title: Bilingual
  readonly mediaTypes: readonly MediaType[]
  readonly maxBytes: number
}

const MiB = 2 ** 20
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const text = (en: string, zh: string): FileType => ({
  title: { en, 'zh-CN': zh },
  mediaTypes: ['application/pdf', docx],
  maxBytes: 256 * MiB,
})
const certificate = (en: string, zh: string): FileType => ({
  title: { en, 'zh-CN': zh },
  mediaTypes: ['application/pkix-cert', 'application/x-pem-file'],
  maxBytes: MiB,
})

const types = {
  'ca-certificate': certificate('CA certificate of the chain', '证书链中的CA证书'),
  'sample-certificate': certificate('Sample certificate', '样本证书'),
  'annual-report': text('Annual operating and financial report', '年度经营及财务报告'),
  'audit-report': text('Independent audit report', '独立审计报告'),
  'change-evidence': text('Evidence of a change', '变更证明'),
  'practice-statement': text('Changed practice statement or policy', '变更后的业务规则或证书策略'),
  'incident-report': text('Incident report', '事件报告'),
  'rectification-report': text('Report on what was corrected', '整改报告'),
  'inspection-record': text('Record of an inspection', '检查笔录'),
  'subscriber-notice': text('Notice to subscribers and relying parties', '告知订户和依赖方的通知'),
  'exit-plan': text('Plan of the cessation', '终止服务方案'),
  'takeover-agreement': text('Takeover agreement', '业务承接协议'),
  'record-manifest': {
    title: { en: 'Manifest of the records handed over', 'zh-CN': '移交档案清单' },
    mediaTypes: ['application/json'],
    maxBytes: 16 * MiB,
  },
  'custody-receipt': text('Receipt of custody', '档案保管凭证'),
  'complaint-evidence': {
    ...text('Evidence of a complaint', '投诉证据'),
    maxBytes: 20 * MiB,
  },
  'investigation-record': text('Record of an investigation', '调查笔录'),
  'hearing-minutes': text('Minutes of a hearing', '听证笔录'),
  'payment-evidence': text('Evidence of payment', '缴款凭证'),
  other: text('Other document', '其他材料'),
} as const satisfies Record<string, FileType>

export type FileTypeCode = keyof typeof types
const codes = Object.keys(types) as [FileTypeCode, ...FileTypeCode[]]
export const FileTypeCode = z.enum(codes).meta({ id: 'FileTypeCode' })

export const fileType = (code: FileTypeCode): FileType => types[code]

/** Is the file, by its first bytes, of a format that its type takes? */
export const fileMatches = (type: FileType, firstBytes: Uint8Array): boolean =>
  mediaTypeOf(firstBytes, type.mediaTypes) !== undefined
