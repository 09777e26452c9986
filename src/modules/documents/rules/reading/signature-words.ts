/** “KT.”, “TM/”, “T/M”, “TUQ.” before a title; domain.md §5.2, ô 7a. */
export const capacityMark =
  /^(KT|TM|TL|TUQ|Q|K[./]T|T[./]M|T[./]L)\s?[./]{1,2}\s?(?=\p{Lu})|^([TK]\/[TML])\s(?=\p{Lu})/u;

/** Titles a signature may begin with, in capitals. */
export const titleWord =
  /^(?:(?:QUYỀN |Q\.\s?)?(?:PHÓ )?(?:TỔNG )?(?:GIÁM ĐỐC|TRƯỞNG (?:PHÒNG|BAN|ĐƠN VỊ|CÔNG AN|KHOA|TRẠM|ĐOÀN|NHÓM|TIỂU BAN|CƠ QUAN|VĂN PHÒNG)|HIỆU TRƯỞNG|CHỦ TỊCH|BÍ THƯ|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CỤC TRƯỞNG|VỤ TRƯỞNG|CHỈ HUY TRƯỞNG|CHÍNH ỦY|CHÍNH TRỊ VIÊN|ĐỘI TRƯỞNG|TRƯỞNG|VĂN PHÒNG|THỦ TƯỚNG|THỐNG ĐỐC|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG THANH TRA|CHÁNH|BÍ THƯ ĐOÀN|TỔ TRƯỞNG|\p{Lu}{2,8} TRƯỞNG)|THỦ TRƯỞNG|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|UỶ VIÊN|ỦY VIÊN|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|ĐẠI DIỆN|NGƯỜI LẬP|THƯỜNG TRỰC)(?![\p{L}])/u;

/** Whether a signature begins with this line; a title not in capitals must stand alone on it. */
export function beginsSignature(text: string): boolean {
  if (capacityMark.test(text) || titleWord.test(text)) return true;
  return text.length <= 30 && /^\p{Lu}/u.test(text) && !/[.,;:]/u.test(text) && titleWord.test(text.toUpperCase());
}
