/** Parts of a dotted path that MongoDB follows at most (its FieldPath). */
const MAX_PARTS = 200

/**
 * Why a field or a dotted path cannot be used, in words that name it, or
 * undefined: a path into the prototype of objects, or one that never ends.
 */
export function fieldPathProblem(path: string): string | undefined {
  const parts = path.split('.')
  // Assigning to it would change the object's prototype instead of storing a field.
  if (parts.includes('__proto__')) return 'a field may not be named __proto__'
  if (parts.some((part, at) => part === 'constructor' && parts[at + 1] === 'prototype')) {
    return 'a path may not lead through constructor.prototype'
  }
  return parts.length > MAX_PARTS ? `FieldPath is too long: ${MAX_PARTS} parts at most` : undefined
}
