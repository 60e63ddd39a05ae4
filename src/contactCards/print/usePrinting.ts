import { useState } from 'react'
import { Failure } from '../../cloud/failure'
import { openPdf } from '../../cloud/openPdf'
import { drawCards, type PrintedCards } from './drawCards'

export type Printing =
  | { state: 'idle' }
  | { state: 'drawing'; done: number }
  | { state: 'ready'; printed: PrintedCards }
  | { state: 'failed'; message: string }

const NOT_DRAWN = '这台手机没能做出来。可以少选几户再试，或者换一台电脑来印。'
const NOT_OPENED = '文件做好了，可是没能打开。请再点一次。'

/** Making the file of some cards, and opening it. */
export function usePrinting(stationId: string, householdIds: readonly string[]) {
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' })
  const [problem, setProblem] = useState<string>()

  async function make(): Promise<void> {
    setProblem(undefined)
    setPrinting({ state: 'drawing', done: 0 })
    try {
      const printed = await drawCards(stationId, householdIds, (done) =>
        setPrinting({ state: 'drawing', done }),
      )
      setPrinting({ state: 'ready', printed })
      await open(printed)
    } catch (thrown) {
      console.warn('the cards were not drawn', thrown)
      const message = thrown instanceof Failure ? thrown.message : NOT_DRAWN
      setPrinting({ state: 'failed', message })
    }
  }

  async function open({ pdf, cards }: PrintedCards): Promise<void> {
    setProblem(undefined)
    try {
      await openPdf(pdf, `联系卡${cards.length}户`)
    } catch (thrown) {
      console.warn('the file was not opened', thrown)
      setProblem(NOT_OPENED)
    }
  }

  return { printing, problem, make, open }
}
