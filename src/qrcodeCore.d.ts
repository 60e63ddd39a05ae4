/** The part of `qrcode` that draws nothing: neither its canvas nor its png go into the packages. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode'
}
