/** The one signature of a document, taken apart; refuses whatever could make it sign something else (XMLDSig 1.1 §8). */
import { isCanonicalization, inclusive, type Canonicalization } from './canonical.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  everyElement,
  isNamed,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
} from './element.ts'
import { dsig, envelopedSignature, exclusive, xades, xml } from './names.ts'
import { unreadable, XmlSignatureError } from './signature-error.ts'

export interface Reference {
  readonly uri: string
  /** What it leads to; undefined for the document itself. */
  readonly target: XmlElement | undefined
  readonly canonicalization: Canonicalization
  readonly digestMethod: string
  readonly digest: Buffer
}

export interface SignatureParts {
  readonly signature: XmlElement
  readonly canonicalization: Canonicalization
  readonly algorithm: string
  readonly value: Buffer
  /** Of the document. */
  readonly content: Reference
  /** Of elements within the signature, as XAdES's signed properties. */
  readonly inner: readonly Reference[]
  /** DER, in order. */
  readonly certificates: readonly Buffer[]
  readonly signedProperties: XmlElement | undefined
}

const misplaced = (en: string, zh: string) => new XmlSignatureError('Misplaced', en, zh)

export function readBase64(element: XmlElement | undefined, name: string): Buffer {
  const text = element?.text.replace(/[\t\n\r ]/g, '') ?? ''
  const bytes = Buffer.from(text, 'base64')
  if (!text || bytes.toString('base64') !== text)
    throw unreadable(`expected base64 in ${name}`, `${name} 应为 base64`)
  return bytes
}

const algorithmOf = (element: XmlElement | undefined) => attributeOf(element, 'Algorithm') ?? ''

function canonicalizationOf(element: XmlElement): Canonicalization {
  const kept = attributeOf(childOf(element, exclusive, 'InclusiveNamespaces'), 'PrefixList') ?? ''
  // libxml2 knows the default namespace by no name; the list knows it as #default.
  const prefixes = kept.split(/\s+/).filter((prefix) => prefix !== '')
  if (prefixes.includes('#default'))
    throw new XmlSignatureError(
      'Unsupported',
      'the exclusive canonical form keeps #default, which is not known here',
      '不支持保留 #default 的排他规范化',
    )
  return { algorithm: algorithmOf(element), prefixes }
}

/** Whether an attribute identifies its element: no schema is read, so whatever could is taken to. */
export const isIdentifier = ({ name, namespace }: Pick<XmlAttribute, 'name' | 'namespace'>) =>
  namespace === '' ? /^id$/i.test(name) : name === 'id' && namespace === xml

/** Elements by Id; an identifier that stands twice leads to no element at all. */
function identified(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  for (const element of everyElement(root))
    for (const { value } of element.attributes.filter(isIdentifier)) {
      if (found.has(value) && found.get(value) !== element)
        throw misplaced(`the identifier ${value} stands twice`, `标识 ${value} 重复出现`)
      found.set(value, element)
    }
  return found
}

function onlySignature(root: XmlElement): XmlElement {
  const all = [...everyElement(root)].filter((element) => isNamed(element, dsig, 'Signature'))
  const [signature] = all
  if (!signature) throw new XmlSignatureError('Missing', 'there is no signature', '文件没有签名')
  if (all.length > 1 || !root.children.includes(signature))
    throw misplaced(
      'expected one signature, directly in the root element',
      '应只有一个签名，且直接位于根元素内',
    )
  return signature
}

/** "Enveloped, then one canonical form" for the document; a canonical form alone within the signature. */
function transformsOf(reference: XmlElement, enveloped: boolean): Canonicalization {
  const transforms = childrenOf(childOf(reference, dsig, 'Transforms'), dsig, 'Transform')
  const [first, ...rest] = transforms
  const others = enveloped ? rest : transforms
  if (enveloped && algorithmOf(first) !== envelopedSignature)
    throw misplaced('the document is not signed as a whole', '签名没有覆盖整个文件')
  const [form, more] = others
  if (more || (form && !isCanonicalization(algorithmOf(form))))
    throw new XmlSignatureError(
      'Unsupported',
      `only the enveloped signature and one canonical form may transform, got ${others.map(algorithmOf).join(', ')}`,
      `只允许封内签名与一种规范化变换，实际为 ${others.map(algorithmOf).join('、')}`,
    )
  return form ? canonicalizationOf(form) : inclusive
}

interface Surroundings {
  readonly root: XmlElement
  readonly byId: ReadonlyMap<string, XmlElement>
  readonly within: ReadonlySet<XmlElement>
}

function readReference(element: XmlElement, { root, byId, within }: Surroundings): Reference {
  const uri = attributeOf(element, 'URI')
  const found = uri?.startsWith('#') ? byId.get(uri.slice(1)) : undefined
  if (uri === undefined || (uri !== '' && !found))
    throw misplaced(
      `the reference ${uri ?? 'without a URI'} leads to nothing in the document`,
      `引用 ${uri ?? '（无 URI）'} 在文件中没有对应内容`,
    )
  const target = found === root ? undefined : found
  if (target && !within.has(target))
    throw misplaced(
      `only a part of the document is signed: ${uri}`,
      `签名只覆盖文件的一部分：${uri}`,
    )
  return {
    uri,
    target,
    canonicalization: transformsOf(element, target === undefined),
    digestMethod: algorithmOf(childOf(element, dsig, 'DigestMethod')),
    digest: readBase64(childOf(element, dsig, 'DigestValue'), 'DigestValue'),
  }
}

function signedPropertiesOf(signature: XmlElement, inner: readonly Reference[]) {
  const all = [...everyElement(signature)].filter(({ name }) => name === 'QualifyingProperties')
  const [qualifying, more] = all
  if (!qualifying) return undefined
  const properties = childOf(qualifying, xades, 'SignedProperties')
  const isOwn =
    qualifying.namespace === xades &&
    childrenOf(signature, dsig, 'Object').some(({ children }) => children.includes(qualifying))
  const target = attributeOf(qualifying, 'Target')
  if (more || !properties || !isOwn || target !== `#${attributeOf(signature, 'Id') ?? ''}`)
    throw unreadable(
      'the properties of the signature are not those of one XAdES signature',
      '签名属性不符合 XAdES',
    )
  if (!inner.some((reference) => reference.target === properties))
    throw new XmlSignatureError(
      'Invalid',
      'the signed properties are not signed',
      '签名属性未被签名',
    )
  return properties
}

/** Throws XmlSignatureError (`Missing`, `Misplaced`, `Unreadable`, `Unsupported`, `Invalid`). */
export function signatureParts({ root }: XmlDocument): SignatureParts {
  const signature = onlySignature(root)
  const surroundings = {
    root,
    byId: identified(root),
    within: new Set(everyElement(signature)),
  }
  const info = childOf(signature, dsig, 'SignedInfo')
  const method = childOf(info, dsig, 'CanonicalizationMethod')
  if (!info || !method) throw unreadable('the signature has no SignedInfo', '签名缺少 SignedInfo')
  const references = childrenOf(info, dsig, 'Reference').map((reference) =>
    readReference(reference, surroundings),
  )
  const inner = references.filter(({ target }) => target !== undefined)
  const [content, more] = references.filter(({ target }) => target === undefined)
  if (!content || more)
    throw misplaced(
      'expected one reference to the whole document',
      '应有且只有一个指向整个文件的引用',
    )
  return {
    signature,
    canonicalization: canonicalizationOf(method),
    algorithm: algorithmOf(childOf(info, dsig, 'SignatureMethod')),
    value: readBase64(childOf(signature, dsig, 'SignatureValue'), 'SignatureValue'),
    content,
    inner,
    certificates: childrenOf(descend(signature, dsig, 'KeyInfo'), dsig, 'X509Data').flatMap(
      (data) =>
        childrenOf(data, dsig, 'X509Certificate').map((one) => readBase64(one, 'X509Certificate')),
    ),
    signedProperties: signedPropertiesOf(signature, inner),
  }
}
