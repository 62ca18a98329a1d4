/** The closed list of ways in which an encoding departs from DER (X.690), each with its clause. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

const kinds = {
  'trailing-bytes': ['X.690 §8.1', 'bytes follow the value', '值之后仍有多余字节'],
  truncated: ['X.690 §8.1.3', 'the value ends before its length', '值的实际长度短于其声明长度'],
  'tag-not-minimal': [
    'X.690 §8.1.2.4',
    'tag number not in its shortest form',
    '标签号未采用最短形式',
  ],
  'tag-too-large': ['X.690 §8.1.2.4', 'tag number too large to read', '标签号过大，无法读取'],
  'length-reserved': ['X.690 §8.1.3.5', 'reserved length octet', '使用了保留的长度字节'],
  'length-too-large': ['X.690 §8.1.3', 'length too large to read', '长度过大，无法读取'],
  'length-not-minimal': ['X.690 §10.1', 'length not in its shortest form', '长度未采用最短形式'],
  'indefinite-length': ['X.690 §10.1', 'indefinite length', '使用了不定长编码'],
  'end-of-contents': [
    'X.690 §8.1.5',
    'end-of-contents octets out of place',
    '内容结束字节出现在不当位置',
  ],
  'wrong-form': [
    'X.690 §8.9, §8.11, §10.2',
    'primitive where constructed is due, or the reverse',
    '基本形式与构造形式用错',
  ],
  'boolean-form': ['X.690 §11.1', 'BOOLEAN is neither 00 nor FF', 'BOOLEAN 既非 00 也非 FF'],
  'integer-empty': ['X.690 §8.3.1', 'INTEGER without content', 'INTEGER 没有内容'],
  'integer-not-minimal': [
    'X.690 §8.3.2',
    'INTEGER not in its shortest form',
    'INTEGER 未采用最短形式',
  ],
  'null-not-empty': ['X.690 §8.8.2', 'NULL with content', 'NULL 含有内容'],
  'bit-string-unused-bits': [
    'X.690 §8.6.2',
    'bad count of unused bits in BIT STRING',
    'BIT STRING 未用位数有误',
  ],
  'bit-string-padding': [
    'X.690 §11.2.1',
    'unused bits of BIT STRING are not zero',
    'BIT STRING 的未用位不为零',
  ],
  'bit-string-trailing-zeros': [
    'X.690 §11.2.2',
    'named bits end in zero bits',
    '具名位串以零位结尾',
  ],
  'oid-form': ['X.690 §8.19', 'malformed OBJECT IDENTIFIER', 'OBJECT IDENTIFIER 编码有误'],
  'utc-time-form': [
    'X.690 §11.8',
    'UTCTime is not YYMMDDHHMMSSZ',
    'UTCTime 不是 YYMMDDHHMMSSZ 形式',
  ],
  'generalized-time-form': [
    'X.690 §11.7',
    'GeneralizedTime not in its DER form',
    'GeneralizedTime 不符合 DER 形式',
  ],
  'default-encoded': ['X.690 §11.5', 'a DEFAULT value is encoded', '对 DEFAULT 缺省值进行了编码'],
  'set-order': ['X.690 §11.6', 'SET OF not in ascending order', 'SET OF 未按升序排列'],
  'printable-string-characters': [
    'X.680 §41.4',
    'character not allowed in PrintableString',
    'PrintableString 含不允许的字符',
  ],
  'numeric-string-characters': [
    'X.680 §41.2',
    'character not allowed in NumericString',
    'NumericString 含不允许的字符',
  ],
  'ia5-string-characters': [
    'X.680 §41.1',
    'character not allowed in IA5String',
    'IA5String 含不允许的字符',
  ],
  'visible-string-characters': [
    'X.680 §41.1',
    'character not allowed in VisibleString',
    'VisibleString 含不允许的字符',
  ],
  'utf8-string-form': ['X.690 §8.23.10', 'UTF8String is not UTF-8', 'UTF8String 不是有效的 UTF-8'],
  'bmp-string-form': [
    'X.690 §8.23.8',
    'BMPString of an odd number of bytes',
    'BMPString 字节数为奇数',
  ],
  'too-deep': ['Limit of this service', 'nested too deeply to be read', '嵌套过深，无法读取'],
  'too-many-elements': [
    'Limit of this service',
    'more elements than are read',
    '元素数量超出读取上限',
  ],
} as const

export type DeviationKind = keyof typeof kinds

export interface Deviation {
  readonly kind: DeviationKind
  /** Byte of the input at which it begins. */
  readonly offset: number
}

/** Deviations in the characters of a string: the encoding can be read without doubt. */
export const isAboutCharacters = ({ kind }: Deviation): boolean => kind.endsWith('-characters')

/** A deviation as a sentence with its clause and place. */
export function describeDeviation({ kind, offset }: Deviation): Bilingual {
  const [clause, en, zh] = kinds[kind]
  return {
    en: `${en} at byte ${offset} (${clause})`,
    'zh-CN': `第 ${offset} 字节处：${zh}（${clause}）`,
  }
}
