import { type Contact, type ContactOutcome, vCardOf } from './contact'

/** Hands a contact to the phone as a file that its address book opens. */
export async function saveContact(contact: Contact): Promise<ContactOutcome> {
  const file = new Blob([vCardOf(contact)], { type: 'text/vcard;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${contact.name}.vcf`
  link.click()
  // The browser reads the file after the click, in a turn of its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'handedOver'
}
