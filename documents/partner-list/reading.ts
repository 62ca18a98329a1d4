/** Reads texts, times and bytes of a foreign list within bounds, and notes what deviates instead of stopping at the first. */
import type { ListRemark } from '../../domain/partner-list.ts'
import { tsl } from '../trusted-list/names.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/element.ts'
import { xml } from '../xml/names.ts'

const longest = 500
const mostNoted = 50
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

export type Reading = ReturnType<typeof createReading>

export function createReading() {
  const deviations: ListRemark[] = []
  const remarks: ListRemark[] = []
  function deviate(where: string, name: string): void {
    if (deviations.length >= mostNoted) return
    deviations.push({
      code: 'Structure',
      text: {
        en: `${where}: ${name} is missing or not as TS 119 612 has it`,
        'zh-CN': `${where}：${name} 缺失或不符合 TS 119 612`,
      },
    })
  }
  function text(parent: XmlElement | undefined, name: string, where: string): string {
    const found = childOf(parent, tsl, name)?.text.trim() ?? ''
    if (found === '' || found.length > longest) deviate(where, name)
    return found.slice(0, longest)
  }
  function remarkZone(where: string, name: string, found: string): void {
    if (remarks.length >= mostNoted) return
    remarks.push({
      code: 'NotInUtc',
      text: {
        en: `${where}: ${name} is not in UTC (§5.1.4): ${found}`,
        'zh-CN': `${where}：${name} 未以 UTC 表示（第5.1.4条）：${found}`,
      },
    })
  }
  return {
    deviations,
    remarks,
    deviate,
    text,
    uri(parent: XmlElement | undefined, name: string, where: string): string {
      const found = text(parent, name, where)
      if (/\s/.test(found)) deviate(where, name)
      return found
    },
    /** ISO 8601 in UTC with milliseconds; with an offset it is understood and remarked on, without a zone it is not. */
    time(parent: XmlElement | undefined, name: string, where: string): string {
      const found = childOf(parent, tsl, name)?.text.trim() ?? ''
      const at = new Date(found)
      if (!dateTime.test(found) || Number.isNaN(at.getTime())) {
        deviate(where, name)
        return ''
      }
      if (!found.endsWith('Z')) remarkZone(where, name, found)
      return at.toISOString()
    },
    /** In English where it is there, else in the first language. */
    name(parent: XmlElement | undefined, name: string, where: string): string {
      const names = childrenOf(childOf(parent, tsl, name), tsl, 'Name')
      const english = names.find((each) => attributeOf(each, 'lang', xml)?.toLowerCase() === 'en')
      const found = (english ?? names[0])?.text.trim() ?? ''
      if (found === '') deviate(where, name)
      return found.slice(0, longest)
    },
  }
}
