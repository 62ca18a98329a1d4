/** The parts of an upload: which are still to be sent, and how much has arrived. */

export interface Announced {
  readonly size: number
  /** Bytes of every part but the last. */
  readonly partSize: number
}

interface Arrived {
  readonly number: number
  readonly size: number
}

export interface Part {
  /** Counted from 1. */
  readonly number: number
  readonly from: number
  readonly to: number
}

export function partsToSend(
  { size, partSize }: Announced,
  arrived: readonly Arrived[],
): readonly Part[] {
  const there = new Set(arrived.map(({ number }) => number))
  return Array.from({ length: Math.ceil(size / partSize) }, (_, index) => ({
    number: index + 1,
    from: index * partSize,
    to: Math.min((index + 1) * partSize, size),
  })).filter(({ number }) => !there.has(number))
}

/** From 0 to 1. */
export const shareArrived = (
  { size }: Pick<Announced, 'size'>,
  arrived: readonly Arrived[],
): number => arrived.reduce((sum, part) => sum + part.size, 0) / size
