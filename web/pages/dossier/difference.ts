/** How one text became another, word by word: what stayed, what went, what came. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'come'
  readonly text: string
}

/** Words, runs of spaces and single signs; a Chinese character is a word of its own. */
const wordsOf = (text: string): string[] =>
  text.match(/\p{Script=Han}|[\p{L}\p{N}]+|\s+|./gsu) ?? []

/** Longer texts are shown whole: old beside new. */
const mostWords = 2_000

/** Lengths of the longest common subsequence of what follows each pair of words. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]]
      if (!row || !below) continue
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const { kind, text } of pieces) {
    const last = found.at(-1)
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text }
    else found.push({ kind, text })
  }
  return found
}

export function difference(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const whole = [
    { kind: 'gone', text: before },
    { kind: 'come', text: after },
  ] as const
  if (old.length > mostWords || now.length > mostWords)
    return whole.filter(({ text }) => text !== '')
  const lengths = commonLengths(old, now)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', text: left })
      i += 1
      j += 1
    } else if (
      left !== undefined &&
      (right === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: 'gone', text: left })
      i += 1
    } else {
      pieces.push({ kind: 'come', text: right ?? '' })
      j += 1
    }
  }
  return joined(pieces)
}
