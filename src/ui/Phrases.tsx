import { View } from '@tarojs/components'
import { classes } from './classes'
import { PHRASE_LENGTH_MAX, phrasesOf } from './phrasesOf'
import { useLargeText } from './textSize'

/** A title that parts between its words where text is so large that it has to part. */
export function Phrases({ title }: { title: string }) {
  const phrases = phrasesOf(title)
  if (!useLargeText() || phrases.length < 2) return title
  const places = new Map<string, number>()
  return phrases.map((phrase) => {
    const place = (places.get(phrase) ?? 0) + 1
    places.set(phrase, place)
    const isWhole = phrase.length <= PHRASE_LENGTH_MAX
    return (
      <View key={`${phrase} ${place}`} className={classes('piece', isWhole && 'piece-whole')}>
        {phrase}
      </View>
    )
  })
}
