/** An XML document as data: elements, attributes and text; comments are not there, and text is never split by one. */

export interface XmlAttribute {
  readonly name: string
  /** Empty where it has none. */
  readonly namespace: string
  readonly value: string
}

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** Empty where it has none. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** All text directly in it, in order; empty where it has none. */
  readonly text: string
}

export interface XmlDocument {
  /** As they were read: a signature is verified over them. */
  readonly bytes: Uint8Array
  readonly root: XmlElement
}

export const isNamed = (element: XmlElement, namespace: string, name: string): boolean =>
  element.name === name && element.namespace === namespace

/** The children of a name, in order. */
export const childrenOf = (
  parent: XmlElement | undefined,
  namespace: string,
  name: string,
): readonly XmlElement[] =>
  parent?.children.filter((child) => isNamed(child, namespace, name)) ?? []

/** The first child of a name. */
export const childOf = (
  parent: XmlElement | undefined,
  namespace: string,
  name: string,
): XmlElement | undefined => parent?.children.find((child) => isNamed(child, namespace, name))

/** What a path of names leads to within one namespace: the first child of each name. */
export const descend = (
  from: XmlElement | undefined,
  namespace: string,
  ...path: readonly string[]
): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((parent, name) => childOf(parent, namespace, name), from)

/** The value of an attribute, one without a namespace unless told otherwise. */
export const attributeOf = (
  element: XmlElement | undefined,
  name: string,
  namespace = '',
): string | undefined =>
  element?.attributes.find((own) => own.name === name && own.namespace === namespace)?.value

/** The element and all below it, in document order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) yield* everyElement(child)
}
