/**
 * Legacy code → Unicode, copied from ../shared/data/vn_legacy_encodings.json (hcmgis lists; vietunicode.sourceforge.net).
 * Each pair is `legacy=letter`. TCVN3 gives toned capitals the code of the small letter.
 */
const vniPairs =
  'aâ=â AÂ=Â aê=ă AÊ=Ă ñ=đ Ñ=Đ eâ=ê EÂ=Ê oâ=ô OÂ=Ô ô=ơ Ô=Ơ ö=ư Ö=Ư aù=á AÙ=Á aø=à AØ=À aû=ả AÛ=Ả aõ=ã ' +
  'AÕ=Ã aï=ạ AÏ=Ạ aá=ấ AÁ=Ấ aà=ầ AÀ=Ầ aå=ẩ AÅ=Ẩ aã=ẫ AÃ=Ẫ aä=ậ AÄ=Ậ aé=ắ AÉ=Ắ aè=ằ AÈ=Ằ aú=ẳ AÚ=Ẳ aü=ẵ ' +
  'AÜ=Ẵ aë=ặ AË=Ặ eù=é EÙ=É eø=è EØ=È eû=ẻ EÛ=Ẻ eõ=ẽ EÕ=Ẽ eï=ẹ EÏ=Ẹ eá=ế EÁ=Ế eà=ề EÀ=Ề eå=ể EÅ=Ể eã=ễ ' +
  'EÃ=Ễ eä=ệ EÄ=Ệ í=í Í=Í ì=ì Ì=Ì æ=ỉ Æ=Ỉ ó=ĩ Ó=Ĩ ò=ị Ò=Ị où=ó OÙ=Ó oø=ò OØ=Ò oû=ỏ OÛ=Ỏ oõ=õ OÕ=Õ oï=ọ ' +
  'OÏ=Ọ oá=ố OÁ=Ố oà=ồ OÀ=Ồ oå=ổ OÅ=Ổ oã=ỗ OÃ=Ỗ oä=ộ OÄ=Ộ ôù=ớ ÔÙ=Ớ ôø=ờ ÔØ=Ờ ôû=ở ÔÛ=Ở ôõ=ỡ ÔÕ=Ỡ ôï=ợ ' +
  'ÔÏ=Ợ uù=ú UÙ=Ú uø=ù UØ=Ù uû=ủ UÛ=Ủ uõ=ũ UÕ=Ũ uï=ụ UÏ=Ụ öù=ứ ÖÙ=Ứ öø=ừ ÖØ=Ừ öû=ử ÖÛ=Ử öõ=ữ ÖÕ=Ữ öï=ự ' +
  'ÖÏ=Ự yø=ỳ YØ=Ỳ yû=ỷ YÛ=Ỷ yõ=ỹ YÕ=Ỹ î=ỵ Î=Ỵ yù=ý YÙ=Ý';

const tcvn3Pairs =
  '©=â ¢=Â ¨=ă ¡=Ă ®=đ §=Đ ª=ê £=Ê «=ô ¤=Ô ¬=ơ ¥=Ơ \u00ad=ư ¦=Ư ¸=á µ=à ¶=ả ·=ã ¹=ạ Ê=ấ Ç=ầ È=ẩ É=ẫ Ë=ậ ' +
  '¾=ắ »=ằ ¼=ẳ ½=ẵ Æ=ặ Ð=é Ì=è Î=ẻ Ï=ẽ Ñ=ẹ Õ=ế Ò=ề Ó=ể Ô=ễ Ö=ệ Ý=í ×=ì Ø=ỉ Ü=ĩ Þ=ị ã=ó ß=ò á=ỏ â=õ ä=ọ ' +
  'è=ố å=ồ æ=ổ ç=ỗ é=ộ í=ớ ê=ờ ë=ở ì=ỡ î=ợ ó=ú ï=ù ñ=ủ ò=ũ ô=ụ ø=ứ õ=ừ ö=ử ÷=ữ ù=ự ú=ỳ û=ỷ ü=ỹ þ=ỵ ý=ý';

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair) => {
      const at = pair.lastIndexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );

export const vniLetters = table(vniPairs);
export const tcvn3Letters = table(tcvn3Pairs);
