const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = '建国军华强明志德文武平安福荣贵生春秀英桂兰芳素玉珍淑云霞梅红'

/** The n-th of 36 000 invented names, which repeat after that as names do. */
export function nthName(n: number): string {
  const surname = SURNAMES[n % 40] ?? ''
  const first = GIVEN[Math.floor(n / 40) % 30] ?? ''
  const second = GIVEN[Math.floor(n / 1200) % 30] ?? ''
  return surname + first + second
}
