/** The Grafana dashboard: `npx tsx deploy/observability/dashboard.ts` writes dashboard.json, which Grafana imports. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rows } from './panels.ts'

const width = 8
const height = 8
const datasource = { type: 'prometheus', uid: '${datasource}' }

function panelsOf(): object[] {
  let y = 0
  let id = 0
  return Object.entries(rows).flatMap(([title, panels]) => {
    const row = { id: (id += 1), type: 'row', title, gridPos: { x: 0, y, w: 24, h: 1 }, panels: [] }
    const placed = panels.map((panel, place) => ({
      id: (id += 1),
      type: 'timeseries',
      title: panel.title,
      datasource,
      gridPos: {
        x: (place % 3) * width,
        y: y + 1 + Math.floor(place / 3) * height,
        w: width,
        h: height,
      },
      fieldConfig: { defaults: { unit: panel.unit }, overrides: [] },
      targets: Object.entries(panel.of).map(([expr, legendFormat], index) => ({
        refId: String.fromCharCode(65 + index),
        datasource,
        expr,
        legendFormat,
      })),
    }))
    y += 1 + Math.ceil(panels.length / 3) * height
    return [row, ...placed]
  })
}

/** As Grafana reads it. */
export const dashboardText = (): string =>
  `${JSON.stringify(
    {
      uid: 'recognition',
      title: '境外证书核准 Certificate recognition',
      schemaVersion: 39,
      editable: true,
      refresh: '30s',
      time: { from: 'now-6h', to: 'now' },
      templating: {
        list: [
          { name: 'datasource', type: 'datasource', query: 'prometheus', label: 'Prometheus' },
        ],
      },
      panels: panelsOf(),
    },
    undefined,
    2,
  )}\n`

export const dashboardFile = fileURLToPath(new URL('./dashboard.json', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(dashboardFile, dashboardText())
