import { describe, expect, it } from 'vitest';
import { issuedByAnother } from './issuer.ts';

const division = { names: ['Phòng Giáo dục và Đào tạo Phiêng Cát'], governedBy: ['UBND huyện Phiêng Cát'] };
const commune = { names: ['UBND xã Bản Đông', 'UBND xã Mường Đông'], governedBy: ['UBND tỉnh Nà Lang'] };
const by = (issuer: string | undefined, superiorBody?: string) => ({ issuer, superiorBody });

describe('a document of another office', () => {
  it('is told from one’s own, however the office is written', () => {
    for (const own of [
      'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN PHIÊNG CÁT',
      'PHÒNG GD&ĐT PHIÊNG CÁT',
      'Phòng GDĐT Phiêng Cát',
    ]) {
      expect(issuedByAnother(by(own), division), own).toBeUndefined();
    }
    expect(issuedByAnother(by('ỦY BAN NHÂN DÂN XÃ BẢN ĐÔNG'), commune)).toBeUndefined();
    expect(issuedByAnother(by('UBND XÃ BẢN ĐÔNG PHÒNG VĂN HÓA - XÃ HỘI'), commune)).toBeUndefined();
    // An earlier name of the same office.
    expect(issuedByAnother(by('UBND xã Mường Đông'), commune)).toBeUndefined();
    expect(issuedByAnother(by('UBND XÃ BẢN TÂY', 'TỈNH NÀ LANG'), commune)).toBe('UBND XÃ BẢN TÂY, TỈNH NÀ LANG');
    expect(issuedByAnother(by('SỞ GIÁO DỤC VÀ ĐÀO TẠO'), division)).toBe('SỞ GIÁO DỤC VÀ ĐÀO TẠO');
  });

  it('is told by the body above where the head leaves the place out', () => {
    expect(issuedByAnother(by('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'UBND HUYỆN PHIÊNG CÁT'), division)).toBeUndefined();
    expect(issuedByAnother(by('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'UBND HUYỆN VÂN HỒ'), division)).toBe(
      'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO, UBND HUYỆN VÂN HỒ',
    );
  });

  it('is not suspected where nothing is told', () => {
    expect(issuedByAnother(by(undefined), division)).toBeUndefined();
    expect(issuedByAnother(by('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'), division)).toBeUndefined();
  });
});
