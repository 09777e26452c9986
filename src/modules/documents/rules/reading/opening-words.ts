/** How a sentence begins that opens the content below the subject. */
export const opensContent =
  /^(?:Thực hiện|Triển khai|Trên cơ sở|Để |Nhằm |Theo |Tiếp tục|Xét |Phúc đáp|Sau khi|Qua |Trong |Thời gian|Vừa qua|Hiện nay|Hôm nay|Hồi |Ngày \d|Được sự|Trước tình hình|Địa điểm|Thành phần|Chúng tôi|Nay |Ban |Sở |Phòng |Trường |Ủy ban|UBND |Đảng ủy |Văn phòng )/u;
