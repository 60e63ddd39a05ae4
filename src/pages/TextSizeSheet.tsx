import { Button } from '../ui/Button'
import { Choice, Choices } from '../ui/Choice'
import { Sheet } from '../ui/Sheet'
import { setTextSize, TEXT_SIZES, useTextSize } from '../ui/textSize'

/** Chooses the text size; each tap shows at once what it does. */
export function TextSizeSheet({ onClose }: { onClose: () => void }) {
  const current = useTextSize()
  return (
    <Sheet
      title="字要多大？"
      onClose={onClose}
      foot={<Button kind="primary" title="好了" onTap={onClose} />}
    >
      <Choices label="字要多大">
        {TEXT_SIZES.map(({ size, title }) => (
          <Choice
            key={size}
            title={title}
            selected={size === current}
            onTap={() => setTextSize(size)}
          />
        ))}
      </Choices>
    </Sheet>
  )
}
