/** Where the identity provider sends people back to: the code becomes a token, and they go on where they were. */
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { finishSignIn } from '../session/provider.ts'
import { Loading } from '../ui/loading.tsx'

export function SignedIn() {
  const navigate = useNavigate()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    finishSignIn().then((to) => navigate(to, { replace: true }), setError)
  }, [navigate])
  if (error) throw error as Error
  return <Loading />
}
