/** From this width on, in px, a screen of the staff has two columns; the style sheets say the same. */
export const WIDE_PX = 900
