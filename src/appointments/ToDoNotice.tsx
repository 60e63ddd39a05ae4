import { Notice } from '../ui/Notice'
import type { ToDo } from './appointmentText'

/** What to do now, and why: the hour has come, or the station is closed on the day. */
export function ToDoNotice({ toDo }: { toDo: ToDo }) {
  return <Notice tone="amber" title={toDo.title} note={toDo.note} />
}
