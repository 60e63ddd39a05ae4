/** A phone number as people read it: 199-0000-1234; a landline stands as the station wrote it. */
export function phoneText(phone: string): string {
  return phone.replace(/^(1\d\d)(\d{4})(\d{4})$/, '$1-$2-$3')
}
