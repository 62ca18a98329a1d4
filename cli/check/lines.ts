/** Splits a stream into lines; one that is too long is told, not kept, so that memory stays bounded. */

/** Bytes: a line may carry a few large revocation lists. */
export const longestLine = 64 * 2 ** 20

export const tooLong = Symbol('line too long')
export type Line = Buffer | typeof tooLong

const newline = 0x0a

/** The lines without their ends; the last one needs no newline. */
export async function* linesOf(
  stream: AsyncIterable<Buffer>,
  longest = longestLine,
): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let length = 0
  const take = (): Line => {
    const line = length > longest ? tooLong : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      length += end - start
      if (length <= longest) parts.push(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    length += chunk.length - start
    if (length <= longest) parts.push(chunk.subarray(start))
    else parts = []
  }
  if (length > 0) yield take()
}
