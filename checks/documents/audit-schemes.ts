/** Audit schemes that are known here, and how documents write them. */

interface Scheme {
  readonly name: string
  readonly pattern: RegExp
}

export const schemes: readonly Scheme[] = [
  { name: 'ETSI EN 319 411-1', pattern: /EN\s?319\s?411[-–‑ ]*1/gi },
  { name: 'ETSI EN 319 411-2', pattern: /EN\s?319\s?411[-–‑ ]*2/gi },
  { name: 'WebTrust for CAs', pattern: /Web\s?Trust/gi },
]

/** The known schemes that a text names. */
export const schemesIn = (text: string): readonly Scheme[] =>
  schemes.filter(({ pattern }) => text.search(pattern) >= 0)
