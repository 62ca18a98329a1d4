/** The lines of the stack, one for each part that calls another; each can be cut by itself. */
import { directly, type Link, type Through } from '../../../stack/production-like/part.ts'
import { type Line, openLine } from './proxy.ts'

export type Network = ReturnType<typeof createNetwork>

/** Whoever looks from outside at what is left is not disturbed; and workers ask nobody who people are. */
const isNoLine = ({ from, to }: Link): boolean =>
  from === 'outside' || (to === 'identity' && !from.startsWith('api'))

export function createNetwork() {
  const lines = new Map<string, Promise<Line>>()
  const through: Through = async (link) => {
    if (isNoLine(link)) return directly(link)
    const name = `${link.from} → ${link.to}`
    const line = lines.get(name) ?? openLine(link.address)
    lines.set(name, line)
    return (await line).address
  }
  return {
    through,
    /** As `api-1 → postgres`, in an order that does not depend on who came first. */
    names: (): string[] => [...lines.keys()].sort(),
    async line(name: string): Promise<Line> {
      const line = await lines.get(name)
      if (!line) throw new Error(`expected a line ${name}`)
      return line
    },
    async stop(): Promise<void> {
      for (const line of lines.values()) await (await line).stop()
    },
  }
}
