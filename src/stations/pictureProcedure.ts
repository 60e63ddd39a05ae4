import type { Procedure } from '@contract/procedure'
import type * as z from 'zod'

/** A procedure that answers with the mini-program code of a scene: a PNG, base64. */
export type PictureProcedure = Procedure<z.ZodType, z.ZodType<{ png: string }>>
