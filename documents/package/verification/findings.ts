/** What a verification can find: a closed list of codes, each with its sentence in both languages. */
import type { Bilingual } from '../../../procedure/filing-policy.ts'

const sentences = {
  truncated: ['The package ends too early', '包提前结束'],
  'trailing-bytes': ['Bytes follow the end of the package', '包结束之后还有数据'],
  'padding-not-zero': ['The padding after a file is not zero', '文件后的填充不为零'],
  'tar-header': [
    'The header of a file is not as the service writes it',
    '文件头与本服务写入的形式不符',
  ],
  'not-a-file': [
    'An entry is not a plain file (a link, a folder, a device or an extension)',
    '条目不是普通文件（而是链接、文件夹、设备或扩展）',
  ],
  'unsafe-path': ['A path is not plain and relative', '路径不是普通的相对路径'],
  'other-folder': ['A file lies outside the package’s folder', '文件位于包的文件夹之外'],
  'duplicate-path': [
    'A path is there twice, or differs only by case',
    '路径重复出现，或仅大小写不同',
  ],
  'other-time': ['A file does not carry the closing time', '文件时间不是办结时间'],
  'too-many-files': ['There are more files than a dossier can have', '文件数量超过案卷可能的上限'],
  'too-large': ['A file is larger than it can be', '文件大小超过可能的上限'],
  'missing-file': ['A file is missing', '缺少文件'],
  'unlisted-file': ['A file is there that no manifest lists', '存在清单未列出的文件'],
  'changed-file': ['A file is not what the manifest says', '文件与清单记载不符'],
  declaration: ['bagit.txt does not declare BagIt 1.0', 'bagit.txt 未声明 BagIt 1.0'],
  'manifest-unreadable': ['A manifest is not readable', '清单无法读取'],
  'index-unreadable': ['The index is not readable', '索引无法读取'],
  'dossier-unreadable': ['The dossier is not readable', '案卷无法读取'],
  information: [
    'bag-info.txt is not what index and payload say (identifier, date, Payload-Oxum)',
    'bag-info.txt 与索引和内容不符（标识、日期、Payload-Oxum）',
  ],
  readme: ['README.txt is not the one that was sealed', 'README.txt 不是封存时的文件'],
  'other-dossier': [
    'Folder, index, dossier and ledger name different dossiers',
    '文件夹、索引、案卷与记录所指案卷不一致',
  ],
  'ledger-unreadable': ['A line of the ledger is not a canonical entry', '记录中某行不是规范条目'],
  'ledger-broken': ['The hash chain of the ledger breaks', '记录的哈希链断裂'],
  'ledger-incomplete': ['The ledger does not end as the index says', '记录的结尾与索引不符'],
  'index-wrong': ['The index does not fit the files', '索引与文件不符'],
  'evidence-missing': [
    'Evidence that the record mentions is not in the package',
    '记录所提及的证据不在包中',
  ],
  'never-mentioned': [
    'The index lists evidence that the record never mentions',
    '索引列有记录从未提及的证据',
  ],
  'signature-invalid': ['The seal does not stand', '封印无效'],
  'signer-not-trusted': [
    'The seal is valid, its signer is not trusted',
    '封印有效，但签名者不受信任',
  ],
  'no-anchors': [
    'The signature is valid, but its signer is not trusted because no anchors were given (--trust)',
    '签名有效，但因未提供信任锚（--trust）而不信任签名者',
  ],
  'timestamp-invalid': ['The time stamp does not stand', '时间戳无效'],
  'timestamp-not-trusted': [
    'The time stamp is valid, its authority is not trusted',
    '时间戳有效，但其签发机构不受信任',
  ],
} as const satisfies Record<string, readonly [en: string, zh: string]>

export type FindingCode = keyof typeof sentences

export interface PackageFinding extends Bilingual {
  readonly code: FindingCode
  /** The file, the entry or the object that it is about. */
  readonly subject: string | undefined
}

const longest = 300

/** Names come from whoever made the package: nothing in them may steer a terminal. */
const printable = (text: string) =>
  text
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`)

/** A finding about something; `detail` says more of it. */
export function finding(code: FindingCode, about?: string, detail?: Bilingual): PackageFinding {
  const [en, zh] = sentences[code]
  const subject = about === undefined ? undefined : printable(about)
  if (!detail) return { code, subject, en, 'zh-CN': zh }
  const more = { en: printable(detail.en), zh: printable(detail['zh-CN']) }
  return { code, subject, en: `${en}: ${more.en}`, 'zh-CN': `${zh}：${more.zh}` }
}

/** What ends the reading of a package. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly finding: PackageFinding

  constructor(code: FindingCode, about?: string) {
    super(code)
    this.finding = finding(code, about)
  }
}

export type Report = (code: FindingCode, about?: string, detail?: Bilingual) => void
