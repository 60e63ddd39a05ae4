import {
  type Answer,
  functionOf,
  type InputOf,
  type OutputOf,
  type Procedure,
  type ProcedureCall,
  type Reply,
} from '@contract/procedure'

type Answering = (input: unknown, call: ProcedureCall) => Answer | Promise<Answer>

const answers = new Map<string, Answering>()
const calls: ProcedureCall[] = []

/** The cloud as a page's test sees it: behind Taro's request, so that the product's transport runs. */
export const cloud = {
  /** What has been called, in order. */
  calls,

  /** How a procedure answers from now on; one that throws stands for a reply that got lost. */
  answer<P extends Procedure>(
    procedure: P,
    answer: (
      input: InputOf<P>,
      call: ProcedureCall,
    ) => Answer<OutputOf<P>> | Promise<Answer<OutputOf<P>>>,
  ): void {
    answers.set(procedure.name, (input, call) => answer(input as InputOf<P>, call))
  },

  /** The short form for a procedure that always answers the same. */
  give<P extends Procedure>(procedure: P, output: OutputOf<P>): void {
    answers.set(procedure.name, () => ({ ok: true, output }))
  },

  reset(): void {
    answers.clear()
    calls.length = 0
  },
}

/** What Taro's request resolves with. */
export async function respond(options: { url: string; data: ProcedureCall }) {
  const call = options.data
  calls.push(call)
  const answer = answers.get(call.procedure)
  if (!answer) throw new Error(`The test gives no answer for ${call.procedure}.`)
  if (options.url !== `/invoke/${functionOf(call.procedure)}`) throw new Error(options.url)
  const reply: Reply = { ...(await answer(call.input, call)), now: Date.now() }
  return { statusCode: 200, data: { result: reply }, header: {} }
}
