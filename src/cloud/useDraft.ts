import { useCallback, useEffect, useRef, useState } from 'react'
import { stopAsking } from './askBeforeLeaving'
import { personalMemory } from './personalMemory'
import { personalStorage } from './personalStorage'

/** How long typing pauses before a draft is kept, in ms. */
const PAUSE_MS = 500

/**
 * Whose data is filled in. `own`: of who fills it in and those they act for, or of nobody: kept on the
 * phone until it is handed in. `others`: what staff write about people and colleagues: remembered as
 * long as the mini-program runs, so that going back and forth loses nothing, and never stored.
 */
export type DraftOf = 'own' | 'others'

export interface Draft<Form> {
  form: Form
  change: (part: Partial<Form>) => void
  /** Whether what is shown is stored on the phone; never so of `others`. */
  isSaved: boolean
  /** Whether anything stands in it otherwise than at first. */
  isDirty: boolean
  /** Forgets the draft, once it has been handed in; from then on nobody is asked before leaving it. */
  clear: () => void
}

/**
 * What somebody fills in, kept until it is handed in.
 * @param key names the form, and what it is about where there are several: `book`.
 * @param initial fields of strings, numbers and booleans. A draft of fields that no longer exist,
 * or of another type, is passed over.
 */
export function useDraft<Form extends object>(
  whose: DraftOf,
  key: string,
  initial: Form,
): Draft<Form> {
  const kept = whose === 'own' ? personalStorage : personalMemory
  const name = `draft:${key}`
  const [form, setForm] = useState<Form>(() => restore(initial, kept.read(name)))
  const [isSaved, setSaved] = useState(false)
  const unsaved = useRef<Form>()
  const first = useRef(initial)

  const save = useCallback(() => {
    if (unsaved.current === undefined) return
    kept.write(name, unsaved.current)
    unsaved.current = undefined
    setSaved(whose === 'own')
  }, [kept, name, whose])

  // Kept after a pause, and when the page is left before the pause is over.
  useEffect(() => {
    if (unsaved.current !== form) return
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [form, save])
  useEffect(() => save, [save])

  const change = useCallback((part: Partial<Form>) => {
    setSaved(false)
    setForm((before) => {
      const after = { ...before, ...part }
      unsaved.current = after
      return after
    })
  }, [])

  const clear = useCallback(() => {
    unsaved.current = undefined
    if (whose === 'others') stopAsking()
    kept.remove(name)
    setSaved(false)
    setForm(first.current)
  }, [kept, name, whose])

  const isDirty = JSON.stringify(form) !== JSON.stringify(first.current)
  return { form, change, isSaved, isDirty, clear }
}

function restore<Form extends object>(initial: Form, stored: unknown): Form {
  if (typeof stored !== 'object' || stored === null) return initial
  const known = Object.entries(stored).filter(([field, value]) => {
    const expected: unknown = Reflect.get(initial, field)
    return field in initial && (expected === undefined || typeof expected === typeof value)
  })
  return { ...initial, ...Object.fromEntries(known) }
}
