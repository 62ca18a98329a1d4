/** As much of a browser as signing in needs: it keeps cookies, accepts pages, and follows nothing by itself. */
export function createBrowser() {
  const cookies = new Map<string, string>()

  async function send(address: string, method: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { Accept: 'text/html', Cookie: cookie },
      ...(body && { body }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  return { send, get: (address: string) => send(address, 'GET') }
}
