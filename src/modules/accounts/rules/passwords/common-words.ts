/**
 * What people in Vietnam put into passwords, written without marks and spaces: the heads of the public lists of leaked
 * passwords, the same habits in Vietnamese, words of the school, provinces. Compact on purpose: joined by how they are
 * combined (`judge-password.ts`), a few hundred pieces cover what a list of millions spells out.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  password passwd passw pass admin administrator root user guest login welcome letmein iloveyou monkey dragon master
  football baseball superman batman princess sunshine shadow hello secret test demo default changeme temp qwerty abc
  google facebook zalo gmail yahoo iphone samsung windows computer internet naruto pokemon doraemon conan liverpool
  chelsea arsenal barcelona manchester love baby angel happy summer winter spring autumn monday sunday january

  matkhau matma mk quantri quantrivien nguoidung taikhoan dangnhap macdinh truycap xinchao batdau thunghiem kiemtra
  anhyeuem emyeuanh yeuem yeuanh iuem iuanh anhnhoem emnhoanh yeumai maiyeu mailaem maimai mainho nhoem nhoanh
  tinhyeu hanhphuc giadinh bome boyeu meyeu yeucon conyeu concai vochong voyeu chongyeu conmeo concho cunyeu
  khongbiet khongco khongcho bimat deobiet quenroi khongquen langtu codon buon vuive maymanh phatloc taiphat
  phatphat thinhvuong binhan ngocrong sieunhan bongda vietnam vietnamvodich vodich hochiminh bachho saigon
  motconvit chuvit anhlaai emlaai toilaai tuilaai chaoem chaoanh chaoban xinloi camon

  truong hoc truonghoc hocsinh giaovien giaoduc daotao lophoc thaygiao cogiao thayco hieutruong hieupho totruong
  vanphong vanthu ketoan thuvien baove congdoan doandoi doanvien chuyenvien canbo lanhdao giamdoc phonggd phonggddt
  sogd sogddt gddt giaoducdaotao ubnd ubndxa uybannhandan thpt thcs tieuhoc mamnon maugiao mntruong phothong noitru
  bantru gdtx trungtam truongan anninh anninhtruonghoc congan toanquoc

  hanoi haiphong danang cantho hue thuathienhue laichau dienbien sonla laocai yenbai hagiang tuyenquang caobang
  backan langson thainguyen bacgiang bacninh phutho vinhphuc hoabinh quangninh haiduong hungyen thaibinh namdinh
  ninhbinh hanam thanhhoa nghean hatinh quangbinh quangtri quangnam quangngai binhdinh phuyen khanhhoa ninhthuan
  binhthuan kontum gialai daklak daknong lamdong binhphuoc tayninh binhduong dongnai vungtau longan tiengiang
  bentre travinh vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau tphcm
  `
    .trim()
    .split(/\s+/),
);

/** Family, middle and given names, without marks. */
export const commonNames: ReadonlySet<string> = new Set(
  `
  nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh luong ha cao lo quang tong cam lu
  giang sung mua thao vang ma nong hua trieu dam be luu mai doan lam ta chu kim thai tang khong
  thi van duc minh huu ngoc quoc thanh xuan thuy kim bao gia anh hong my phuong tuan hung dung long nam son hai tung
  cuong hieu trung kien dat quan khanh phuc phong loc tai thang tien toan vinh viet huy hoa lan hue hang huong linh
  trang thu thao yen nga nhung oanh phuc quyen quynh tam tham thom thuan thuong tuyet uyen vy van xuan diep diem dao
  cuc chi chau binh bich an giang ha hanh hien nhi nhu ngan nhat tu trinh tham khoa khoi dang nguyenvan nguyenthi
  `
    .trim()
    .split(/\s+/),
);

/** Rows of the keyboard, and the diagonals of digits and letters that fingers like to walk. */
export const keyboardRows: readonly string[] = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '147258369',
  '741852963',
];
