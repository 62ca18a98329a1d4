/** Puts all gauges of the interface's process among its metrics; workers measure only their own work. */
import { type CaseParts, caseReadings } from './case-gauges.ts'
import type { Measures } from './measures.ts'
import { createReading } from './readings.ts'
import { type ServiceParts, serviceReadings } from './service-gauges.ts'

/** Where no metrics are wanted nothing is asked. */
export function watchGauges(
  measures: Measures | undefined,
  parts: Omit<CaseParts & ServiceParts, 'gauges'> & {
    readonly records: { readonly gauges: CaseParts['gauges'] }
  },
): void {
  if (!measures) return
  const all = { ...parts, gauges: parts.records.gauges }
  for (const each of [...caseReadings(measures, all), ...serviceReadings(measures, all)])
    measures.beforeScrape.push(createReading(each, (gauge) => measures.failedGauges.inc({ gauge })))
}
