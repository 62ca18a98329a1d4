/** Where a text occurs in the pieces of which a page's text consists; width and case of letters do not matter. */
export interface Match {
  /** Piece and character in it at which it begins. */
  readonly from: readonly [piece: number, character: number]
  /** Piece and character before which it ends. */
  readonly to: readonly [piece: number, character: number]
}

const folded = (sign: string) => sign.normalize('NFKC').toLowerCase()

/** Every sign of the pieces in its folded form, with the place it came from; spaces count as one. */
function signsOf(pieces: readonly string[]) {
  const signs: { readonly text: string; readonly piece: number; readonly at: number }[] = []
  pieces.forEach((text, piece) => {
    let at = 0
    for (const sign of text) {
      for (const part of folded(sign)) {
        const isSpace = part.trim() === ''
        if (!isSpace || signs.at(-1)?.text !== ' ')
          signs.push({ text: isSpace ? ' ' : part, piece, at })
      }
      at += sign.length
    }
  })
  return signs
}

const sizeAt = (pieces: readonly string[], piece: number, at: number) =>
  String.fromCodePoint(pieces[piece]?.codePointAt(at) ?? 0).length

export function findText(pieces: readonly string[], wanted: string): Match[] {
  const query = [...folded(wanted.trim()).replace(/\s+/gu, ' ')]
  if (query.length === 0) return []
  const signs = signsOf(pieces)
  const found: Match[] = []
  for (let start = 0; start + query.length <= signs.length; start++) {
    if (!query.every((sign, index) => signs[start + index]?.text === sign)) continue
    const [first, last] = [signs[start], signs[start + query.length - 1]]
    if (!first || !last) continue
    found.push({
      from: [first.piece, first.at],
      to: [last.piece, last.at + sizeAt(pieces, last.piece, last.at)],
    })
    start += query.length - 1
  }
  return found
}
