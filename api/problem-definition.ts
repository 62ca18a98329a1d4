/** What a kind of problem is: its status, and in both languages its title and what to do next. */

export interface Words {
  readonly title: string
  /** What to do next. */
  readonly action: string
}
export interface Definition {
  readonly status: number
  readonly en: Words
  readonly 'zh-CN': Words
}

export const define = (
  status: number,
  en: [title: string, action: string],
  zh: [title: string, action: string],
): Definition => ({
  status,
  en: { title: en[0], action: en[1] },
  'zh-CN': { title: zh[0], action: zh[1] },
})
