/** Puts the runs of text of a page together as lines, in the order in which they are drawn. */

export interface Run {
  readonly str: string
  readonly hasEOL: boolean
  /** Matrix of the text; its last number is the height above the lower edge, in points. */
  readonly transform: readonly number[]
  readonly height: number
}

/** Runs whose baselines differ by less, in heights of a letter, are on one line. */
const sameBaseline = 0.4

/** Collects the runs of one page. */
export function collectLines() {
  const lines: string[] = []
  let text = ''
  let baseline: number | undefined
  const end = () => {
    const line = text.replace(/\s+/gu, ' ').trim()
    if (line !== '') lines.push(line)
    text = ''
    baseline = undefined
  }
  return {
    add({ str, hasEOL, transform, height }: Run): void {
      const y = transform[5] ?? 0
      const size = height || Math.abs(transform[3] ?? 0) || 10
      if (baseline !== undefined && str.trim() !== '') {
        const moved = Math.abs(y - baseline) > size * sameBaseline
        if (moved) end()
      }
      text += str
      if (str.trim() !== '') baseline = y
      // A line may be ended and taken up again at its right end: numbers and titles of headings.
      if (hasEOL) text += ' '
    },
    done(): string[] {
      end()
      return lines
    },
  }
}
