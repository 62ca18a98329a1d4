/** Writes XML: text is escaped, names are the program's own, and equal input gives equal bytes. */

/** Markup as it stands in the document; made only here. */
export interface Markup {
  readonly markup: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
/** What XML 1.0 cannot hold (§2.2), surrogates that stand alone included. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const clean = (value: string) => value.replace(notXml, '\ufffd')
const attribute = (value: string) =>
  clean(value).replace(/[&<>"\t\n\r]/g, (one) => escapes[one] ?? one)

export const text = (value: string): Markup => ({
  markup: clean(value).replace(/[&<>\r]/g, (one) => escapes[one] ?? one),
})

/** An element; attributes and children that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (Markup | undefined)[] = [],
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attribute(value)}"`],
  )
  const inner = children.map((child) => child?.markup ?? '').join('')
  return { markup: `<${name}${written.join('')}>${inner}</${name}>` }
}

/** An element with nothing but text in it. */
export const leaf = (
  name: string,
  value: string,
  attributes?: Readonly<Record<string, string | undefined>>,
): Markup => element(name, attributes, [text(value)])

/** UTF-8, with the declaration. */
export const documentOf = (root: Markup): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`)
