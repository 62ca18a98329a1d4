/** What a field of a form holds, without the space around it. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().normalize('NFC') : ''
}
