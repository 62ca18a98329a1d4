/** One small sign for each tone. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

const paths: Record<Tone, string> = {
  neutral: 'M4 8h8',
  info: 'M8 7v5M8 4v.5',
  good: 'M3.5 8.5l3 3 6-7',
  warn: 'M8 3v6M8 12v.5',
  bad: 'M4 4l8 8M12 4l-8 8',
}

export const Sign = ({ tone }: { readonly tone: Tone }) => (
  <svg className="sign" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
    <path
      d={paths[tone]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
)
