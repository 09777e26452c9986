import { law } from './law.ts';
import { about, L, P, U } from './shipped-question.ts';

export const firecrackersAndWeapons = [
  ...about('firecrackers', [
    {
      n: 22,
      for: [P, L, U],
      text: 'Một bạn mua hóa chất trên mạng về tự làm pháo nổ để chơi Tết. Việc này thế nào?',
      choices: [
        'Được, nếu chỉ đốt ở nhà mình',
        'Được, nếu có người lớn đứng cạnh',
        'Bị nghiêm cấm: chế tạo, cất giữ, sử dụng pháo nổ đều vi phạm pháp luật',
      ],
      right: [2],
      why: 'Chế tạo, mua bán, tàng trữ, vận chuyển, sử dụng pháo nổ bị nghiêm cấm; tự chế pháo còn rất dễ gây nổ, thương tật.',
      source: law('fireworks', 'Điều 5'),
    },
    {
      n: 23,
      for: [L, U],
      text: 'Ai được tự mình sử dụng pháo hoa (loại không gây tiếng nổ) trong dịp lễ, Tết, sinh nhật?',
      choices: [
        'Mọi người, ở mọi lứa tuổi',
        'Người có năng lực hành vi dân sự đầy đủ, mua ở nơi được phép bán',
        'Người từ đủ 12 tuổi',
        'Không ai được sử dụng',
      ],
      right: [1],
      why: 'Người có năng lực hành vi dân sự đầy đủ được sử dụng pháo hoa trong những dịp này và chỉ được mua ở nơi được phép sản xuất, kinh doanh.',
      source: law('fireworks', 'Điều 17'),
    },
    {
      n: 24,
      for: [P, L],
      text: 'Pháo hoa được phép dùng khác pháo nổ ở điểm nào?',
      choices: ['Pháo hoa không gây ra tiếng nổ', 'Pháo hoa rẻ hơn', 'Pháo hoa to hơn'],
      right: [0],
      why: 'Pháo hoa tạo ánh sáng, màu sắc, âm thanh trong không gian mà không gây ra tiếng nổ. Loại gây tiếng nổ thì không được dùng.',
      source: law('fireworks', 'Điều 3'),
    },
  ]),
  ...about('weapons', [
    {
      n: 25,
      for: [P, L, U],
      text: 'Em nhìn thấy một vật giống bom, đạn còn sót lại. Em làm gì?',
      choices: [
        'Nhặt mang đến trường cho thầy cô xem',
        'Ném xuống sông cho an toàn',
        'Không chạm vào, tránh xa và báo ngay cho người lớn, công an hoặc quân đội',
        'Cưa ra bán sắt vụn',
      ],
      right: [2],
      why: 'Bom, đạn, vật liệu nổ có thể nổ bất cứ lúc nào. Người phát hiện phải báo cho cơ quan công an, quân đội hoặc chính quyền nơi gần nhất.',
      source: law('weapons'),
    },
    {
      n: 26,
      for: [L, U],
      text: 'Dùng dao có tính sát thương cao để đe dọa, đánh bạn thì con dao đó được coi là gì?',
      choices: ['Đồ dùng gia đình', 'Vũ khí, người dùng bị xử lý theo pháp luật', 'Dụng cụ học tập'],
      right: [1],
      why: 'Dao có tính sát thương cao dùng để xâm phạm tính mạng, sức khỏe người khác trái pháp luật được coi là vũ khí.',
      source: law('weapons'),
    },
    {
      n: 27,
      for: [L, U],
      text: 'Gia đình đang giữ một khẩu súng tự chế của ông để lại. Việc nào đúng?',
      choices: [
        'Cất kỹ, không cho ai biết',
        'Bán cho người khác',
        'Khai báo và giao nộp cho công an hoặc chỉ huy quân sự cấp xã',
        'Mang ra rừng bắn thử',
      ],
      right: [2],
      why: 'Cá nhân không được giữ súng; người có vũ khí không được phép phải khai báo, giao nộp cho cơ quan có thẩm quyền.',
      source: law('weapons'),
    },
  ]),
];
