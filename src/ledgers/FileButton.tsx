import { useState } from 'react'
import { Failure } from '../cloud/failure'
import type { LinkedFile } from '../cloud/linkedFile'
import { openFile } from '../cloud/openFile'
import { useOnline } from '../cloud/useOnline'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'

export interface FileButtonProps {
  title: string
  /** Asks for the link: it is good for ten minutes, so that it is asked for anew with each tap. */
  ask: () => Promise<LinkedFile>
  kind?: 'primary' | 'secondary' | undefined
}

/** Fetches a file and opens it. */
export function FileButton({ title, ask, kind = 'secondary' }: FileButtonProps) {
  const online = useOnline()
  const [isOpening, setOpening] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function open(): Promise<void> {
    setOpening(true)
    setProblem(undefined)
    try {
      await openFile(await ask())
    } catch (thrown) {
      setProblem(thrown instanceof Failure ? thrown.message : '表格没有拿到，请再点一次。')
    } finally {
      setOpening(false)
    }
  }

  return (
    <>
      <Button
        kind={kind}
        icon="download"
        title={title}
        loading={isOpening ? '正在拿表格' : undefined}
        disabledReason={online ? undefined : '连上网再拿'}
        onTap={() => void open()}
      />
      {problem !== undefined && <Notice tone="red" note={problem} />}
    </>
  )
}
