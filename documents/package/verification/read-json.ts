/** Reads JSON of a package: counted before it is parsed, because a few bytes of brackets become many of memory. */

/** Records of cases are some ten levels deep, and their largest have some ten thousand values. */
const deepest = 64
const mostValues = 1_000_000

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Index of the quote that ends the string which begins at `from`; the length where none does. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}

function isModest(bytes: Uint8Array): boolean {
  let [depth, values] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const octet = bytes[at]
    if (octet === quote) at = endOfString(bytes, at)
    else if (octet === comma) values += 1
    else if (octet === closeBracket || octet === closeBrace) depth -= 1
    else if (octet === openBracket || octet === openBrace) {
      depth += 1
      values += 1
    }
    if (depth > deepest || values > mostValues) return false
  }
  return true
}

/** The value, or undefined where the bytes are not JSON, nested too deep or of too many values. */
export function readJson(bytes: Buffer): unknown {
  if (!isModest(bytes)) return undefined
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
