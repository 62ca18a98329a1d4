/** What people drop, choose or paste, as the interface asks for it: PEM as it is, anything else in base64. */
const begin = '-----BEGIN '
const pem = /-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/g
/** In which bytes are turned to text: all at once would be too many arguments. */
const step = 0x8000

/** More is no certificate; it is refused before it is read. */
export const mostBytes = 48_000

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += step)
    text += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(text)
}

/** A file as text: PEM where it holds PEM, base64 of DER otherwise. */
export function textOfFile(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  return text.includes(begin) ? text : base64Of(bytes)
}

/** The certificates of a text, each by itself; a text without PEM is one. */
export const certificatesIn = (text: string): readonly string[] =>
  text.includes(begin) ? (text.match(pem) ?? [text]) : [text.trim()].filter(Boolean)

/** The first certificate is the one in question; what stands below it in the same text goes with its chain. */
export function questionOf(text: string, chainText: string) {
  const [certificate = text.trim(), ...below] = certificatesIn(text)
  const chain = [...below, ...certificatesIn(chainText)]
  return { certificate, ...(chain.length > 0 && { chain }) }
}
