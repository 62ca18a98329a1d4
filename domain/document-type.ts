/** Document types: what each file of a dossier is, in which formats and up to which size it is taken. */
import { z } from 'zod'
import { documentNumber, sectionKeys, type Bilingual } from '../procedure/filing-policy.ts'
import {
  authorityRecords,
  requiredDocuments,
  type DocumentTypeCode,
} from '../procedure/required-documents.ts'
import { mediaTypeOf, mediaTypes, type MediaType } from './media-type.ts'
import { citation } from './texts/citation.ts'

const MiB = 1024 ** 2
const GiB = 1024 ** 3
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

interface Format {
  readonly mediaTypes: readonly MediaType[]
  readonly maxBytes: number
}

const text: Format = { mediaTypes: ['application/pdf', docx], maxBytes: 256 * MiB }
const annex: Format = {
  mediaTypes: ['application/pdf', docx, 'application/zip'],
  maxBytes: 2 * GiB,
}
const pem = 'application/x-pem-file'
const certificate: Format = { mediaTypes: ['application/pkix-cert', pem], maxBytes: MiB }

/** Types that are not running text in a PDF or DOCX file. */
const otherFormats: Partial<Record<DocumentTypeCode, Format>> = {
  'ca-certificate': certificate,
  'sample-certificate': certificate,
  'certificate-revocation-list': { mediaTypes: ['application/pkix-crl', pem], maxBytes: 64 * MiB },
  'ocsp-response': { mediaTypes: ['application/ocsp-response'], maxBytes: MiB },
  'technical-annex': annex,
  'audit-report': annex,
}

const conditions = {
  viaHomeAuthority: {
    en: 'When the application comes through the home authority',
    'zh-CN': '经本国主管机关提交申请的',
  },
  agentActs: { en: 'When an agent acts', 'zh-CN': '由代理人办理的' },
  electronicService: {
    en: 'When electronic service is consented to',
    'zh-CN': '同意电子送达的',
  },
} as const

const Text = z.strictObject({ en: z.string(), 'zh-CN': z.string() }) satisfies z.ZodType<Bilingual>

const codes = requiredDocuments.map(({ code }) => code) as [DocumentTypeCode, ...DocumentTypeCode[]]
export const DocumentTypeName = z.enum(codes).meta({ id: 'DocumentTypeCode' })

export const DocumentType = z
  .strictObject({
    code: DocumentTypeName,
    number: z.int().min(1).max(13).describe('Number of the document in the dossier'),
    section: z.enum(sectionKeys).describe('Section of the form that describes it'),
    title: Text,
    basis: z.array(Text).describe('Articles that ask for it'),
    required: z.enum(['always', 'conditional', 'optional']),
    condition: Text.optional().describe('When a conditional document is required'),
    ofAuthority: z.boolean().describe('A record that the authority makes itself'),
    several: z.boolean().describe('Whether the dossier may hold several of them'),
    mediaTypes: z.array(z.enum(mediaTypes)).describe('Formats that are taken'),
    maxBytes: z.int().positive(),
    textual: z.boolean().describe('Whether it is written in a language and may need translation'),
  })
  .meta({ id: 'DocumentType' })
export type DocumentType = z.infer<typeof DocumentType>

/** Every document type, by number. */
export const documentTypes: readonly DocumentType[] = requiredDocuments.map((document) => {
  const { code, section, title, basis, required, several } = document
  const { mediaTypes: taken, maxBytes } = otherFormats[code] ?? text
  const conditional = required !== 'always' && required !== 'optional'
  return {
    code,
    ofAuthority: authorityRecords.includes(code),
    number: documentNumber(section),
    section,
    title,
    basis: basis.map(citation),
    required: conditional ? 'conditional' : required,
    ...(conditional && { condition: conditions[required] }),
    several,
    mediaTypes: [...taken],
    maxBytes,
    textual: taken.includes('application/pdf'),
  }
})

/** The document type of a code, or undefined for an unknown code. */
export const documentType = (code: string): DocumentType | undefined =>
  documentTypes.find((type) => type.code === code)

/**
 * The media type of a file by its first bytes, if the document type takes it; else undefined: refuse the file.
 * For certificates only the outermost form is looked at: a broken one is taken and becomes a finding of the checks.
 *
 * @param firstBytes The first `sniffedBytes` of the file, or all of a shorter one.
 */
export const magicMatches = (type: DocumentType, firstBytes: Uint8Array): MediaType | undefined =>
  mediaTypeOf(firstBytes, type.mediaTypes)

/** Why a file whose first bytes match nothing is refused, and what to send instead. */
export const refusedFormat = (type: DocumentType): Bilingual => ({
  en: `Expected ${type.title.en} as ${type.mediaTypes.join(' or ')}; the file begins like none of these`,
  'zh-CN': `“${type.title['zh-CN']}”应为 ${type.mediaTypes.join(' 或 ')} 格式；文件开头与此不符`,
})
