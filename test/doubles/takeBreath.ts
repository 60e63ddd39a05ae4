import { act } from '@testing-library/react'
import { DOUBLE_TAP_MS } from '../../src/ui/Tappable'

/** Waits for so long that the next tap on the same button is meant. */
export async function takeBreath(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, DOUBLE_TAP_MS)))
}
