import { startTransition, useEffect, useState } from 'react'

const quietMs = 200

/**
 * A value once it has stood still for a moment: what costs a whole plan is worked out after the last of several keys in a row, and never
 * before the change itself is on the screen.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => settle(value)), quietMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
