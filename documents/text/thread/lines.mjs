// @ts-check
/** Puts the runs of text of a page together as lines, in the order in which they are drawn. */

/** Runs whose baselines differ by less, in heights of a letter, are on one line. */
const sameBaseline = 0.4

/**
 * Collects the runs of one page.
 *
 * @typedef {object} Run
 * @property {string} str
 * @property {boolean} hasEOL
 * @property {number[]} transform Matrix of the text; its last number is the height above the lower edge, in points.
 * @property {number} height
 */
export function collectLines() {
  /** @type {string[]} */
  const lines = []
  let text = ''
  /** @type {number | undefined} */
  let baseline
  const end = () => {
    const line = text.replace(/\s+/gu, ' ').trim()
    if (line !== '') lines.push(line)
    text = ''
  }
  return {
    /** @param {Run} run */
    add({ str, hasEOL, transform, height }) {
      if (str.trim() !== '') {
        const y = transform[5] ?? 0
        const size = height || Math.abs(transform[3] ?? 0) || 10
        if (baseline !== undefined && Math.abs(y - baseline) > size * sameBaseline) end()
        baseline = y
      }
      text += str
      // A line may be taken up again at its right end, as number and title of a heading are.
      if (hasEOL) text += ' '
    },
    done() {
      end()
      return lines
    },
  }
}
